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
import org.tallystick.mention.Pattern;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;

/**
 * Ties each figure to the word of harm it belongs to. A word of harm says where those it strikes may stand; among those that fit,
 * the nearest wins, and what stands between costs. A figure that no word of harm claims is set aside with its reason.
 */
public final class ClauseReader {
    private static final int FARTHEST = 26;

    /** Most items between a noun of harm and the figure it is of, whatever they are. */
    private static final int FARTHEST_OF = 9;

    /** Cost from which on a figure of something that no table knows is not tied to a word of harm. */
    private static final int FARTHEST_OF_UNKNOWN = 10;

    /** Cost from which on a word of death is no longer that of people called by an earlier harm. */
    private static final int CHEAPEST_FATE = 5;

    /** Rule by which a figure of a list takes its measure from the one before. */
    private static final String LIST = "inherit.list";

    private final Pack pack;
    private final TriggerReader triggers;
    private final AgentReader agents;
    private final List<Pattern> counts;
    private final long semicolon;
    private final long comma;
    private final long sub;
    private final long conj;
    private final long speech;
    private final long aux;
    private final long be;
    private final long det;
    private final long number;
    private final long people;
    private final long part;
    private final long pronoun;
    private final long perpetrator;
    private final long things;
    private final long of;
    private final long demonym;
    private final long adverb;
    private final long at;
    private final long colon;

    public ClauseReader(Pack pack) {
        this.pack = pack;
        this.triggers = new TriggerReader(pack);
        this.agents = new AgentReader(pack);
        this.counts = Pattern.all(pack, "count");
        this.semicolon = pack.type("semicolon");
        this.comma = pack.type("comma");
        this.sub = pack.type("sub");
        this.conj = pack.type("conj");
        this.speech = pack.type("speech");
        this.aux = pack.type("aux");
        this.be = pack.type("be");
        this.det = pack.types("det", "one");
        this.number = pack.type("number");
        this.people = pack.types("people", "people-one", "nation");
        this.part = pack.type("part");
        this.pronoun = pack.type("pronoun");
        this.perpetrator = pack.type("perpetrator");
        this.colon = pack.type("colon");
        this.demonym = pack.type("demonym");
        this.adverb = pack.type("adverb");
        this.things = pack.types("thing", "thing-one");
        this.of = pack.types("of", "event-prep");
        this.at = pack.types("place-prep", "prep");
    }

    /** What a sentence gives: its findings, and the numbers that are none. */
    public record Clauses(
            List<Finding> findings,
            List<SetAside> setAside,
            @Nullable Measure topic) {}

    /** Reads one sentence. {@code before} is the last finding of the sentences before it, {@code topic} the harm they last spoke of. */
    public Clauses read(Chart chart, List<Figure> figures, @Nullable Finding before, @Nullable Measure topic) {
        List<Trigger> words = triggers.read(chart);
        Distances distances = distances(chart, figures, words);
        List<Finding> findings = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>();
        for (Figure figure : figures) {
            Finding last = findings.isEmpty() ? before : findings.get(findings.size() - 1);
            Finding finding = finding(chart, figure, figures, distances, words, last, !findings.isEmpty(), topic);
            if (finding != null) {
                findings.add(finding);
            } else if (figure.head() != Head.NONE || chart.at(figure.from()).is(number)) {
                aside(chart, figure, aside);
            }
        }
        Measure spoken = topic;
        for (Trigger word : words) {
            Measure measure = MeasureChooser.choose(word.sense().value(), Head.NONE, null);
            spoken = measure != null && measure.kind() == Measure.Kind.PEOPLE ? measure : spoken;
        }
        return new Clauses(findings, aside, spoken);
    }

