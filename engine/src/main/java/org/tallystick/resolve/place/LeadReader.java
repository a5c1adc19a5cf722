package org.tallystick.resolve.place;

import java.util.Set;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Dateline;
import org.tallystick.mention.Item;
import org.tallystick.resolve.place.PlaceReader.Mention;
import org.tallystick.text.Token;

/** Tells how the words around a name lead it in. */
final class LeadReader {
    /** Prepositions after which an unknown name is a place, by their value in the pack. */
    private static final Set<String> INSIDE = Set.of("at", "in", "near");

    /** Prepositions between an office and its seat, by their value in the pack. */
    private static final Set<String> OF_SEATS = Set.of("in", "of", "from");

    /** Kinds of things that come down on a place and are not in it. */
    private static final Set<String> WEAPONS = Set.of("bomb", "drone", "missile", "projectile", "rocket", "shell");

    /** Most words between a verb of speech and the place where it was spoken. */
    private static final int LONGEST_SPEECH = 8;

    /** Most words from a state to what it does: "Israel's ground and air campaign". */
    private static final int LONGEST_DEED = 5;

    private final NameRuns runs;
    private final Kinds kinds;
    private final long place;
    private final long country;
    private final long states;
    private final long prep;
    private final long area;
    private final long function;
    private final long many;
    private final long comma;
    private final long conj;
    private final long of;
    private final long det;
    private final long demonym;
    private final long things;
    private final long harm;
    private final Harms harms;
    private final long seated;
    private final long anyPrep;
    private final long speech;
    private final long office;
    private final long agentPrep;
    private final long one;
    private final long held;
    private final long stop;

    LeadReader(Pack pack, NameRuns runs, Kinds kinds) {
        this.runs = runs;
        this.kinds = kinds;
        this.place = pack.type("place");
        this.country = pack.type("country");
        this.states = pack.types("country", "demonym", "nation", "place");
        this.prep = pack.type("place-prep");
        this.area = pack.type("area-word");
        this.function = pack.types("det", "demonym", "adverb", "office");
        this.many = pack.types("people", "people-one");
        this.comma = pack.type("comma");
        this.conj = pack.type("conj");
        this.of = pack.type("of");
        this.det = pack.type("det");
        this.demonym = pack.type("demonym");
        this.things = pack.types("thing", "thing-one");
        this.harm = pack.type("harm");
        this.harms = new Harms(pack);
        this.seated = pack.type("seated");
        this.anyPrep = pack.types("prep", "place-prep");
        this.speech = pack.type("speech");
        this.office = pack.types("office", "actor");
        this.agentPrep = pack.type("agent-prep");
        this.one = pack.type("one");
        this.held = pack.type("state-word");
        this.stop = pack.types("comma", "quote", "semicolon", "colon", "sub", "harm");
    }

    /** Whether a preposition of place leads a name in, straight or with a word like "town" between them. */
    boolean isLed(Chart chart, int at) {
        if (kinds.introduces(chart, at)) {
            return true;
        }
        int prepBefore = chart.is(at - 1, area) ? at - 2 : at - 1;
        while (prepBefore >= at - 3 && prepBefore > 0 && prepBefore < at - 1 && chart.is(prepBefore, function)) {
            prepBefore--;
        }
        return chart.is(prepBefore, prep)
                && (prepBefore < at - 1 || isInside(chart.at(prepBefore)) || chart.is(at - 2, area))
                && !chart.is(prepBefore, agentPrep);
    }

    /** Whether a preposition right before {@code at} makes an unknown name a place. */
    boolean isInside(Chart chart, int at) {
        int before = chart.is(at - 1, det) && chart.is(at - 2, prep) ? at - 2 : at - 1;
        return kinds.introduces(chart, at)
                || chart.is(before, prep)
                        && (isInside(chart.at(before)) || chart.is(at - 2, area))
                        && !chart.is(before, agentPrep);
    }

    /** How the words before and behind the place at item {@code at}, which ends before {@code to}, lead it in. */
    Lead lead(Chart chart, int at, int to) {
        int lead = before(chart, at);
        boolean listed = isListed(chart, at, to);
        if (isLabel(chart, at)) {
            return new Lead(chart, Role.SCENE, false, listed, false);
        }
        Role role = role(chart, lead, at, to);
        boolean near =
                role == Role.SCENE && lead >= 0 && valueOf(chart.at(lead)).equals("near");
        return new Lead(chart, role, near, listed, role == Role.SCENE && isOfUnnamed(chart, lead));
    }

