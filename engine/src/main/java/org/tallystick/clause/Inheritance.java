package org.tallystick.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Figure.Head;
import org.tallystick.mention.Item;
import org.tallystick.mention.Pattern;
import org.tallystick.model.Form;
import org.tallystick.model.Measure;
import org.tallystick.model.Span;

/** Gives a figure that names no harm of its own that of the finding before: a part, the next of a list, a bare total. */
final class Inheritance {
    /** Rule by which a figure of a list takes its measure from the one before. */
    private static final String LIST = "inherit.list";

    /** Most items between a verb of counting and its figure. */
    private static final int FARTHEST_COUNT = 8;

    /** Most items of a clause that leaves its verb out. */
    private static final int LONGEST_GAP = 10;

    /** Most items between two members of a list: "14 members of our staff and four people". */
    private static final int LONGEST_JOINT = 6;

    /** Rule by which a part of those before takes their measure. */
    static final String PART = "inherit.part";

    private final FindingMaker maker;
    private final List<Pattern> counts;
    private final long semicolon;
    private final long comma;
    private final long sub;
    private final long conj;
    private final long speech;
    private final long aux;
    private final long be;
    private final long people;
    private final long part;
    private final long of;
    private final long at;
    private final long colon;
    private final long harm;
    private final long nation;
    private final long stopsList;
    private final long whose;
    private final long closing;

    Inheritance(Pack pack, FindingMaker maker) {
        this.maker = maker;
        this.counts = Pattern.all(pack, "count");
        this.semicolon = pack.type("semicolon");
        this.comma = pack.type("comma");
        this.sub = pack.type("sub");
        this.conj = pack.type("conj");
        this.speech = pack.type("speech");
        this.aux = pack.type("aux");
        this.be = pack.type("be");
        this.people = pack.types("people", "people-one", "nation");
        this.part = pack.type("part");
        this.of = pack.types("of", "event-prep");
        this.at = pack.types("place-prep", "prep");
        this.colon = pack.type("colon");
        this.harm = pack.type("harm");
        this.nation = pack.type("nation");
        this.whose = pack.types("place", "country", "nation", "actor", "demonym", "office", "people");
        this.closing = pack.types("comma", "semicolon", "quote", "mark", "conj");
        this.stopsList = pack.types("harm", "aux", "be", "sub", "semicolon", "speech", "number", "colon");
    }

    /** The finding of a figure that no word of harm claims but that goes on from {@code last}; null when it does not. */
    @Nullable
    Finding finding(
            Chart chart,
            Figure figure,
            List<Figure> figures,
            @Nullable Finding last,
            boolean here,
            boolean partOf,
            Told told) {
        String counted = figure.head() == Head.NONE || figure.head() == Head.PEOPLE ? countedBy(chart, figure) : null;
        boolean people = last != null && last.measure().kind() == Measure.Kind.PEOPLE;
        if (counted != null && !people && told.topic() != null && !figure.isNone()) {
            return maker.make(chart, figure, told.topic(), null, true, counted);
        }
        if (last != null
                && (people || partOf && here)
                && (figure.head() == Head.PEOPLE
                        || figure.head() == Head.NONE
                        || figure.head() == Head.UNKNOWN && isListed(last))) {
            boolean listed = here
                    && figure.head() == Head.PEOPLE
                    && figure.from() > 0
                    && chart.is(figure.from() - 1, conj | comma)
                    && adjoins(chart, figure, last);
            boolean item = here
                    && figure.head() == Head.NONE
                    && !figure.isNone()
                    && chart.is(figure.from() - 1, comma | conj | colon)
                    && (chart.is(figure.end(), at | be) || figure.end() >= chart.size() - 1);
            boolean ofUnharmed = partOf && !isWhole(chart, figure, figures, last);
            boolean someoneSpeaking =
                    partOf && (!here || figure.ofWhole() && figure.amount().value() == 1) && speaks(chart, figure);
            boolean run = here
                    && figure.head() == Head.NONE
                    && !figure.isNone()
                    && chart.is(figure.from() - 1, comma | conj)
                    && last.victims() == null
                    && runsOn(chart, figure, last);
            boolean continued = here
                    && figure.head() == Head.UNKNOWN
                    && chart.is(figure.from() - 1, comma | conj)
                    && isListed(last)
                    && runsOn(chart, figure, last);
            boolean predicated = (here || figure.from() == 0)
                    && figure.head() == Head.NONE
                    && chart.is(figure.end(), be | aux)
                    && maker.predicate(chart, figure) >= 0;
            boolean added = here && figure.head() == Head.NONE && isAdded(chart, figure);
            if (here && isGapped(chart, figure, last)) {
                return maker.make(chart, figure, last.measure(), null, false, LIST);
            }
            if ((partOf && !ofUnharmed && !someoneSpeaking && !figure.isNone())
                    || counted != null
                    || added
                    || listed
                    || item
                    || run
                    || continued
                    || predicated) {
                Finding whole = counted == null || partOf || here || told.lead() == null ? last : told.lead();
                return maker.make(
                        chart, figure, whole.measure(), null, true, partOf ? PART : counted != null ? counted : LIST);
            }
        }
        if (last != null
                && last.measure().kind() == Measure.Kind.THINGS
                && figure.head() == Head.THING
                && here
                && chart.is(figure.from() - 1, conj | comma | semicolon)) {
            return maker.make(chart, figure, last.measure(), null, true, LIST);
        }
        return null;
    }