    private @Nullable Finding finding(
            Chart chart,
            Figure figure,
            List<Figure> figures,
            Distances distances,
            List<Trigger> words,
            @Nullable Finding last,
            boolean here,
            @Nullable Measure topic) {
        if (figure.head() == Head.UNIT) {
            return struck(chart, figure, words);
        }
        if (labelled(chart, figure) && last != null && last.measure() != Measure.DISPLACED) {
            return labelled(make(chart, figure, Measure.DESTROYED, null, true, "inherit.label"));
        }
        if (figure.head() == Head.SHARE) {
            return share(chart, figure, words);
        }
        if (figure.head() == Head.HARM) {
            Trigger own = at(words, figure.headAt(), "count");
            Measure measure = own == null ? null : named(own, figure, last);
            boolean named = own != null && (own.frames().size() == 1 || figure.ofWhole());
            Trigger fate = !named || measure == null || measure == Measure.KILLED
                    ? null
                    : fate(chart, figure, figures, distances, words);
            if (fate != null) {
                return make(chart, figure, Measure.KILLED, fate.sense(), false, "frame")
                        .turning(fate.at(), null);
            }
            return own == null || measure == null
                    ? null
                    : make(chart, figure, measure, own.sense(), false, "frame.count");
        }
        for (int i = figure.to(); i < figure.headAt(); i++) {
            Trigger inside = at(words, i, "");
            Measure measure = inside == null ? null : measure(inside.sense(), figure);
            if (inside != null && measure != null) {
                return make(chart, figure, measure, inside.sense(), false, "frame.adjective");
            }
        }
        boolean partOf = chart.is(figure.from() - 1, part)
                || chart.is(figure.from() - 2, part)
                || chart.is(figure.to(), part)
                || figure.ofWhole() && chart.is(figure.to() + 1, pronoun);
        boolean wholeOf = chart.is(figure.from() - 1, det)
                && chart.is(figure.from() - 2, of)
                && chart.is(figure.from() - 3, number);
        Trigger best = null;
        int cheapest = isNone(figure)
                ? 5
                : isOne(chart, figure)
                        ? 9
                        : figure.head() == Head.NONE ? 12 : figure.head() == Head.UNKNOWN ? 16 : FARTHEST;
        if (partOf) {
            cheapest = here ? 3 : 6;
        }
        boolean countedHere = !words.isEmpty() && countedBy(chart, figure) != null;
        for (Trigger trigger : words) {
            if (wholeOf && here && last != null && trigger.at() == last.pivot()) {
                continue;
            }
            int cost = isFar(figure, trigger, distances, cheapest)
                    ? Integer.MAX_VALUE
                    : cost(chart, figure, trigger, figures, distances, countedHere);
            boolean vague = figure.head() == Head.UNKNOWN && !trigger.has("toll") && cost >= FARTHEST_OF_UNKNOWN;
            Measure candidate = cost < cheapest && !vague ? measure(trigger.sense(), figure) : null;
            if (candidate != null && countable(chart, figure, candidate, last)) {
                cheapest = cost;
                best = trigger;
            }
        }
        Measure measure = best == null ? null : measure(best.sense(), figure);
        if (best != null && measure != null) {
            Finding finding = make(chart, figure, measure, best.sense(), false, "frame")
                    .turning(best.at(), sufferer(chart, best, measure));
            Span killers = best.has("inflict") && best.at() < figure.from() ? agents.killers(chart, best.at()) : null;
            return killers == null ? finding : finding.by(killers);
        }
        String counted = figure.head() == Head.NONE || figure.head() == Head.PEOPLE ? countedBy(chart, figure) : null;
        boolean people = last != null && last.measure().kind() == Measure.Kind.PEOPLE;
        if (counted != null && !people && topic != null && !isNone(figure)) {
            return make(chart, figure, topic, null, true, counted);
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
                    && !isNone(figure)
                    && chart.is(figure.from() - 1, comma | conj | colon)
                    && (chart.is(figure.end(), at | be) || figure.end() >= chart.size() - 1);
            boolean ofUnharmed = partOf && !isWhole(chart, figure, figures, last);
            boolean someoneSpeaking = partOf && !here && speaks(chart, figure);
            boolean run = here
                    && figure.head() == Head.NONE
                    && !isNone(figure)
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
                    && predicate(chart, figure) >= 0;
            if ((partOf && !ofUnharmed && !someoneSpeaking && !isNone(figure))
                    || counted != null
                    || listed
                    || item
                    || run
                    || continued
                    || predicated) {
                return make(
                        chart,
                        figure,
                        last.measure(),
                        null,
                        true,
                        partOf ? "inherit.part" : counted != null ? counted : LIST);
            }
        }
        if (last != null
                && last.measure().kind() == Measure.Kind.THINGS
                && figure.head() == Head.THING
                && here
                && chart.is(figure.from() - 1, conj | comma | semicolon)) {
            return make(chart, figure, last.measure(), null, true, LIST);
        }
        return null;
    }

    /** The measure of a noun of harm; for one that takes up those told of before, "two of the victims", the measure of those. */
    private static @Nullable Measure named(Trigger noun, Figure figure, @Nullable Finding last) {
        boolean taken = noun.has("anaphor") && figure.ofWhole();
        return taken && last != null && last.measure().kind() == Measure.Kind.PEOPLE
                ? last.measure()
                : MeasureChooser.choose(noun.sense().value(), Head.NONE, null);
    }

    /** Whether a word of harm is a noun only. */
    private static boolean isNoun(Trigger word) {
        return (word.has("count") || word.has("toll"))
                && !word.has("part")
                && !word.has("inflict")
                && !word.has("undergo");
    }

