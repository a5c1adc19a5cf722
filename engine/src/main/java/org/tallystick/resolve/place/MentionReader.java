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
import org.tallystick.text.Folding;
import org.tallystick.text.Token;

/** Finds the places that one sentence names, each with how its words lead it in. */
final class MentionReader {
    /** Prepositions after which an unknown name is a place, by their value in the pack. */
    private static final Set<String> INSIDE = Set.of("at", "in", "near");

    private static final String CAPITAL = "capital";

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
    private final long part;
    private final long names;
    private final long demonym;
    private final long comma;
    private final long conj;
    private final long of;
    private final long things;
    private final long treated;
    private final long seated;
    private final long anyPrep;
    private final long speech;
    private final long office;

    /** Capitals by the alpha-3 code of their state. */
    private final Map<String, Row> capitals = new HashMap<>();

    MentionReader(Pack pack) {
        this.pack = pack;
        this.states = pack.types("country", "demonym", "nation");
        this.place = pack.type("place");
        this.country = pack.type("country");
        this.prep = pack.type("place-prep");
        this.area = pack.type("area-word");
        this.function = pack.types("det", "demonym", "adverb", "office");
        this.many = pack.type("people");
        this.part = pack.type("part");
        this.names = pack.types("place", "country", "demonym", "nation", "actor", "month", "weekday");
        this.demonym = pack.type("demonym");
        this.comma = pack.type("comma");
        this.conj = pack.type("conj");
        this.of = pack.type("of");
        this.things = pack.types("thing", "thing-one");
        this.treated = pack.type("harm");
        this.seated = pack.type("seated");
        this.anyPrep = pack.types("prep", "place-prep");
        this.speech = pack.type("speech");
        this.office = pack.type("office");
        for (Sense sense : pack.lexicon().senses("place")) {
            if (sense.row().cell("kind").equals(CAPITAL)) {
                capitals.putIfAbsent(sense.row().cell("country"), sense.row());
            }
        }
    }

