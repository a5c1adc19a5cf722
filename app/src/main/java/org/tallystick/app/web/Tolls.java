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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Standing;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Question;
import org.tallystick.lang.Phrases;
import org.tallystick.model.Claim;
import org.tallystick.model.Edtf;
import org.tallystick.model.Measure;
import org.tallystick.model.Scope;

/** The toll over time: what each claimant held at which day, side by side and never joined across claimants. */
public final class Tolls {
    /** Subjects that are offered. */
    private static final int OFFERED = 40;

    /** Claims of a page for programs. */
    private static final int MANY = 500;

    private final Site site;
    private final Pages pages;
    private final ByView<List<Subject>> subjects = new ByView<>(Tolls::subjects);

    Tolls(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /**
     * What is counted of whom in which country.
     *
     * @param side whose people; empty where claims leave it open
     * @param country ISO 3166-1 alpha-3; empty where claims leave it open
     * @param points the claims with a figure and a day on which they were made, by day
     */
    public record Subject(Measure measure, String side, String country, List<Point> points) {
        /** How many days claims were made on. */
        long days() {
            return points.stream().map(Point::said).distinct().count();
        }

        /** How many running totals it has: they make a line. */
        long totals() {
            return points.stream()
                    .filter(point -> point.account().claim().scope() == Scope.CUMULATIVE)
                    .count();
        }
    }

    /** A claim, the day on which it was made, and the question it answers. */
    public record Point(Account account, LocalDate said, Question question) {}

    private static List<Subject> subjects(Standing.View view) {
        Map<String, Subject> subjects = new HashMap<>();
        Map<String, Optional<LocalDate>> days = new HashMap<>();
        for (Question question : view.questions()) {
            for (Account account : question.accounts()) {
                Point point = point(account, question, days);
                Claim claim = account.claim();
                if (point != null && claim.measure().kind() == Measure.Kind.PEOPLE) {
                    String side = Objects.requireNonNullElse(question.side(), "");
                    String country = question.place() == null
                            ? ""
                            : Objects.requireNonNullElse(question.place().country(), "");
                    subjects.computeIfAbsent(
                                    claim.measure().word() + "|" + side + "|" + country,
                                    key -> new Subject(claim.measure(), side, country, new ArrayList<>()))
                            .points()
                            .add(point);
                }
            }
        }
        subjects.values()
                .forEach(subject -> subject.points()
                        .sort(Comparator.comparing(Point::said)
                                .thenComparing(point -> point.account().claim().id())));
        return subjects.values().stream()
                .filter(subject -> subject.days() > 1)
                .sorted(Comparator.comparingLong(Subject::totals)
                        .thenComparingLong(Subject::days)
                        .reversed()
                        .thenComparing(Subject::measure)
                        .thenComparing(Subject::side)
                        .thenComparing(Subject::country))
                .toList();
    }

    private static @Nullable Point point(Account account, Question question, Map<String, Optional<LocalDate>> days) {
        if (account.published() == null || account.claim().quantity() == null) {
            return null;
        }
        // Many reports appear on one day, which is made out once.
        return days.computeIfAbsent(account.published(), Tolls::lastDay)
                .map(day -> new Point(account, day, question))
                .orElse(null);
    }

    private static Optional<LocalDate> lastDay(String edtf) {
        return Optional.ofNullable(Edtf.parse(edtf)).map(Edtf::last).filter(day -> !day.equals(LocalDate.MAX));
    }

    void show(Context context) {
        Asked asked = Asked.of(context);
        Form form = Form.of(context);
        String measure = asked.one("measure");
        if (measure != null) {
            Measure.of(measure);
        }
        LocalDate asOf = day(asked.one("as-of"));
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            List<Subject> all = subjects.of(view);
            Subject subject = all.stream()
                    .filter(one -> (measure == null || one.measure().word().equals(measure))
                            && (asked.one("side") == null || one.side().equals(asked.one("side")))
                            && (asked.one("country") == null || one.country().equals(asked.one("country"))))
                    .findFirst()
                    .orElse(null);
            List<Point> points = subject == null
                    ? List.of()
                    : subject.points().stream()
                            .filter(point -> asOf == null || !point.said().isAfter(asOf))
                            .toList();
            Texts texts = pages.texts(context);
            int from = Math.min(points.size(), asked.number(Asked.AFTER));
            int to = Math.min(points.size(), from + (form == Form.HTML ? TollView.ROWS : MANY));
            String next = to < points.size() ? asked.from(to).address(form.ending()) : "";
            switch (form) {
                case JSON ->
                    Json.send(
                            context,
                            Json.list(
                                    points.subList(from, to).stream()
                                            .map(Tolls::json)
                                            .toList(),
                                    points.size(),
                                    next.isEmpty() ? null : next));
                case CSV -> Csv.send(context, csv(points));
                case HTML -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("asked", asked);
                    values.put("from", from);
                    values.put("next", next);
                    values.put("subjects", choices(all, texts));
                    values.put(
                            "toll",
                            subject == null
                                    ? null
                                    : TollView.of(
                                            subject,
                                            points,
                                            asOf,
                                            asked.has("scale", "linear"),
                                            from,
                                            snapshot,
                                            texts));
                    values.put("title", subject == null ? "" : name(subject, texts));
                    pages.page(context, "toll", view, "toll", values);
                }
            }
            return true;
        });
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        Edtf day = text == null ? null : Edtf.parse(text);
        if (text != null && day == null) {
            throw new IllegalArgumentException("as-of=" + text + ": no date; expected 2023-03-18, 2023-03 or 2023");
        }
        return day == null ? null : day.last();
    }

    /** The subjects that are offered: their names by their addresses. */
    private static Map<String, String> choices(List<Subject> subjects, Texts texts) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Subject subject : subjects.subList(0, Math.min(OFFERED, subjects.size()))) {
            choices.put(
                    "/toll?measure=" + subject.measure().word() + "&side=" + Asked.encoded(subject.side()) + "&country="
                            + Asked.encoded(subject.country()),
                    name(subject, texts) + " (" + subject.points().size() + ")");
        }
        return choices;
    }

    private static String name(Subject subject, Texts texts) {
        Phrases phrases = texts.phrases();
        String people = subject.side().isEmpty()
                ? texts.say("toll.people")
                : Objects.requireNonNullElse(phrases.people(subject.side()), phrases.side(subject.side()));
        String country = subject.country().isEmpty()
                ? texts.say("toll.anywhere")
                : Objects.requireNonNullElse(phrases.state(subject.country()), subject.country());
        return texts.say("toll.of", new ClaimWords(texts).measure(subject.measure()), people, country);
    }

    private static String json(Point point) {
        Claim claim = point.account().claim();
        var quantity = Objects.requireNonNull(claim.quantity());
        return Json.object(
                "claim", claim.id(),
                "question", point.question().id(),
                "said", point.said().toString(),
                "claimant", claim.claimant() == null ? null : claim.claimant().text(),
                "low", quantity.low(),
                "high", quantity.high(),
                "form", quantity.form().word(),
                "scope", claim.scope().word());
    }

    private static String csv(List<Point> points) {
        return Csv.of(
                List.of("said", "claimant", "low", "high", "form", "scope", "claim", "question"),
                points.stream()
                        .map(point -> {
                            Claim claim = point.account().claim();
                            var quantity = Objects.requireNonNull(claim.quantity());
                            return Arrays.<@Nullable Object>asList(
                                    point.said(),
                                    claim.claimant() == null
                                            ? null
                                            : claim.claimant().text(),
                                    quantity.low(),
                                    quantity.high(),
                                    quantity.form().word(),
                                    claim.scope().word(),
                                    claim.id(),
                                    point.question().id());
                        })
                        .toList());
    }
}
