package org.tallystick.resolve.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Row;
import org.tallystick.lang.Sense;
import org.tallystick.lang.States;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.resolve.place.PlaceReader.Mention;

/** Reads places that are named by what they are in their country: its capital, its north. */
final class AreaReader {
    private static final String CAPITAL = "capital";

    private static final String BORDER = "border";

    private static final String LAND = "land";

    private static final String SITE = "site";

    /** Values of the words for kinds of places that have a name. */
    private static final Set<String> KINDS = Set.of("", "town", "region");

    /** Values of the words that are no part of a country by the compass. */
    private static final Set<String> NO_PARTS = Set.of("", "town", "region", SITE, LAND, CAPITAL, BORDER);

    /** Classes of words that name a state. */
    private static final List<String> LANDS = List.of("country", "demonym", "nation");

    /** Most words from a state to what it does. */
    private static final int LONGEST_DEED = 4;

    /** Most words between a border and the states it parts. */
    private static final int LONGEST_BORDER = 6;

    private final long place;
    private final long country;
    private final long demonym;
    private final long area;
    private final long between;
    private final long joining;
    private final long det;
    private final long one;
    private final long of;

    private final Harms harms;

    /** Capitals by the alpha-3 code of their state. */
    private final Map<String, Row> capitals = new HashMap<>();

    AreaReader(Pack pack) {
        this.harms = new Harms(pack);
        this.place = pack.type("place");
        this.country = pack.type("country");
        this.demonym = pack.type("demonym");
        this.area = pack.type("area-word");
        this.between = pack.types("det", "demonym", "adverb", "office", "place-prep");
        this.det = pack.type("det");
        this.one = pack.type("one");
        this.of = pack.type("of");
        this.joining = pack.types("prep", "conj");
        for (Sense sense : pack.lexicon().senses("place")) {
            if (sense.row().cell("kind").equals(CAPITAL)) {
                capitals.putIfAbsent(sense.row().cell("country"), sense.row());
            }
        }
    }

    /** Whether a word is a part of a country by the compass: the north, the south-east. */
    static boolean isPart(Item item) {
        Sense sense = item.sense("area-word");
        return sense != null && !NO_PARTS.contains(sense.value());
    }

    /** Whether a word is a kind of place that has a name: a village, a province. */
    static boolean isKind(Item item) {
        Sense sense = item.sense("area-word");
        return sense != null && KINDS.contains(sense.value());
    }

    /** Whether a word may stand behind the name of a place that it tells the kind of: "the Gora district", "Gora Street". */
    static boolean isSuffix(Item item) {
        Sense sense = item.sense("area-word");
        return sense != null && (sense.value().equals(SITE) || KINDS.contains(sense.value()));
    }

    private static boolean isLand(Item item) {
        Sense sense = item.sense("area-word");
        return sense != null && sense.value().equals(LAND);
    }

    /** The capital or the part of a country that the word at item {@code at} is; null when it is none. */
    @Nullable
    Mention mention(Chart chart, int at, Lead lead, Known known) {
        Item item = chart.at(at);
        Sense sense = item.sense("area-word");
        boolean named = chart.is(at + 1, place) || NameRuns.isCapitalWord(chart, at + 1, place | country | demonym);
        if (sense == null || named || lead.role() != Role.SCENE && lead.role() != Role.FROM) {
            return null;
        }
        if (chart.is(at - 1, demonym) && KINDS.contains(sense.value())) {
            return ofLand(chart, at, lead, known);
        }
        return switch (sense.value()) {
            case "", SITE -> null;
            case BORDER -> border(chart, at, lead);
            case CAPITAL -> capital(chart, at, lead, known.countries());
            case LAND, "town", "region" -> again(chart, at, sense.value(), lead, known);
            default -> part(chart, at, lead, known.countries());
        };
    }

    /** "In the city", "in the whole country": the one named last. */
    private @Nullable Mention again(Chart chart, int at, String kind, Lead lead, Known known) {
        boolean definite = chart.is(at - 1, det) || chart.is(at - 2, det) && !chart.is(at - 1, one | of);
        if (!definite || chart.is(at - 1, one) || chart.is(at + 1, of)) {
            return null;
        }
        Mention last = known.last(place -> isKindOf(place, kind));
        String words = chart.words(at, at + 1);
        if (kind.equals(LAND)) {
            String land = last == null
                    ? meant(chart, at, known.countries())
                    : last.place().country();
            return land == null ? null : lead.aside().mention(at, at + 1, MentionReader.country(words, land), true);
        }
        Lead taken = kind.equals("region") ? lead.aside() : lead;
        return last == null
                ? null
                : taken.mention(at, at + 1, NameResolver.as(words, last.place(), lead.near()), last.seat());
    }