    /** Whether a preposition of place leads a name in, straight or with a word like "town" between them. */
    boolean isLed(Chart chart, int at) {
        if (isNamed(chart, at)) {
            return true;
        }
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
    int nameEnd(Chart chart, int at) {
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
    static boolean isOwner(Chart chart, int to) {
        return to < chart.size()
                && chart.at(to).joined()
                && chart.at(to).kind() == Token.Kind.WORD
                && !chart.at(to).capital();
    }

    /** The place that starts at item {@code at}; null when none does. {@code resolved} are the names that no lexicon has. */
    @Nullable
    Mention mention(Chart chart, int at, Map<String, Integer> countries, Map<String, Place> resolved) {
        Item item = chart.at(at);
        boolean named = !resolved.isEmpty() && isCapitalWord(chart, at);
        if (!item.is(place | country | area) && !named && !chart.is(at - 1, prep) && !isNamed(chart, at)) {
            return null;
        }
        Lead lead = lead(chart, at);
        if (item.is(place)) {
            boolean region = chart.is(at - 1, area) || chart.is(at + 1, area);
            Sense sense = choose(item, region, countries);
            boolean seat = sense != null && sense.row().cell("kind").equals("capital");
            if (seat
                    && !lead.led()
                    && !chart.is(at - 1, of | anyPrep | area | conj | comma)
                    && !isOwner(chart, at + 1)) {
                return null;
            }
            if (sense != null) {
                Place found = NameResolver.core(item.span().of(chart.text()), sense.row(), lead.near());
                return lead.mention(at, at + 1, administered(chart, at, found), seat);
            }
        }
        Sense state = item.is(country) ? item.sense("country") : null;
        if (state != null) {
            return lead.mention(at, at + 1, country(item.span().of(chart.text()), state.value()), true);
        }
        boolean inside = isCapitalWord(chart, at - 1) && chart.at(at - 1).entry() == null;
        int end = resolved.isEmpty() || inside ? at : nameEnd(chart, at);
        if (end > at) {
            String words = chart.words(at, end);
            Place found = resolved.get(Folding.name(words));
            if (found != null) {
                return lead.mention(at, end, NameResolver.as(words, found, lead.near()), false);
            }
        }
        if (isPart(item) && lead.led()) {
            return part(chart, at, lead, countries);
        }
        if (isCapital(item) && lead.led()) {
            return capital(chart, at, lead, countries);
        }
        return unknown(chart, at);
    }

    /** The state as a place, by its alpha-3 code. */
    private static Place country(String words, String iso3) {
        return new Place(words, States.name(iso3), null, "iso:" + iso3, iso3, null, null, Precision.COUNTRY);
    }

    /** A place that two states hold in part, with the state whose part is meant: "the Indian side of Kashmir". */
    private Place administered(Chart chart, int at, Place found) {
        if (found.country() != null) {
            return found;
        }
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            Sense holder = chart.is(i, demonym) ? chart.at(i).sense("demonym") : null;
            if (holder != null) {
                return new Place(
                        found.text(),
                        found.name(),
                        found.local(),
                        found.id(),
                        holder.value(),
                        found.lat(),
                        found.lon(),
                        found.precision());
            }
        }
        return found;
    }

    /** Whether a word is a part of a country by the compass: the north, the south-east. */
    private static boolean isPart(Item item) {
        Sense sense = item.sense("area-word");
        return sense != null && !sense.value().isEmpty() && !sense.value().equals(CAPITAL);
    }

    /** Whether a word is that for a capital. */
    private static boolean isCapital(Item item) {
        Sense sense = item.sense("area-word");
        return sense != null && sense.value().equals(CAPITAL);
    }

    /** "In the capital", "in the Somali capital": that of the state named before it, else of the one most spoken of. */
    private @Nullable Mention capital(Chart chart, int at, Lead lead, Map<String, Integer> countries) {
        if (chart.is(at + 1, place) || isCapitalWord(chart, at + 1)) {
            return null;
        }
        Sense state = chart.is(at - 1, demonym) ? chart.at(at - 1).sense("demonym") : null;
        Row row = capitals.get(state == null ? String.valueOf(most(countries)) : state.value());
        return row == null
                ? null
                : lead.mention(at, at + 1, NameResolver.core(chart.words(at, at + 1), row, false), false);
    }

    /** The state most spoken of. */
    private static @Nullable String most(Map<String, Integer> countries) {
        return countries.entrySet().stream()
                .filter(e -> e.getKey().length() == 3)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** English adjective of a part of a country: northern, central. */
    private static String partName(Item item) {
        Sense sense = item.sense("area-word");
        String value = sense == null ? "" : sense.value();
        return value.equals("centre") ? "central" : value + "ern";
    }

    /** "The north of the country": an area, whose country is the one that follows or else the one most spoken of. */
    private @Nullable Mention part(Chart chart, int at, Lead lead, Map<String, Integer> countries) {
        int of = at + 1;
        while (of < at + 4 && chart.is(of, function | prep)) {
            of++;
        }
        if (chart.is(at + 1, place) || isCapitalWord(chart, at + 1) || chart.is(of, area) && of > at + 1) {
            return null;
        }
        Sense whole = of > at + 1 && chart.is(of, country) ? chart.at(of).sense("country") : null;
        String code = whole != null ? whole.value() : most(countries);
        if (code == null || chart.is(of, place) && !chart.is(of, country) && of > at + 1) {
            return null;
        }
        int to = whole != null ? of + 1 : at + 1;
        String words = chart.words(at, to);
        Place area = new Place(
                words, partName(chart.at(at)) + " " + States.name(code), null, null, code, null, null, Precision.AREA);
        return lead.mention(at, to, area, false);
    }

    /** A name that nobody knows but a preposition of place leads in. */
    private @Nullable Mention unknown(Chart chart, int at) {
        Item item = chart.at(at);
        boolean named = item.kind() == Token.Kind.WORD && item.capital() && !chart.shouting() && item.entry() == null;
        boolean led = isNamed(chart, at)
                || chart.is(at - 1, prep)
                        && (INSIDE.contains(valueOf(chart.at(at - 1))) || chart.is(at - 2, area))
                        && !chart.is(at - 1, pack.type("agent-prep"));
        if (!named || !led) {
            return null;
        }
        int to = at + 1;
        while (to < chart.size()
                && chart.at(to).capital()
                && chart.at(to).entry() == null
                && chart.at(to).kind() == Token.Kind.WORD) {
            to++;
        }
        Place name = new Place(chart.words(at, to), null, null, null, null, null, null, Precision.UNRESOLVED);
        return new Lead(chart, true, false, isListed(chart, at, to)).mention(at, to, name, false);
    }

    /** Whether a word for a settlement or an area introduces a name: "the village of Gora", "het dorp Mahambel". */
    private boolean isNamed(Chart chart, int at) {
        return chart.is(at - 1, area) && !isPart(chart.at(at - 1)) && isCapitalWord(chart, at)
                || chart.is(at - 1, of)
                        && chart.is(at - 2, area)
                        && !isPart(chart.at(at - 2))
                        && isCapitalWord(chart, at);
    }

    /**
     * How words lead a name in.
     *
     * @param led by a preposition of place
     * @param near which only places it near
     * @param listed as one of several names in a row
     */
    private record Lead(Chart chart, boolean led, boolean near, boolean listed) {
        Mention mention(int from, int to, Place place, boolean seat) {
            return new Mention(chart.number(), from, chart.span(from, to), place, led, seat, listed, false);
        }
    }

    private Lead lead(Chart chart, int at) {
        int lead = at - 1;
        while (lead >= 0 && lead >= at - 4 && (chart.is(lead, function | area) || isModifier(chart, lead))) {
            lead--;
        }
        boolean ofSource = lead > 0 && !chart.is(lead - 1, many) && speaksFor(chart.at(lead - 1));
        boolean seat = chart.is(lead - 1, seated) || chart.is(at + 1, seated);
        boolean taken = isTakenTo(chart, lead);
        boolean led = chart.is(lead, prep) && !ofSource && !seat && !taken && !"to".equals(valueOf(chart.at(lead)));
        boolean near = led && "near".equals(valueOf(chart.at(lead)));
        return new Lead(chart, led || isLabel(chart, at), near, isListed(chart, at, at + 1));
    }

    /** Whether a place is where the hurt were taken: "flown to a hospital in", "treated at a hospital in". */
    private boolean isTakenTo(Chart chart, int prepBefore) {
        Sense care = chart.is(prepBefore - 1, things)
                ? Pack.sense(chart.at(prepBefore - 1).entry(), "thing-one")
                : null;
        boolean hospital = care != null && care.value().equals("hospital");
        for (int i = prepBefore - 2; hospital && i >= prepBefore - 4; i--) {
            if (chart.is(i, prep) && "to".equals(valueOf(chart.at(i))) || chart.is(i, treated)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name labels the line that it opens, as a town does of which something is said, or the head of a row of a table. */
    private boolean isLabel(Chart chart, int at) {
        if (at > 0 || chart.size() < 2 || chart.shouting()) {
            return false;
        }
        boolean label = chart.at(1).kind() == Token.Kind.MARK && !chart.is(1, comma);
        boolean town = chart.is(at, place)
                && !chart.is(at, country)
                && !isSeat(chart.at(at))
                && !chart.is(1, speech | office)
                && !chart.at(1).joined();
        return label || town;
    }

    /** Whether a place is a capital, which may stand for its government. */
    private static boolean isSeat(Item item) {
        Sense sense = item.sense("place");
        return sense != null && sense.row().cell("kind").equals("capital");
    }

    /** Whether a place says where the one before it lies: only a comma and words that lead it in stand between. */
    boolean isApposed(Chart chart, Mention before, Mention mention) {
        int from = before.at() + 1;
        while (from < mention.at()
                && chart.at(from).span().start() < before.words().end()) {
            from++;
        }
        boolean within = chart.is(from, prep) && INSIDE.contains(valueOf(chart.at(from)));
        if (!chart.is(from, comma) && !within || mention.at() - from > 8) {
            return false;
        }
        for (int i = from + 1; i < mention.at(); i++) {
            if (!chart.is(i, prep | area | function | anyPrep | of) && !isModifier(chart, i)) {
                return false;
            }
        }
        return mention.led() && (within || mention.at() > from + 1);
    }

    /** Whether a name is the first of a row of three or more: "in Homs, Hama and Idlib". */
    private boolean isListed(Chart chart, int from, int to) {
        return chart.is(to, comma)
                && isName(chart, to + 1)
                && (chart.is(to + 2, comma | conj))
                && isName(chart, to + 3);
    }

    private boolean isName(Chart chart, int at) {
        return chart.is(at, place) || isCapitalWord(chart, at);
    }

    /** Whether a word is an office or a party, whose seat the place behind it is: "the governor of", "police in". */
    private static boolean speaksFor(Item item) {
        Sense job = item.sense("office");
        return item.sense("actor") != null
                || job != null
                        && (job.value().startsWith("institution")
                                        && !job.value().endsWith("-health")
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