    /** Item of the word that leads a place in: what stands before words that only describe it. */
    private int before(Chart chart, int at) {
        int lead = at - 1;
        while (lead >= 0 && lead >= at - 5) {
            if (chart.is(lead, function | area) || isModifier(chart, lead)) {
                lead--;
            } else if (NameRuns.isOwner(chart, lead) && chart.is(lead - 1, states)
                    || chart.is(lead, of) && chart.is(lead - 1, area) && chart.is(lead - 2, country)) {
                lead -= 2;
            } else if (chart.at(lead).joined() && chart.at(lead).kind() == Token.Kind.WORD) {
                lead -= 2;
            } else if (isContainer(chart, lead)) {
                lead--;
            } else {
                break;
            }
        }
        return lead;
    }

    /** Whether a country only says where the area behind it lies: "the US state of Ohio". */
    boolean isContainer(Chart chart, int at) {
        int name = chart.is(at + 2, of) ? at + 3 : at + 2;
        return chart.is(at, country) && chart.is(at + 1, area) && isPlaceName(chart, name);
    }

    private Role role(Chart chart, int lead, int at, int to) {
        if (chart.is(lead - 1, seated) || chart.is(to, seated)) {
            return Role.SEAT;
        }
        if (!chart.is(lead, prep)) {
            boolean ofLand = chart.is(at - 1, demonym) && chart.is(at, place);
            return ofLand || isHeld(chart, at, to) || isHeadword(chart, at, to) ? Role.SCENE : Role.BARE;
        }
        if (isAttacker(chart, lead, to)) {
            return Role.BARE;
        }
        String value = valueOf(chart.at(lead));
        if (isOfSource(chart, lead, at) || isSpokenAt(chart, lead, to)) {
            return Role.SEAT;
        }
        if (isTakenTo(chart, lead)) {
            return Role.CARE;
        }
        return switch (value) {
            case "to" -> Role.TOWARDS;
            case "from" -> Role.FROM;
            default -> Role.SCENE;
        };
    }

    /** Whether a state does to another what is told: "of Israel's campaign against Lebanon", "de oorlog van Israël tegen Libanon". */
    private boolean isAttacker(Chart chart, int lead, int to) {
        int behind = to;
        if (NameRuns.isOwner(chart, to)) {
            int deed = to + 1;
            while (deed < to + LONGEST_DEED && !harms.tells(chart, deed)) {
                deed++;
            }
            behind = harms.tells(chart, deed) ? deed + 1 : -1;
        } else if (!chart.is(lead, of) || !harms.tells(chart, lead - 1)) {
            behind = -1;
        }
        return behind > 0
                && chart.is(behind, anyPrep)
                && !chart.is(behind, of)
                && (chart.is(behind + 1, states) || chart.is(behind + 2, states));
    }