    /** Whether a figure is the next of a list of parts: the children of "including 12 women and three children". */
    boolean isNextPart(Chart chart, Figure figure, @Nullable Finding last) {
        return last != null
                && figure.head() == Head.PEOPLE
                && chart.is(figure.from() - 1, conj | comma)
                && !chart.is(figure.end(), be | aux | harm)
                && last.why().stream().anyMatch(reason -> reason.rule().equals(PART))
                && adjoins(chart, figure, last);
    }

    /** The rule or verb by which a bare figure is a count: "arrives at 1,081"; null when it is none. */
    @Nullable
    String countedBy(Chart chart, Figure figure) {
        for (Pattern pattern : counts) {
            for (int at = Math.max(0, figure.from() - 14); at < figure.to(); at++) {
                Pattern.Match match = pattern.match(chart, Pattern.NONE, at);
                int[] part = match == null ? null : match.part("figure");
                if (part != null && part[0] >= figure.from() && part[0] < figure.to()) {
                    return pattern.rule().id();
                }
            }
        }
        boolean residents = figure.head() == Head.PEOPLE && !chart.is(figure.headAt(), nation);
        for (int i = figure.from() - 1; i >= 0 && i >= figure.from() - FARTHEST_COUNT && !residents; i--) {
            Sense sense = chart.at(i).is(speech) ? chart.at(i).sense("speech") : null;
            if (sense != null && sense.value().equals("count")) {
                return "inherit.count";
            }
            if (chart.is(i, sub | comma | semicolon)) {
                return null;
            }
        }
        return null;
    }

    /** Whether a part tells how or where it was, not how many there were: "many of them in summary executions". */
    static boolean isLoose(Chart chart, Figure part, long preposition) {
        int after = part.head() == Head.NONE ? part.to() + 2 : part.end();
        return part.amount().form() == Form.VAGUE && part.amount().low() == null && chart.is(after, preposition);
    }

    /** Whether those a part is of were found harmed: not when the figure before it in its sentence was left aside. */
    private static boolean isWhole(Chart chart, Figure part, List<Figure> figures, Finding last) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure before = figures.get(i);
            if (before.from() < part.from() && before.head() == Head.PEOPLE) {
                return last.chart() == chart && last.at() >= before.from();
            }
        }
        return true;
    }

    /** Whether a finding was read as a member of a list. */
    private static boolean isListed(Finding finding) {
        return finding.why().stream().anyMatch(reason -> reason.rule().equals(LIST));
    }

    /** Whether a figure stands right behind the one before it in a list: "two women and three children". */
    private boolean adjoins(Chart chart, Figure figure, Finding last) {
        Span words = last.victims() != null ? last.victims() : last.figure();
        int start = chart.at(figure.from()).span().start();
        if (words == null || start < words.end()) {
            return false;
        }
        for (int i = figure.from() - 1; i >= 0 && chart.at(i).span().start() >= words.end(); i--) {
            if (figure.from() - i > LONGEST_JOINT
                    || chart.is(i, stopsList)
                    || i < figure.from() - 1 && chart.is(i, comma | conj)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a bare figure goes on a list of bare figures: "450 facing Yug, 300 facing Tsentr". */
    private static boolean runsOn(Chart chart, Figure figure, Finding last) {
        Span words = last.figure();
        return words != null && chart.at(figure.from()).span().start() - words.end() <= 60;
    }

    /** Whether a figure tells how many came on top of the total before it: "729,720 (+1,420)". */
    private static boolean isAdded(Chart chart, Figure figure) {
        int start = chart.at(figure.from()).span().start();
        return start > 0 && chart.text().charAt(start - 1) == '+';
    }

    /** Whether a clause leaves its verb out: "Malawi lost three and Uruguay one". */
    private boolean isGapped(Chart chart, Figure figure, Finding last) {
        Span words = last.figure();
        boolean closes = figure.end() >= chart.size() - 1 || chart.is(figure.end(), closing);
        if (words == null || figure.head() != Head.NONE || figure.isNone() || !closes) {
            return false;
        }
        boolean joined = false;
        boolean elsewhere = false;
        for (int i = figure.from() - 1; i >= 0 && figure.from() - i <= LONGEST_GAP; i--) {
            Item item = chart.at(i);
            if (joined && (item.span().start() < words.end() || item.is(harm))) {
                return elsewhere;
            }
            if (item.is(stopsList)) {
                return false;
            }
            joined |= item.is(conj | comma);
            elsewhere |= item.is(whose);
        }
        return false;
    }

    /** Whether those a figure counts are the ones who speak: "one of them says". */
    private boolean speaks(Chart chart, Figure figure) {
        for (int i = figure.end(); i < Math.min(chart.size(), figure.end() + 9); i++) {
            if (chart.is(i, speech)) {
                return true;
            }
        }
        return false;
    }
}