    /** The party whose loss a word of harm tells, where it stands apart from those counted. */
    private @Nullable Span sufferer(Chart chart, Trigger word, Measure measure) {
        if (measure.kind() != Measure.Kind.PEOPLE) {
            return null;
        }
        return word.has("own")
                ? agents.subject(chart, word.at())
                : isNoun(word) ? agents.owner(chart, word.at()) : null;
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
    private static boolean adjoins(Chart chart, Figure figure, Finding last) {
        Span words = last.victims() != null ? last.victims() : last.figure();
        int start = chart.at(figure.from()).span().start();
        return words != null && start >= words.end() && start - words.end() <= 6;
    }

    /** Whether a bare figure goes on a list of bare figures: "450 facing Yug, 300 facing Tsentr". */
    private static boolean runsOn(Chart chart, Figure figure, Finding last) {
        Span words = last.figure();
        return words != null && chart.at(figure.from()).span().start() - words.end() <= 60;
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

    private @Nullable String countedBy(Chart chart, Figure figure) {
        for (Pattern pattern : counts) {
            for (int at = Math.max(0, figure.from() - 14); at < figure.to(); at++) {
                Pattern.Match match = pattern.match(chart, Pattern.NONE, at);
                int[] part = match == null ? null : match.part("figure");
                if (part != null && part[0] >= figure.from() && part[0] < figure.to()) {
                    return pattern.rule().id();
                }
            }
        }
        for (int i = figure.from() - 1; i >= 0 && i >= figure.from() - 4; i--) {
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

    private static @Nullable Trigger at(List<Trigger> words, int item, String frame) {
        for (Trigger word : words) {
            if (word.at() == item && (frame.isEmpty() || word.has(frame))) {
                return word;
            }
        }
        return null;
    }

    private static @Nullable Measure measure(Sense harm, Figure figure) {
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
    private static boolean isFar(Figure figure, Trigger trigger, Distances distances, int most) {
        boolean after = trigger.at() >= figure.end();
        int from = after ? figure.end() : trigger.at() + 1;
        int to = after ? trigger.at() : figure.from();
        return to - from > FARTHEST_OF && distances.between(from, to) >= 2 * most;
    }

    /** What it takes to pass each item of a sentence, and the figures between. */
    private Distances distances(Chart chart, List<Figure> figures, List<Trigger> words) {
        int[] costs = new int[chart.size()];
        boolean[] listed = listed(chart, figures);
        for (int i = 0; i < costs.length; i++) {
            Item item = chart.at(i);
            costs[i] = item.is(sub | part) ? 6 : item.is(comma) ? 2 : item.is(conj) ? 1 : item.is(speech) ? 7 : 1;
        }
        boolean[] harms = new boolean[costs.length];
        boolean[] counts = new boolean[costs.length];
        for (Trigger word : words) {
            harms[word.at()] = true;
            counts[word.at()] |= word.has("count");
        }
        boolean[] parts = new boolean[costs.length];
        boolean[] passives = new boolean[costs.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = listed[i] ? 0 : costs[i] + (harms[i] && !counts[i] ? 5 : 0);
            parts[i] = chart.is(i, semicolon);
            passives[i] = !listed[i] && chart.is(i, be);
        }
        boolean[] owners = new boolean[costs.length];
        for (Figure figure : figures) {
            owners[figure.from()] = !listed[figure.from()] && chart.is(figure.from() - 1, comma);
        }
        return new Distances(costs, parts, passives, owners, figures);
    }

    /** What it costs to tie a figure to a word of harm; more than {@link #FARTHEST} when they cannot be tied. */
    private int cost(
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
        if (distances.isParted(from, to)) {
            return never;
        }
        int cost = distances.between(from, to)
                + 2 * distances.figures(from, to)
                + (after ? 6 * distances.owners(from, to) : 0);
        boolean passive = distances.isPassive(from, to);
        if (toll) {
            return cost / 2 + 1;
        }
        if (!after && partOfNamed(chart, trigger, figure)) {
            return 1;
        }
        boolean active = trigger.has("inflict");
        boolean passiveForm = trigger.has("part");
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

    /** "Shelled the region 40 times": as many attacks. */
    private @Nullable Finding struck(Chart chart, Figure figure, List<Trigger> words) {
        if (figure.sense() == null || !figure.sense().value().equals("times")) {
            return null;
        }
        for (Trigger word : words) {
            int distance = Math.abs(word.at() - figure.from());
            if (distance <= 10 && word.sense().value().contains("place:attacks")) {
                return make(chart, figure, Measure.ATTACKS, word.sense(), false, "frame.times")
                        .turning(word.at(), null);
            }
        }
        return null;
    }

    /** The word of death that befell people who are called by an earlier harm: "sixty refugees drowned", "two of the wounded died". */
    private @Nullable Trigger fate(
            Chart chart, Figure figure, List<Figure> figures, Distances distances, List<Trigger> words) {
        Figure people = figure.counting(Head.PEOPLE).reaching(chart.is(figure.end(), sub) ? 1 : 0);
        boolean counted = !words.isEmpty() && countedBy(chart, people) != null;
        for (Trigger word : words) {
            if (word.at() > figure.headAt()
                    && !isFar(people, word, distances, CHEAPEST_FATE)
                    && measure(word.sense(), people) == Measure.KILLED
                    && cost(chart, people, word, figures, distances, counted) < CHEAPEST_FATE) {
                return word;
            }
        }
        return null;
    }

    /** Whether a figure may stand for this measure: things need their noun, and a single unnumbered strike is no count. */
    private static boolean countable(Chart chart, Figure figure, Measure measure, @Nullable Finding last) {
        boolean things = measure.kind() == Measure.Kind.THINGS || measure.kind() == Measure.Kind.EVENTS;
        if (!things) {
            return true;
        }
        boolean single = isOne(chart, figure) && (measure == Measure.ATTACKS || measure == Measure.LAUNCHED);
        boolean bare = figure.head() == Head.UNKNOWN
                || figure.head() == Head.NONE && (last == null || last.measure().kind() != Measure.Kind.THINGS);
        boolean none = figure.amount().value() == 0;
        return !single && !none && !bare;
    }

    /** A finding of a labelled line, with the thing that its label names. */
    private Finding labelled(Finding finding) {
        Chart chart = finding.chart();
        for (int i = 0; i < finding.at(); i++) {
            Sense noun = chart.is(i, things) ? Pack.sense(chart.at(i).entry(), "thing") : null;
            if (noun != null) {
                return finding.of(chart.at(i).span(), noun.value());
            }
        }
        return finding;
    }

    /** Whether a short line gives a thing and its count: "Tanks: 9419 (+20)". */
    private boolean labelled(Chart chart, Figure figure) {
        if (figure.head() != Head.NONE || chart.size() > 12) {
            return false;
        }
        for (int i = 1; i < Math.min(figure.from(), 6); i++) {
            if (chart.is(i, colon)) {
                return chart.is(i - 1, things);
            }
        }
        return false;
    }

    private static boolean after(Figure figure, Trigger trigger) {
        return trigger.at() >= figure.end();
    }

    private static boolean isNone(Figure figure) {
        return figure.head() == Head.NONE && figure.amount().value() == 0;
    }

    private static boolean isOne(Chart chart, Figure figure) {
        return chart.at(figure.to() - 1).amount() == null;
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

    private @Nullable Finding share(Chart chart, Figure figure, List<Trigger> words) {
        boolean harm = figure.headAt() >= 0 && at(words, figure.headAt(), "") != null;
        for (Trigger word : words) {
            int distance = word.at() - figure.to();
            boolean whole = distance >= 0 && distance <= 5 && chart.is(figure.to(), at | of) || distance == -1;
            harm |= distance == 0 && Measure.Kind.PEOPLE == kindOf(word.sense());
            harm |= (whole && word.has("count") || distance < 0 && distance >= -8 && word.has("toll"))
                    && Measure.Kind.PEOPLE == kindOf(word.sense());
        }
        return harm ? make(chart, figure, Measure.SHARE, null, false, "frame.share") : null;
    }

    private static Measure.@Nullable Kind kindOf(Sense harm) {
        Measure measure = MeasureChooser.choose(harm.value(), Head.NONE, null);
        return measure == null ? null : measure.kind();
    }

    private Finding make(
            Chart chart, Figure figure, Measure measure, @Nullable Sense harm, boolean inherits, String frame) {
        Span words = chart.span(figure.from(), figure.to());
        List<Reason> why = new ArrayList<>();
        why.add(new Reason("measure", harm == null ? frame : frame + " " + harm.source(), null));
        why.add(new Reason("quantity", pack.code() + ".number", words));
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
                null,
                inherits || figure.more(),
                false,
                why);
    }

    private static int nounStart(Figure figure, int noun) {
        return figure.to() <= noun ? figure.to() : noun;
    }

    /** The people noun that a share of a whole is said to be: "twenty of the dead were children". */
    private int predicate(Chart chart, Figure figure) {
        int from = figure.end();
        while (chart.is(from, part | of | pronoun)) {
            from++;
        }
        for (int i = from; i < Math.min(chart.size(), from + 4); i++) {
            if (chart.is(i, people)) {
                return i;
            }
            if (!chart.is(i, aux | be | det)) {
                return -1;
            }
        }
        return -1;
    }

    private void aside(Chart chart, Figure figure, List<SetAside> aside) {
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
