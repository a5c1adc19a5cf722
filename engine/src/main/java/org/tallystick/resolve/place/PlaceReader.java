package org.tallystick.resolve.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.States;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Span;
import org.tallystick.text.Folding;
import org.tallystick.text.Token;

/**
 * Finds the places of a report and binds one to each figure: the nearest in its own sentence that a preposition of place leads in,
 * else the one the sentences before were about.
 */
public final class PlaceReader {
    /** Prepositions after which an unknown name is a place, by their value in the pack. */
    private static final Set<String> INSIDE = Set.of("in", "near");

    private static final List<String> STATES = List.of("country", "demonym", "nation");

    /** Most words of a name. */
    private static final int LONGEST_NAME = 4;

    private final Pack pack;
    private final long states;
    private final long place;
    private final long country;
    private final long prep;
    private final long area;
    private final long function;
    private final long many;
    private final long names;
    private final NameResolver resolver;

    /** A reader with the core gazetteer of {@code pack}, and {@code source} for the names that it lacks. */
    public PlaceReader(Pack pack, PlaceSource source) {
        this.pack = pack;
        this.states = pack.types("country", "demonym", "nation");
        this.resolver = new NameResolver(pack, source);
        this.names = pack.types("place", "country", "demonym", "nation", "actor", "month", "weekday");
        this.place = pack.type("place");
        this.country = pack.type("country");
        this.prep = pack.type("place-prep");
        this.area = pack.type("area-word");
        this.many = pack.type("people");
        this.function = pack.types("det", "demonym", "adverb", "office");
    }

    /** A place as a sentence names it. */
    public record Mention(int sentence, int at, Span words, Place place, boolean led, boolean seat) {}

    /** The places of one report, asked for item by item. */
    public static final class Places {
        private final List<List<Mention>> mentions;
        private final List<@Nullable Mention> before = new ArrayList<>();
        private final List<@Nullable Mention> after = new ArrayList<>();

        private Places(List<List<Mention>> mentions) {
            this.mentions = mentions;
            Mention scene = null;
            Mention country = null;
            for (List<Mention> here : mentions) {
                before.add(scene != null ? scene : country);
                Mention best = best(here);
                scene = best != null && rank(best) > 1 ? best : scene;
                country = best == null ? country : best;
            }
            Mention next = mentions.stream().flatMap(List::stream).findFirst().orElse(null);
            for (int i = mentions.size() - 1; i >= 0; i--) {
                after.add(next);
                for (Mention mention : mentions.get(i)) {
                    if (mention.led()) {
                        next = mention;
                        break;
                    }
                }
            }
            Collections.reverse(after);
        }

        /** The place meant at item {@code at} of a sentence; null when the report names none before. */
        public @Nullable Mention at(Chart chart, int at) {
            Mention best = null;
            int cheapest = Integer.MAX_VALUE;
            for (Mention mention : mentions.get(chart.number())) {
                int cost = Math.abs(mention.at() - at)
                        + (mention.led() ? 0 : 40)
                        + (mention.place().precision() == Precision.COUNTRY
                                ? 12
                                : mention.place().precision() == Precision.ADMIN1 ? 3 : 0);
                if (cost < cheapest) {
                    cheapest = cost;
                    best = mention;
                }
            }
            if (best != null
                    && (best.led()
                            || best.at() == 0 && best.place().precision() == Precision.SETTLEMENT && !best.seat())) {
                return best;
            }
            Mention focus = before.get(chart.number());
            if (best != null
                    && focus != null
                    && best.place().precision() != Precision.COUNTRY
                    && focus.place().precision() == Precision.COUNTRY) {
                return best;
            }
            return focus != null ? focus : best != null ? best : after.get(chart.number());
        }

        /** The mention of a sentence that sets the scene best; null when none sets one. */
        private static @Nullable Mention best(List<Mention> here) {
            Mention best = null;
            for (Mention mention : here) {
                if (rank(mention) > (best == null ? 0 : rank(best))) {
                    best = mention;
                }
            }
            return best;
        }

        /** How well a mention sets a scene; 0 when it sets none. */
        private static int rank(Mention mention) {
            if (!mention.led()) {
                return 0;
            }
            return switch (mention.place().precision()) {
                case SETTLEMENT, NEAR_SETTLEMENT, ADMIN2 -> 4;
                case UNRESOLVED -> 3;
                case ADMIN1, AREA -> 2;
                case COUNTRY -> 1;
            };
        }
    }

