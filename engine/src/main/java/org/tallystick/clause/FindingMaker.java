package org.tallystick.clause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Figure.Head;
import org.tallystick.mention.Item;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;

/** Makes findings of figures that are tied to a word of harm, and sets aside the others. */
final class FindingMaker {
    private final AgentReader agents;
    private final Pack pack;
    private final long aux;
    private final long be;
    private final long det;
    private final long people;
    private final long part;
    private final long prep;
    private final long number;
    private final long quote;
    private final long pronoun;
    private final long things;
    private final long of;

    FindingMaker(Pack pack, AgentReader agents) {
        this.pack = pack;
        this.agents = agents;
        this.aux = pack.type("aux");
        this.be = pack.type("be");
        this.det = pack.types("det", "one");
        this.people = pack.types("people", "people-one", "nation");
        this.part = pack.type("part");
        this.prep = pack.type("place-prep");
        this.number = pack.type("number");
        this.quote = pack.type("quote");
        this.pronoun = pack.type("pronoun");
        this.things = pack.types("thing", "thing-one");
        this.of = pack.types("of", "event-prep");
    }

    /** The finding of a figure: what is counted, of whom, by whom; {@code frame} is the rule that ties it to {@code word}. */
    Finding make(Chart chart, Figure figure, Measure measure, @Nullable Trigger word, boolean inherits, String frame) {
        Span words = chart.span(figure.from(), figure.to());
        List<Reason> why = new ArrayList<>();
        Sense harm = word == null ? null : word.sense();
        why.add(
                word == null
                        ? new Reason("measure", frame, null)
                        : new Reason(
                                "measure",
                                frame + " " + word.sense().source(),
                                chart.at(word.at()).span()));
        why.add(new Reason("quantity", pack.code() + ".number", words));
        if (isReplaced(chart, figure)) {
            why.add(new Reason("quantity", Claim.REPLACED, words));
        }
        if (isPart(chart, figure, frame)) {
            why.add(new Reason(Claim.PART, "part", words));
        }
        @Nullable Span victims = null;
        @Nullable Span thing = null;
        Sense head = figure.sense();
        if (figure.headAt() >= 0) {
            int noun = figure.headAt();
            Span phrase = chart.span(Math.min(nounStart(figure, noun), noun), noun + 1);
            if (measure.kind() == Measure.Kind.PEOPLE || measure.kind() == Measure.Kind.PROPORTION) {
                int predicate = figure.ofWhole() && measure != Measure.SHARE ? predicate(chart, figure) : -1;
                if (predicate >= 0) {
                    phrase = chart.at(predicate).span();
                    Item item = chart.at(predicate);
                    head = item.sense("people") != null ? item.sense("people") : item.sense("people-one");
                }
                victims = phrase;
            } else {
                thing = phrase;
            }
        }
        if (victims == null && figure.head() == Head.NONE && measure.kind() == Measure.Kind.PEOPLE) {
            int predicate = predicate(chart, figure);
            if (predicate >= 0) {
                Item item = chart.at(predicate);
                victims = item.span();
                head = item.sense("people") != null ? item.sense("people") : item.sense("people-one");
            }
        }
        if (victims != null) {
            why.add(new Reason("victims", "noun", victims));
        }
        if (thing != null) {
            why.add(new Reason("object", "noun", thing));
        }
        Span agent = agents.agent(chart, figure);
        if (agent != null) {
            why.add(new Reason("agent", "agent", agent));
        }
        String kind = thing != null
                        && head != null
                        && !head.value().isEmpty()
                        && head.type().startsWith("thing")
                ? head.value()
                : null;
        return new Finding(
                chart,
                figure.from(),
                figure.from(),
                measure,
                harm,
                figure.amount(),
                words,
                victims,
                head,
                thing,
                kind,
                agent,
                victims == null ? null : agents.membership(chart, figure.headAt()),
                false,
                inherits || figure.more(),
                false,
                why);
    }

    /** Whether the words put another figure in its place: "revised from 11,300 to 3,958", "raised to 57 from 52". */
    private boolean isReplaced(Chart chart, Figure figure) {
        if (!isLed(chart, figure.from() - 1, "from")) {
            return false;
        }
        int behind = figure.end();
        boolean before = isLed(chart, behind, "to") && chart.is(behind + 1, number);
        return before || chart.is(figure.from() - 2, number) && isLed(chart, figure.from() - 3, "to");
    }

    /** Whether a preposition of place with this value stands at an item; Dutch says "van" for "from". */
    private boolean isLed(Chart chart, int at, String value) {
        Sense lead = chart.is(at, prep) ? chart.at(at).sense("place-prep") : null;
        return lead != null
                && (lead.value().equals(value)
                        || value.equals("from") && lead.value().equals("of"));
    }

    /** Whether the words take it out of a whole: "of whom 1,100", "twelve of them", "seven of the dead". */
    private boolean isPart(Chart chart, Figure figure, String frame) {
        return frame.equals(Inheritance.PART)
                || figure.ofWhole()
                || chart.is(figure.to(), part)
                || chart.is(figure.from() - 1, part)
                || chart.is(figure.from() - 2, part);
    }

    private static int nounStart(Figure figure, int noun) {
        return figure.to() <= noun ? figure.to() : noun;
    }

    /** The people noun that a share of a whole is said to be: "twenty of the dead were children". */
    int predicate(Chart chart, Figure figure) {
        int from = figure.end();
        while (chart.is(from, part | of | pronoun)) {
            from++;
        }
        for (int i = from; i < Math.min(chart.size(), from + 4); i++) {
            if (chart.is(i, people)) {
                return i;
            }
            if (!chart.is(i, aux | be | det | quote)) {
                return -1;
            }
        }
        return -1;
    }

    /** Sets a figure aside with its reason. */
    void aside(Chart chart, Figure figure, List<SetAside> aside) {
        Span span = chart.span(figure.from(), figure.end());
        String reason;
        String rule;
        Sense sense = figure.sense();
        if (figure.reason() != null) {
            reason = figure.reason();
            rule = "aside.guard";
        } else if (figure.head() == Head.UNIT && sense != null) {
            reason = sense.value();
            rule = sense.source();
        } else if (figure.head() == Head.PEOPLE) {
            reason = "people, no harm stated";
            rule = "aside.no-harm";
        } else if (figure.head() == Head.NONE && isYear(figure)) {
            reason = "date";
            rule = "aside.year";
        } else if (figure.head() == Head.SHARE) {
            reason = "share";
            rule = "aside.share";
        } else {
            reason = "other";
            rule = "aside.no-harm";
        }
        aside.add(new SetAside(span, span.of(chart.text()), reason, rule));
    }

    private static boolean isYear(Figure figure) {
        double value = figure.amount().value();
        return value >= 1800 && value <= 2100 && value == Math.rint(value);
    }
}
