package org.tallystick.resolve.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Dateline;
import org.tallystick.mention.Item;
import org.tallystick.model.Place;
import org.tallystick.model.Span;
import org.tallystick.text.Folding;

/**
 * Finds the places of a report and binds one to each figure: the nearest in its own sentence that a preposition of place leads in,
 * else the one the sentences before were about.
 */
public final class PlaceReader {
    private static final List<String> STATES = List.of("country", "demonym", "nation");

    /** Among how many sentences one may say where the report was written. */
    private static final int FIRST_LINES = 4;

    private static final int LONGEST_LINE = 10;

    /** Fewest items of a dateline whose town nobody knows: one that says more than the town. */
    private static final int SHORTEST_DATELINE = 4;

    private final Pack pack;
    private final long month;
    private final long verb;
    private final long states;
    private final long place;
    private final long part;
    private final long bound;
    private final Harms harms;

    private final MentionReader reader;
    private final NameResolver resolver;

    /** A reader with the core gazetteer of {@code pack}, and {@code source} for the names that it lacks. */
    public PlaceReader(Pack pack, PlaceSource source) {
        this.pack = pack;
        this.month = pack.type("month");
        this.verb = pack.types("aux", "speech");
        this.states = pack.types("country", "demonym", "nation");
        this.reader = new MentionReader(pack);
        this.resolver = new NameResolver(pack, source);
        this.place = pack.type("place");
        this.bound = pack.types("comma", "semicolon", "sub", "conj");
        this.part = pack.type("part");
        this.harms = new Harms(pack);
    }

    /**
     * A place as a sentence names it.
     *
     * @param role what the words around it say of it
     * @param seat whether it also stands for a government: a capital, a country
     * @param listed whether it is one of several that are told in a row
     * @param apposed whether it only says where the place before it lies: "Bat Yam, south of Tel Aviv"
     * @param vague whether what happened there did so at something that has no name yet: "a village in"
     */
    public record Mention(
            int sentence,
            int at,
            Span words,
            Place place,
            Role role,
            boolean seat,
            boolean listed,
            boolean apposed,
            boolean vague) {
        /** Whether its words say that something happened there. */
        public boolean led() {
            return role == Role.SCENE;
        }

        Mention as(Role other) {
            return new Mention(sentence, at, words, place, other, seat, listed, apposed, vague);
        }

        Mention at(Place other) {
            return new Mention(sentence, at, words, other, role, seat, listed, apposed, vague);
        }

        Mention apposedToAnother() {
            return new Mention(sentence, at, words, place, role, seat, listed, true, vague);
        }
    }

    /** Reads the places of the sentences of one report, which was published on {@code day} if that is known. */
    public Places read(List<Chart> charts, @Nullable LocalDate day) {
        Map<String, Integer> countries = countries(charts);
        List<List<Mention>> mentions = new ArrayList<>();
        Known known = new Known(countries, resolved(charts, countries), new ArrayList<>());
        for (Chart chart : charts) {
            List<Mention> here = new ArrayList<>();
            boolean line = isPlaceAndDate(chart);
            int told = line ? chart.size() : Dateline.end(chart);
            boolean desk = !line && Dateline.isOfStatement(chart, told);
            for (int i = 0; i < chart.size(); i++) {
                Mention last = here.isEmpty() ? null : here.get(here.size() - 1);
                boolean inside = last != null
                        && chart.at(i).span().start() < last.words().end();
                Mention mention = inside || desk && i < told ? null : reader.mention(chart, i, known);
                if (mention != null) {
                    boolean apposed = last != null && reader.isApposed(chart, last, mention);
                    here.add(
                            i < told
                                    ? mention.as(here.isEmpty() ? Role.DATELINE : Role.SEAT)
                                    : apposed ? mention.apposedToAnother() : mention);
                } else if (i == 0 && !desk && told >= SHORTEST_DATELINE && told < chart.size()) {
                    here.add(MentionReader.dateline(chart));
                }
            }
            mentions.add(here);
            known.told().addAll(here);
        }
        Lands lands = new Lands(mentions, countries, first(charts), day);
        Mention scene = new Election(charts, mentions, lands.home(), harms).scene();
        return new Places(mentions, new Scenes(charts, mentions, scene, harms), lands, part, bound);
    }

    /** Whether a line only says where and when a report was written: "Homs, 1 February 2024". */
    private boolean isPlaceAndDate(Chart chart) {
        return chart.number() < FIRST_LINES
                && chart.size() <= LONGEST_LINE
                && chart.any(month)
                && !chart.any(verb)
                && !harms.any(chart);
    }

    /** The first words that speak of each country, by its alpha-3 code. */
    private Map<String, Mention> first(List<Chart> charts) {
        Map<String, Mention> first = new HashMap<>();
        for (Chart chart : charts) {
            for (int i = Dateline.end(chart); i < chart.size(); i++) {
                Item item = chart.at(i);
                for (String type : STATES) {
                    Sense sense = item.is(states) && item.is(pack.type(type)) ? item.sense(type) : null;
                    if (sense != null && !first.containsKey(sense.value())) {
                        Place land = MentionReader.country(chart.words(i, i + 1), sense.value());
                        first.put(
                                sense.value(),
                                new Mention(
                                        chart.number(), i, item.span(), land, Role.BARE, true, false, false, false));
                    }
                }
            }
        }
        return first;
    }

    /** How often the report names each country, and places that lie in it. */
    private Map<String, Integer> countries(List<Chart> charts) {
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
        return countries;
    }

    /** Names that no lexicon has but a preposition of place leads in somewhere in the report, resolved; by their folded words. */
    private Map<String, Place> resolved(List<Chart> charts, Map<String, Integer> countries) {
        Map<String, Place> resolved = new HashMap<>();
        for (Chart chart : charts) {
            for (int i = 1; i < chart.size(); i++) {
                int to = reader.ledName(chart, i);
                Place found = to > i ? resolver.resolve(chart.words(i, to), countries) : null;
                if (found != null) {
                    resolved.put(Folding.name(chart.words(i, to)), found);
                }
            }
        }
        return resolved;
    }
}