    /** Whether a place is taken or lost: "since they seized Homs", "Homs is besieged". */
    private boolean isHeld(Chart chart, int at, int to) {
        for (int i = at - 2; i < to + 2; i++) {
            if (chart.is(i, held)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a headline names a town that does not speak in it: "Homs explosion: what we know". */
    private boolean isHeadword(Chart chart, int at, int to) {
        return Election.isHeadline(chart)
                && chart.is(at, place)
                && !chart.is(at - 1, comma)
                && !chart.is(at, country)
                && !chart.is(to, speech);
    }

    /** Whether a place is that of the office before it. An office has its seat in a town; near one, or on one, it fights or falls. */
    private boolean isOfSource(Chart chart, int prepBefore, int at) {
        int source = prepBefore - 1;
        return source >= 0
                && OF_SEATS.contains(valueOf(chart.at(prepBefore)))
                && chart.is(source, office)
                && (!chart.is(source, many | things) || isTitle(chart.at(source)))
                && speaksFor(chart.at(source), chart.at(at))
                && !isDoer(chart, source);
    }

    /** Whether a party is named as that of something: "attacks by the army in", "the hospital of the Red Cross in". */
    private boolean isDoer(Chart chart, int source) {
        int by = source - 1;
        while (by > 0 && by > source - 4 && chart.is(by, function)) {
            by--;
        }
        return chart.is(by, of | agentPrep) && (harms.tells(chart, by - 1) || chart.is(by - 1, things));
    }

    /** Whether a place is where somebody spoke: "told reporters in", with nothing behind it that happened there; "the office in X said". */
    private boolean isSpokenAt(Chart chart, int prepBefore, int to) {
        boolean closes =
                to >= chart.size() || chart.is(to, stop | conj) || chart.at(to).kind() == Token.Kind.MARK;
        if (chart.is(to, harm) || valueOf(chart.at(prepBefore)).equals("at")) {
            return false;
        }
        closes &= !chart.is(prepBefore - 1, many) && !harms.tells(chart, prepBefore - 1);
        for (int i = prepBefore - 1; closes && i >= Math.max(0, prepBefore - LONGEST_SPEECH); i--) {
            if (chart.is(i, speech)) {
                return true;
            }
            if (chart.is(i, stop) || chart.at(i).amount() != null || isInside(chart.at(i))) {
                break;
            }
        }
        return prepBefore > 0 && chart.is(to, speech);
    }

    /** Whether a place is where the hurt were taken: "flown to a hospital in", "in hospitals in". */
    private boolean isTakenTo(Chart chart, int prepBefore) {
        boolean hospital = "hospital".equals(kinds.thing(chart, prepBefore - 1));
        if (hospital
                && chart.is(prepBefore - 2, prep)
                && valueOf(chart.at(prepBefore - 2)).equals("in")) {
            return true;
        }
        for (int i = prepBefore - 2; hospital && i >= prepBefore - 4; i--) {
            if (chart.is(i, prep) && "to".equals(valueOf(chart.at(i))) || chart.is(i, harm) && !isFlight(chart.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFlight(Item item) {
        Sense sense = item.sense("harm");
        return sense != null && sense.value().contains("displaced");
    }

    /** Whether what a place is told of has no name yet: "a village in", "een school in", "an attack in". */
    private boolean isOfUnnamed(Chart chart, int prepBefore) {
        int thing = prepBefore - 1;
        if (!chart.is(thing, area | things) && !harms.tells(chart, thing)
                || AreaReader.isPart(chart.at(thing))
                || WEAPONS.contains(kinds.thing(chart, thing))) {
            return false;
        }
        for (int i = thing - 1; i >= Math.max(0, thing - 4); i--) {
            if (chart.is(i, one)) {
                return true;
            }
            if (chart.is(i, anyPrep | comma | conj)) {
                return false;
            }
        }
        return false;
    }

    /** Whether only marks and the time of day stand before a word. */
    boolean opens(Chart chart, int at) {
        for (int i = 0; i < at; i++) {
            if (chart.at(i).kind() == Token.Kind.WORD) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name labels the line that it opens, as a town does of which something is said, or the head of a row of a table. */
    private boolean isLabel(Chart chart, int at) {
        if (!opens(chart, at) || chart.size() < at + 2 || chart.shouting()) {
            return false;
        }
        boolean label = chart.at(at + 1).kind() == Token.Kind.MARK
                && (!chart.is(at + 1, comma) || Dateline.isDash(chart, at + 1));
        boolean town = chart.is(at, place)
                && harms.any(chart)
                && !chart.is(at, country)
                && !isSeat(chart.at(at))
                && !chart.is(at + 1, speech | office)
                && !chart.at(at + 1).joined();
        return label || town;
    }

    /** Whether a place is a capital, which may stand for its government. */
    static boolean isSeat(Item item) {
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
        boolean within = before.led() && chart.is(from, prep) && isInside(chart.at(from));
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

    /** Whether a name is the first of a pair, or of a row of three or more: "in Homs and the south", "in Homs, Hama and Idlib". */
    private boolean isListed(Chart chart, int at, int to) {
        int other = chart.is(to + 1, function) ? to + 2 : to + 1;
        return chart.is(to, conj) && !chart.is(at, country) && chart.is(other, place | country | area)
                || chart.is(to, comma)
                        && isPlaceName(chart, to + 1)
                        && (chart.is(to + 2, comma | conj))
                        && isPlaceName(chart, to + 3);
    }

    private boolean isPlaceName(Chart chart, int at) {
        return chart.is(at, place) || runs.isName(chart, at);
    }

    /** Whether a word is an office or a party, whose seat the place behind it is: "the governor of", "police in". */
    private static boolean speaksFor(Item item, Item seat) {
        Sense job = item.sense("office");
        if (job == null) {
            return item.sense("actor") != null;
        }
        // A hospital is where it is; a ministry of health tells of the land it works in, unless a capital is named.
        boolean health = job.value().endsWith("-health");
        boolean institution = job.value().startsWith("institution")
                && (!health || isSeat(seat) && !job.row().cell("side").equals("third-party"));
        return institution
                || !health && item.sense("actor") != null
                || job.value().equals("title")
                || job.value().equals("official");
    }

    private static boolean isTitle(Item item) {
        Sense job = item.sense("office");
        return job != null && job.value().equals("title");
    }

    private static boolean isModifier(Chart chart, int at) {
        Item item = chart.at(at);
        return item.kind() == Token.Kind.WORD && item.entry() == null && !item.capital();
    }

    static boolean isInside(Item item) {
        return INSIDE.contains(valueOf(item));
    }

    private static String valueOf(Item item) {
        Sense sense = item.sense("place-prep");
        return sense == null ? "" : sense.value();
    }
}