    /** Reads the places of the sentences of one report. */
    public Places read(List<Chart> charts) {
        Map<String, Integer> countries = new HashMap<>();
        for (Chart chart : charts) {
            for (Item item : chart.items()) {
                if (!item.is(place | states)) {
                    continue;
                }
                for (String type : STATES) {
                    Sense sense = item.is(pack.type(type)) ? item.sense(type) : null;
                    if (sense != null) {
                        countries.merge(sense.value(), 1, Integer::sum);
                    }
                }
                List<Sense> senses =
                        item.is(place) && item.entry() != null ? item.entry().senses() : List.of();
                if (senses.stream().filter(s -> s.type().equals("place")).count() == 1) {
                    countries.merge(
                            senses.get(0).type().equals("place")
                                    ? senses.get(0).row().cell("country")
                                    : "",
                            1,
                            Integer::sum);
                }
            }
        }
        Map<String, Place> resolved = resolved(charts, countries);
        List<List<Mention>> mentions = new ArrayList<>();
        for (Chart chart : charts) {
            List<Mention> here = new ArrayList<>();
            for (int i = 0; i < chart.size(); i++) {
                Mention mention = mention(chart, i, countries, resolved);
                if (mention != null) {
                    here.add(mention);
                }
            }
            mentions.add(here);
        }
        return new Places(mentions);
    }

    /** Names that no lexicon has but a preposition of place leads in somewhere in the report, resolved; by their folded words. */
    private Map<String, Place> resolved(List<Chart> charts, Map<String, Integer> countries) {
        Map<String, Place> resolved = new HashMap<>();
        for (Chart chart : charts) {
            for (int i = 1; i < chart.size(); i++) {
                int to = isLed(chart, i) ? nameEnd(chart, i) : i;
                if (to > i && !isOwner(chart, to)) {
                    String words = chart.words(i, to);
                    Place found = resolver.resolve(words, countries);
                    if (found != null) {
                        resolved.put(Folding.name(words), found);
                    }
                }
            }
        }
        return resolved;
    }

    /** Whether a preposition of place leads a name in, straight or with a word like "town" between them. */
    private boolean isLed(Chart chart, int at) {
        int prepBefore = chart.is(at - 1, area) ? at - 2 : at - 1;
        while (prepBefore >= at - 3 && prepBefore > 0 && prepBefore < at - 1 && chart.is(prepBefore, function)) {
            prepBefore--;
        }
        return chart.is(prepBefore, prep)
                && (prepBefore < at - 1 || INSIDE.contains(valueOf(chart.at(prepBefore))) || chart.is(at - 2, area))
                && !chart.is(prepBefore, pack.type("agent-prep"));
    }

    /**
     * Where the name that starts at {@code at} ends: a run of capitalised words that no lexicon has, or of two to four of which some
     * are common words ("New Orleans"); {@code at} when none starts there.
     */
    private int nameEnd(Chart chart, int at) {
        if (chart.shouting() || !isCapitalWord(chart, at)) {
            return at;
        }
        int to = at;
        int common = 0;
        while (to < chart.size() && to < at + LONGEST_NAME && isCapitalWord(chart, to)) {
            common += chart.at(to).entry() == null ? 0 : 1;
            to++;
        }
        return common > 0 && to - at < 2 ? at : to;
    }

    /** Whether a word is printed as a name and is not one that the lexicon has. */
    private boolean isCapitalWord(Chart chart, int at) {
        Item item = at < 0 || at >= chart.size() ? null : chart.at(at);
        return item != null && item.kind() == Token.Kind.WORD && item.capital() && !item.is(names);
    }

    /** Whether what follows a name makes it somebody's: "in Makarov's words". */
    private static boolean isOwner(Chart chart, int to) {
        return to < chart.size()
                && chart.at(to).joined()
                && chart.at(to).kind() == Token.Kind.WORD
                && !chart.at(to).capital();
    }

