package org.tallystick.resolve.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Pack pack;
    private final long states;
    private final long place;
    private final long country;
    private final long part;
    private final long names;
    private final long harm;
    private final long of;

    private final MentionReader reader;
    private final NameResolver resolver;

    /** A reader with the core gazetteer of {@code pack}, and {@code source} for the names that it lacks. */
    public PlaceReader(Pack pack, PlaceSource source) {
        this.pack = pack;
        this.states = pack.types("country", "demonym", "nation");
        this.reader = new MentionReader(pack);
        this.resolver = new NameResolver(pack, source);
        this.names = pack.types("place", "country", "demonym", "nation", "actor", "month", "weekday");
        this.place = pack.type("place");
        this.country = pack.type("country");
        this.part = pack.type("part");
        this.harm = pack.type("harm");
        this.of = pack.type("of");
    }

    /**
     * A place as a sentence names it.
     *
     * @param led whether a preposition of place leads it in
     * @param seat whether it also stands for a government: a capital, a country
     * @param listed whether it is one of several that are told in a row
     * @param apposed whether it only says where the place before it lies: "Bat Yam, south of Tel Aviv"
     *
     */
    public record Mention(
            int sentence, int at, Span words, Place place, boolean led, boolean seat, boolean listed, boolean apposed) {
        Mention apposedToAnother() {
            return new Mention(sentence, at, words, place, led, seat, listed, true);
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
        Places places = new Places(part);
        for (Chart chart : charts) {
            List<Mention> here = new ArrayList<>();
            for (int i = Dateline.end(chart); i < chart.size(); i++) {
                Mention mention = reader.mention(chart, i, countries, resolved);
                if (mention != null) {
                    boolean apposed = !here.isEmpty() && reader.isApposed(chart, here.get(here.size() - 1), mention);
                    here.add(apposed ? mention.apposedToAnother() : mention);
                }
            }
            places.add(chart, here, chart.any(harm));
        }
        places.settle();
        return places;
    }

    /** Names that no lexicon has but a preposition of place leads in somewhere in the report, resolved; by their folded words. */
    private Map<String, Place> resolved(List<Chart> charts, Map<String, Integer> countries) {
        Map<String, Place> resolved = new HashMap<>();
        for (Chart chart : charts) {
            for (int i = 1; i < chart.size(); i++) {
                int to = reader.isLed(chart, i) ? reader.nameEnd(chart, i) : i;
                if (to > i && !MentionReader.isOwner(chart, to)) {
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
}
