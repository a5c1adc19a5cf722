package org.tallystick.clause;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Figure.Head;
import org.tallystick.mention.Item;
import org.tallystick.model.Measure;

/** What it costs to tie a figure to a word of harm: what stands between, and where those it strikes may stand. */
final class Ties {
    /** Most items between a noun of harm and the figure it is of, whatever they are. */
    private static final int FARTHEST_OF = 9;

    /** Most items that are told aside. */
    private static final int LONGEST_ASIDE = 16;

    private final Pack pack;
    private final long semicolon;
    private final long comma;
    private final long sub;
    private final long conj;
    private final long speech;
    private final long be;
    private final long det;
    private final long number;
    private final long people;
    private final long part;
    private final long perpetrator;
    private final long of;
    private final long demonym;
    private final long adverb;
    private final long at;
    private final long colon;
    private final long office;
    private final long quote;
    private final long placePrep;
    private final long prep;

    Ties(Pack pack) {
        this.pack = pack;
        this.semicolon = pack.type("semicolon");
        this.comma = pack.type("comma");
        this.sub = pack.type("sub");
        this.conj = pack.type("conj");
        this.speech = pack.type("speech");
        this.be = pack.type("be");
        this.det = pack.types("det", "one");
        this.number = pack.type("number");
        this.people = pack.types("people", "people-one", "nation");
        this.part = pack.type("part");
        this.perpetrator = pack.type("perpetrator");
        this.of = pack.types("of", "event-prep");
        this.demonym = pack.type("demonym");
        this.adverb = pack.type("adverb");
        this.at = pack.types("place-prep", "prep");
        this.colon = pack.type("colon");
        this.office = pack.type("office");
        this.quote = pack.type("quote");
        this.placePrep = pack.type("place-prep");
        this.prep = pack.type("prep");
    }

    /** The measure that a word of harm is for what a figure counts; null when it does not go with it. */
    static @Nullable Measure measure(Sense harm, Figure figure) {
        Sense noun = figure.sense();
        String kind = figure.head() == Head.THING && noun != null ? noun.value() : null;
        Measure measure = MeasureChooser.choose(harm.value(), figure.head(), kind);
        if (measure == Measure.INTERCEPTED
                && (kind == null
                        ? figure.head() == Head.THING
                        : kind.equals("aircraft") || kind.equals("helicopter"))) {
            return Measure.DESTROYED;
        }
        return measure;
    }

    /** Whether what stands between costs too much already, so that no more need be looked at. */
    static boolean isFar(Figure figure, Trigger trigger, Distances distances, int most) {
        boolean after = trigger.at() >= figure.end();
        int from = after ? figure.end() : trigger.at() + 1;
        int to = after ? trigger.at() : figure.from();
        int bound = trigger.has("toll") ? 3 * most : 2 * most;
        return to - from > FARTHEST_OF && distances.between(from, to) >= bound;
    }

    /** What it takes to pass each item of a sentence, and the figures between. */
    Distances distances(Chart chart, List<Figure> figures, List<Trigger> words) {
        int[] costs = new int[chart.size()];
        boolean[] listed = listed(chart, figures);
        for (int i = 0; i < costs.length; i++) {
            Item item = chart.at(i);
            costs[i] = item.is(sub | part)
                    ? 6
                    : item.is(comma) ? 2 : item.is(conj) ? 1 : item.is(speech) ? 7 : item.is(quote) ? 3 : 1;
        }
        boolean[] harms = new boolean[costs.length];
        boolean[] counts = new boolean[costs.length];
        for (Trigger word : words) {
            harms[word.at()] = true;
            counts[word.at()] |= word.has("count");
        }
        for (Figure figure : figures) {
            free(chart, figure, costs, harms);
        }
        boolean[] parts = new boolean[costs.length];
        boolean[] passives = new boolean[costs.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = listed[i] || costs[i] == 0 ? 0 : costs[i] + (harms[i] && !counts[i] ? 5 : 0);
            parts[i] = chart.is(i, semicolon);
            passives[i] = !listed[i] && chart.is(i, be);
        }
        boolean[] owners = new boolean[costs.length];
        for (Figure figure : figures) {
            owners[figure.from()] = !listed[figure.from()] && chart.is(figure.from() - 1, comma);
        }
        return new Distances(costs, parts, passives, owners, figures);
    }