    private static boolean isKindOf(Place place, String kind) {
        return switch (place.precision()) {
            case SETTLEMENT, NEAR_SETTLEMENT, UNRESOLVED ->
                kind.equals("town") || kind.equals(LAND) && place.country() != null;
            case ADMIN1, ADMIN2 -> kind.equals("region") || kind.equals(LAND);
            case AREA -> kind.equals("region") && place.id() != null || kind.equals(LAND) && place.country() != null;
            case COUNTRY -> kind.equals(LAND);
        };
    }

    /** "The border between Chad and Sudan", "its border with Chad", "the Chadian border": an area in no one country. */
    private @Nullable Mention border(Chart chart, int at, Lead lead) {
        int to = at + 1;
        for (int i = at + 1; i < at + LONGEST_BORDER && chart.is(i, between | joining | country); i++) {
            to = chart.is(i, country) ? i + 1 : to;
        }
        int from = chart.is(at - 1, demonym) ? at - 1 : at;
        if (to - from < 2) {
            return null;
        }
        Place border = new Place(chart.words(from, to), null, null, null, null, null, null, Precision.AREA);
        return lead.mention(from, to, border, false);
    }

    /** "In the Syrian valley": an area that only its country tells, while the report has named no place in it. */
    private static @Nullable Mention ofLand(Chart chart, int at, Lead lead, Known known) {
        Sense state = chart.at(at - 1).sense("demonym");
        if (state == null || known.last(place -> state.value().equals(place.country())) != null) {
            return null;
        }
        String words = chart.words(at - 1, at + 1);
        Place area = new Place(words, null, null, null, state.value(), null, null, Precision.AREA);
        return lead.mention(at - 1, at + 1, area, false);
    }

    /** "In the capital", "in the Somali capital": that of the state named before it, else of the one most spoken of. */
    private @Nullable Mention capital(Chart chart, int at, Lead lead, Map<String, Integer> countries) {
        Sense state = chart.is(at - 1, demonym) ? chart.at(at - 1).sense("demonym") : null;
        Row row = capitals.get(state == null ? String.valueOf(most(countries)) : state.value());
        return row == null
                ? null
                : lead.mention(at, at + 1, NameResolver.core(chart.words(at, at + 1), row, false), true);
    }

    /** "The north of the country": an area, whose country is the one that follows or else the one most spoken of. */
    private @Nullable Mention part(Chart chart, int at, Lead lead, Map<String, Integer> countries) {
        int of = at + 1;
        while (of < at + 4 && chart.is(of, between)) {
            of++;
        }
        boolean more = of > at + 1;
        Sense whole = more && chart.is(of, country) ? chart.at(of).sense("country") : null;
        String code = whole != null ? whole.value() : meant(chart, at, countries);
        boolean other = chart.is(of, area) && !isLand(chart.at(of)) || whole == null && chart.is(of, place);
        if (code == null || more && other) {
            return null;
        }
        int to = whole != null ? of + 1 : at + 1;
        String name = partName(chart.at(at)) + " " + States.name(code);
        Place part = new Place(chart.words(at, to), name, null, null, code, null, null, Precision.AREA);
        return lead.mention(at, to, part, false);
    }

    /**
     * The country that a part of one means: of those named before it in the sentence the nearest that is not named for what it
     * does there, else the one most spoken of. "Lebanon's ministry says Israeli strikes on the south of the country": Lebanon.
     */
    private @Nullable String meant(Chart chart, int at, Map<String, Integer> countries) {
        Map<String, Integer> others = new HashMap<>(countries);
        for (int i = at - 1; i >= 0; i--) {
            String code = land(chart.at(i));
            if (code != null && !isAttacker(chart, i)) {
                return code;
            }
            others.remove(String.valueOf(code));
        }
        return most(others);
    }

    private static @Nullable String land(Item item) {
        for (String type : LANDS) {
            Sense sense = item.sense(type);
            if (sense != null) {
                return sense.value();
            }
        }
        return null;
    }

    /** Whether a state is named for what it does: "Israeli air strikes", "Israel's campaign". */
    private boolean isAttacker(Chart chart, int at) {
        for (int i = at + 1; i <= at + LONGEST_DEED && !chart.is(i, joining | between | place); i++) {
            if (harms.tells(chart, i)) {
                return true;
            }
        }
        return false;
    }

    /** English adjective of a part of a country: northern, central. */
    private static String partName(Item item) {
        Sense sense = item.sense("area-word");
        String value = sense == null ? "" : sense.value();
        return value.equals("centre") ? "central" : value + "ern";
    }

    /** The state most spoken of. */
    static @Nullable String most(Map<String, Integer> countries) {
        return countries.entrySet().stream()
                .filter(e -> e.getKey().length() == 3)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
