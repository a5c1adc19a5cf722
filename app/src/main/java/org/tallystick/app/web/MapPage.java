package org.tallystick.app.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Contest;
import org.tallystick.app.dispute.QuestionFilter;
import org.tallystick.app.dispute.Standing;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Wording;
import org.tallystick.lang.Phrases;
import org.tallystick.model.Edtf;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

/** Questions by where and when: places as precisely as was said, windows as bars, one filter for both. */
public final class MapPage {
    /** Questions that are drawn, the most contested of those that fit. */
    private static final int MOST = 200;

    /** Questions of a file for programs. */
    private static final int EXPORTED = 5000;

    private final Site site;
    private final Pages pages;

    MapPage(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /**
     * A question with its place and days.
     *
     * @param days that its window may cover; null when unknown
     * @param drawn whether its place is more exact than a country, and known
     */
    public record Item(
            Question question,
            String sentence,
            String range,
            @Nullable Place place,
            @Nullable Edtf days,
            boolean drawn) {
        /** The name of its place. */
        public String placeName() {
            return place == null ? "" : place.name() == null ? place.text() : place.name();
        }
    }

    /** A bar of the timeline as shares of its width; an open end reaches beyond it. */
    public record Bar(Item item, double from, double to, boolean openFrom, boolean openTo, boolean soft, String tone) {}

    /** The bars of one country, or of questions without one. */
    public record Lane(String name, List<Bar> bars) {}

    void show(Context context) {
        Asked asked = Asked.of(context);
        Form form = Form.of(context);
        QuestionFilter filter =
                QuestionFilter.of(asked.all("state"), asked.all("measure"), asked.all("side"), asked.one("place"));
        LocalDate from = day(asked, "from", true);
        LocalDate to = day(asked, "to", false);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to=" + to + ": lies before from=" + from);
        }
        boolean all = asked.has("single", "yes");
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            List<Question> found = view.questions().stream()
                    .filter(question -> all || !Contest.isSingle(question))
                    .filter(filter::accepts)
                    .filter(question -> from == null && to == null || isActive(Edtf.of(question.window()), from, to))
                    .toList();
            Texts texts = pages.texts(context);
            Wording wording = Disputes.wording(texts);
            ClaimWords words = new ClaimWords(texts);
            List<Item> items = found.stream()
                    .limit(form == Form.CSV ? EXPORTED : MOST)
                    .map(question -> item(question, wording, words))
                    .toList();
            switch (form) {
                case JSON -> context.contentType("application/geo+json").result(geoJson(items));
                case CSV -> Csv.send(context, csv(items));
                case HTML -> {
                    TimeAxis axis = axis(items, from, to);
                    Map<String, Object> values = new HashMap<>();
                    values.put("asked", asked);
                    values.put("total", found.size());
                    values.put("items", items);
                    values.put("lanes", axis == null ? List.of() : lanes(items, axis, texts));
                    values.put("axis", axis);
                    values.put("steps", axis == null ? Map.of() : steps(asked, axis));
                    pages.page(context, "map", view, "map", values);
                }
            }
            return true;
        });
    }

    private static Item item(Question question, Wording wording, ClaimWords words) {
        Place place = question.place();
        boolean drawn = place != null
                && place.lat() != null
                && place.precision() != Precision.COUNTRY
                && place.precision() != Precision.UNRESOLVED;
        return new Item(
                question,
                wording.of(question),
                words.range(question.range()),
                place,
                Edtf.of(question.window()),
                drawn);
    }

    /** Whether a window may share a day with the period; of an unknown one that cannot be told. */
    private static boolean isActive(@Nullable Edtf days, @Nullable LocalDate from, @Nullable LocalDate to) {
        return days != null
                && (to == null || !days.first().isAfter(to))
                && (from == null || !days.last().isBefore(from));
    }

    private static @Nullable LocalDate day(Asked asked, String name, boolean first) {
        String text = asked.one(name);
        Edtf days = text == null ? null : Edtf.parse(text);
        if (text != null && days == null) {
            throw new IllegalArgumentException(name + "=" + text + ": no date; expected 2023-03-18, 2023-03 or 2023");
        }
        return days == null ? null : first ? days.first() : days.last();
    }

    /** The axis of the period, or of all days that are known; null when none is. */
    private static @Nullable TimeAxis axis(List<Item> items, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<LocalDate> known = items.stream()
                .map(Item::days)
                .filter(Objects::nonNull)
                .flatMap(days -> Arrays.asList(days.first(), days.last()).stream())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        LocalDate first = from == null ? known.getFirst() : from;
        LocalDate last = to == null ? known.getLast() : to;
        return first.isAfter(last) ? null : TimeAxis.around(first, last);
    }

    private static List<Lane> lanes(List<Item> items, TimeAxis axis, Texts texts) {
        Phrases phrases = texts.phrases();
        Map<String, List<Bar>> lanes = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.days() != null)
                .sorted(Comparator.comparing(
                        item -> Objects.requireNonNull(item.days()).first()))
                .forEach(item -> {
                    String country = item.place() == null ? null : item.place().country();
                    String name = country == null
                            ? texts.say("map.noland")
                            : Objects.requireNonNullElse(phrases.state(country), country);
                    lanes.computeIfAbsent(name, lane -> new ArrayList<>())
                            .add(bar(item, Objects.requireNonNull(item.days()), axis));
                });
        return lanes.entrySet().stream()
                .map(lane -> new Lane(lane.getKey(), lane.getValue()))
                .toList();
    }

    private static Bar bar(Item item, Edtf days, TimeAxis axis) {
        boolean openFrom = days.first().isBefore(axis.first());
        boolean openTo = days.last().isAfter(axis.last());
        double from = openFrom ? 0 : axis.at(days.first());
        double to = openTo ? 1 : axis.at(days.last().plusDays(1));
        String edtf = item.question().window() == null
                ? null
                : item.question().window().edtf();
        return new Bar(
                item,
                from,
                Math.max(to, from + 0.002),
                openFrom,
                openTo,
                edtf != null && edtf.contains("~"),
                Tone.of(Interest.of(item.question().lead().claim())));
    }

    /** Where the keys of time lead: earlier, later, a shorter and a longer period. */
    private static Map<String, String> steps(Asked asked, TimeAxis axis) {
        long half = Math.max(1, axis.days() / 2);
        long quarter = Math.max(1, axis.days() / 4);
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put(
                "ArrowLeft",
                period(asked, axis.first().minusDays(half), axis.last().minusDays(half)));
        steps.put(
                "ArrowRight",
                period(asked, axis.first().plusDays(half), axis.last().plusDays(half)));
        if (axis.days() > 3) {
            steps.put(
                    "[",
                    period(asked, axis.first().plusDays(quarter), axis.last().minusDays(quarter)));
        }
        steps.put("]", period(asked, axis.first().minusDays(half), axis.last().plusDays(half)));
        return steps;
    }

    private static String period(Asked asked, LocalDate from, LocalDate to) {
        return asked.with("from", from.toString()).with("to", to.toString()).address("");
    }

    private static String geoJson(List<Item> items) {
        List<String> features = new ArrayList<>();
        for (Item item : items) {
            Place place = item.place();
            String geometry = item.drawn() && place != null
                    ? "{\"type\":\"Point\",\"coordinates\":[" + place.lon() + "," + place.lat() + "]}"
                    : "null";
            String properties = Json.object(
                    "id", item.question().id(),
                    "question", item.sentence(),
                    "range", item.range(),
                    "state", item.question().state().word(),
                    "place", place == null ? null : item.placeName(),
                    "country", place == null ? null : place.country(),
                    "precision", place == null ? null : place.precision().word(),
                    "window",
                            item.question().window() == null
                                    ? null
                                    : item.question().window().edtf(),
                    "tone", Tone.of(Interest.of(item.question().lead().claim())));
            features.add("{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":" + properties + "}");
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String csv(List<Item> items) {
        return Csv.of(
                List.of("id", "question", "range", "state", "place", "country", "precision", "lat", "lon", "window"),
                items.stream()
                        .map(item -> {
                            Place place = item.place();
                            return Arrays.<@Nullable Object>asList(
                                    item.question().id(),
                                    item.sentence(),
                                    item.range(),
                                    item.question().state().word(),
                                    place == null ? null : item.placeName(),
                                    place == null ? null : place.country(),
                                    place == null ? null : place.precision().word(),
                                    item.drawn() && place != null ? place.lat() : null,
                                    item.drawn() && place != null ? place.lon() : null,
                                    item.question().window() == null
                                            ? null
                                            : item.question().window().edtf());
                        })
                        .toList());
    }
}