    private @Nullable Mention mention(
            Chart chart, int at, Map<String, Integer> countries, Map<String, Place> resolved) {
        Item item = chart.at(at);
        boolean named = !resolved.isEmpty() && isCapitalWord(chart, at);
        if (!item.is(place | country) && !named && !chart.is(at - 1, prep)) {
            return null;
        }
        int lead = at - 1;
        while (lead >= 0 && lead >= at - 4 && (chart.is(lead, function | area) || isModifier(chart, lead))) {
            lead--;
        }
        if (isDateline(chart, at)) {
            return null;
        }
        boolean ofSource = lead > 0 && !chart.is(lead - 1, many) && speaksFor(chart.at(lead - 1));
        boolean led = chart.is(lead, prep) && !ofSource && !"to".equals(valueOf(chart.at(lead)));
        boolean near = led && "near".equals(valueOf(chart.at(lead)));
        if (item.is(place)) {
            boolean region = chart.is(at - 1, area) || chart.is(at + 1, area);
            Sense sense = choose(item, region, countries);
            if (sense != null) {
                return new Mention(
                        chart.number(),
                        at,
                        item.span(),
                        NameResolver.core(item.span().of(chart.text()), sense.row(), near),
                        led,
                        sense.row().cell("kind").equals("capital"));
            }
        }
        if (item.is(country)) {
            Sense sense = item.sense("country");
            if (sense != null) {
                return new Mention(
                        chart.number(),
                        at,
                        item.span(),
                        new Place(
                                item.span().of(chart.text()),
                                States.name(sense.value()),
                                null,
                                "iso:" + sense.value(),
                                sense.value(),
                                null,
                                null,
                                Precision.COUNTRY),
                        led,
                        true);
            }
        }
        boolean inside = isCapitalWord(chart, at - 1) && chart.at(at - 1).entry() == null;
        int end = resolved.isEmpty() || inside ? at : nameEnd(chart, at);
        if (end > at) {
            Span words = chart.span(at, end);
            Place found = resolved.get(Folding.name(words.of(chart.text())));
            if (found != null) {
                return new Mention(
                        chart.number(), at, words, NameResolver.as(words.of(chart.text()), found, near), led, false);
            }
        }
        boolean unknown = item.kind() == Token.Kind.WORD
                && item.capital()
                && !chart.shouting()
                && item.entry() == null
                && chart.is(at - 1, prep)
                && (INSIDE.contains(valueOf(chart.at(at - 1))) || chart.is(at - 2, area))
                && !chart.is(at - 1, pack.type("agent-prep"));
        if (unknown) {
            int to = at + 1;
            while (to < chart.size()
                    && chart.at(to).capital()
                    && chart.at(to).entry() == null
                    && chart.at(to).kind() == Token.Kind.WORD) {
                to++;
            }
            Span words = chart.span(at, to);
            return new Mention(
                    chart.number(),
                    at,
                    words,
                    new Place(words.of(chart.text()), null, null, null, null, null, null, Precision.UNRESOLVED),
                    true,
                    false);
        }
        return null;
    }

    /** Whether a name in capitals opens the report: where it was written, not where it happened. */
    private static boolean isDateline(Chart chart, int at) {
        return chart.number() == 0
                && at <= 1
                && !chart.shouting()
                && chart.at(at).letters() == Sense.Letters.CAPITALS
                && chart.at(at).span().end() - chart.at(at).span().start() > 3;
    }

    /** Whether a word is an office or a party, whose seat the place behind it is: "the governor of", "police in". */
    private static boolean speaksFor(Item item) {
        Sense job = item.sense("office");
        return item.sense("actor") != null
                || job != null
                        && (job.value().startsWith("institution")
                                || job.value().equals("title")
                                || job.value().equals("official"));
    }

    private boolean isModifier(Chart chart, int at) {
        Item item = chart.at(at);
        return item.kind() == Token.Kind.WORD && item.entry() == null && !item.capital();
    }

    private static String valueOf(Item item) {
        Sense sense = item.sense("place-prep");
        return sense == null ? "" : sense.value();
    }

    private static @Nullable Sense choose(Item item, boolean region, Map<String, Integer> countries) {
        Sense best = null;
        double highest = -1;
        for (Sense sense :
                item.entry() == null ? List.<Sense>of() : item.entry().senses()) {
            if (!sense.type().equals("place")) {
                continue;
            }
            String kind = sense.row().cell("kind");
            double score = countries.getOrDefault(sense.row().cell("country"), 0) * 4;
            score += switch (kind) {
                case "capital" -> 3;
                case "admin1" -> region ? 8 : 1;
                case "town" -> 2;
                default -> 0.5;
            };
            if (score > highest) {
                highest = score;
                best = sense;
            }
        }
        return best;
    }
}