    /** Frees what is told aside of people between them and their verb: "three Colombians who ate there, among them a poet, were hurt". */
    private void free(Chart chart, Figure figure, int[] costs, boolean[] harms) {
        int at = figure.end();
        int end = figure.head() == Head.PEOPLE ? asideEnd(chart, at, harms) : at;
        while (end > at) {
            Arrays.fill(costs, at, end, 0);
            at = end;
            end = asideEnd(chart, at, harms);
        }
    }

    /** The comma that closes an aside which opens at {@code at}; {@code at} itself when none does. */
    private int asideEnd(Chart chart, int at, boolean[] harms) {
        boolean opens = chart.is(at, sub) || chart.is(at, comma) && chart.is(at + 1, sub | part);
        for (int i = at + 1; opens && i < Math.min(chart.size(), at + LONGEST_ASIDE); i++) {
            if (harms[i]) {
                return at;
            }
            if (chart.is(i, comma)) {
                return i;
            }
        }
        return at;
    }

    /** What it costs to tie a figure to a word of harm; more than {@link #FARTHEST} when they cannot be tied. */
    int cost(
            Chart chart,
            Figure figure,
            Trigger trigger,
            List<Figure> figures,
            Distances distances,
            boolean countedHere) {
        int never = Integer.MAX_VALUE;
        if (measure(trigger.sense(), figure) == null || trigger.at() >= figure.from() && trigger.at() < figure.to()) {
            return never;
        }
        boolean after = trigger.at() >= figure.end();
        if (trigger.has("count")
                && figure.head() == Head.NONE
                && chart.is(trigger.at() + 1, colon)
                && figure.from() == trigger.at() + 2) {
            return 0;
        }
        boolean toll = trigger.has("toll")
                || trigger.has("count")
                        && after(figure, trigger) == false
                        && figure.head() != Head.HARM
                        && (countedHere
                                || figure.head() == Head.NONE
                                        && chart.is(trigger.at() - 1, det)
                                        && chart.is(figure.from() - 1, at));
        if (toll && !countedHere && figure.head() != Head.NONE && figure.head() != Head.UNKNOWN) {
            return never;
        }
        if (trigger.has("event-of") && figure.head() != Head.NONE && follows(chart, trigger, figure)) {
            return 0;
        }
        if (!toll
                && !partOfNamed(chart, trigger, figure)
                && (trigger.frames().size() == 1 && trigger.has("count") || trigger.has("event-of"))) {
            return never;
        }
        int from = after ? figure.end() : trigger.at() + 1;
        int to = after ? trigger.at() : figure.from();
        if (trigger.has("adjacent")) {
            return after && trigger.at() == figure.end() && figure.head() == Head.PEOPLE ? 0 : never;
        }
        if (figure.amount().value() == 0 && figure.head() == Head.UNKNOWN) {
            return never;
        }
        if (distances.isParted(from, to) || (!after || pack.verbFinal()) && isBeside(chart, figure, trigger)) {
            return never;
        }
        int cost = distances.between(from, to)
                + 2 * distances.figures(from, to)
                + (after ? 6 * distances.owners(from, to) : 0);
        boolean passive = distances.isPassive(from, to);
        if (toll) {
            return cost / 3 + 1;
        }
        boolean passes = after && distances.between(from, to) > 0 && passesPeople(figures, from, to);
        if (passes && (trigger.has("particle") || isDoer(chart, figure))) {
            return never;
        }
        if (after && (trigger.has("undergo") || trigger.has("adj")) && isIntroduced(chart, from, trigger.at())) {
            return never;
        }
        if (!after && partOfNamed(chart, trigger, figure)) {
            return 1;
        }
        boolean active = trigger.has("inflict");
        boolean passiveForm = trigger.has("part");
        if (!after && passiveForm && describesOther(chart, figure, trigger)) {
            return never;
        }
        if (after) {
            if (trigger.has("undergo") || trigger.has("adj") || trigger.has("particle")) {
                return cost;
            }
            if (trigger.has("own") && !passive && !pack.verbFinal()) {
                return never;
            }
            if (passiveForm && (passive || pack.verbFinal() || !objectFollows(chart, trigger.at(), figures))) {
                return isDoer(chart, figure) && !passive ? cost + 8 : cost;
            }
            return active && pack.verbFinal() && !objectFollows(chart, trigger.at(), figures) ? cost + 3 : never;
        }
        boolean suffered = passiveForm
                && !pack.verbFinal()
                && (chart.is(trigger.at() - 1, be)
                        || chart.is(trigger.at() - 2, be) && chart.is(trigger.at() - 1, adverb));
        if (active && passiveForm && chart.is(trigger.at() + 1, of)) {
            return never;
        }
        if (active && (!suffered || chart.is(trigger.at() + 1, det | number))) {
            return cost;
        }
        if (pack.verbFinal() && passiveForm && !trigger.has("count") && chart.is(trigger.at() + 1, conj)) {
            return never;
        }
        if (trigger.has("undergo") || trigger.has("adj") || passiveForm) {
            boolean turned = chart.is(to - 1, colon | be);
            return pack.verbFinal() ? cost + (trigger.has("undergo") ? 1 : 5) : turned ? cost + 2 : never;
        }
        return never;
    }

    /** Whether a participle describes somebody else: "supporters of the ousted president shot 13 policemen". */
    private boolean describesOther(Chart chart, Figure figure, Trigger participle) {
        int next = participle.at() + 1;
        return pack.verbFinal()
                && next < figure.from()
                && chart.is(participle.at() - 1, det)
                && chart.is(next, people | office);
    }

    /** Whether a verb stands behind a colon with a subject of its own: "he led 22,000 men: conscription disappeared". */
    private boolean isIntroduced(Chart chart, int from, int verb) {
        for (int i = verb - 2; i >= from; i--) {
            if (chart.is(i, colon)) {
                return chart.is(i + 1, det);
            }
        }
        return false;
    }

    /** Whether a figure is what a verb only went along with, "hit with one missile", or a place that was hit and may still stand. */
    private boolean isBeside(Chart chart, Figure figure, Trigger verb) {
        boolean place = figure.isOne(chart) && figure.head() == Head.THING && chart.is(verb.at(), placePrep);
        Sense before =
                chart.is(figure.from() - 1, prep) ? chart.at(figure.from() - 1).sense("prep") : null;
        boolean with = before != null && before.value().equals("beside");
        return place || with && measure(verb.sense(), figure) != Measure.LAUNCHED;
    }

    private static boolean passesPeople(List<Figure> figures, int from, int to) {
        return figures.stream()
                .anyMatch(f -> f.from() >= from && f.end() <= to && (f.head() == Head.PEOPLE || f.head() == Head.HARM));
    }

    private static boolean after(Figure figure, Trigger trigger) {
        return trigger.at() >= figure.end();
    }

    /** Whether a figure is what a noun of harm is of: "the murder of six priests". */
    private boolean follows(Chart chart, Trigger noun, Figure figure) {
        for (int i = noun.at() + 1; i < figure.from(); i++) {
            if (!chart.is(i, of | det) && !(i > noun.at() + 1 && chart.is(i, conj | comma | people | number))) {
                return false;
            }
        }
        return chart.is(noun.at() + 1, of) && figure.from() > noun.at() && figure.from() <= noun.at() + 9;
    }

    /** Items of other figures and the marks between them: a list is as near as its last member. */
    private boolean[] listed(Chart chart, List<Figure> figures) {
        boolean[] listed = new boolean[chart.size()];
        int last = -1;
        for (Figure figure : figures) {
            if (figure.head() == Head.UNIT || figure.head() == Head.NONE) {
                continue;
            }
            boolean runsOn = last >= 0 && figure.from() - last <= 1 && chart.is(figure.from() - 1, comma | conj);
            for (int i = runsOn ? last : figure.from(); i < figure.end(); i++) {
                listed[i] = runsOn || listed[i];
            }
            last = figure.end();
        }
        return listed;
    }

    /** Whether a sentence opens with the whole that a bare figure is part of: "Of the dead, 40 were women". */
    private boolean partOfNamed(Chart chart, Trigger whole, Figure figure) {
        return whole.has("count")
                && figure.head() == Head.NONE
                && whole.at() <= 3
                && figure.from() - whole.at() <= 6
                && chart.is(whole.at() - 1, det)
                && chart.is(whole.at() - 2, of);
    }

    private boolean isDoer(Chart chart, Figure figure) {
        return figure.headAt() >= 0 && chart.at(figure.headAt()).is(perpetrator);
    }

    /** Whether an object stands behind a verb, so that what is before it is the doer: "killed 12 people", "killed a man". */
    private boolean objectFollows(Chart chart, int verb, List<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.from() == verb + 1 && figure.head() != Head.UNIT) {
                return true;
            }
        }
        return chart.is(verb + 1, det | people | demonym);
    }
}
