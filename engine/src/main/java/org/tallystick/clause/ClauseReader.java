package org.tallystick.clause;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Figure.Head;
import org.tallystick.model.Measure;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;

/**
 * Ties each figure to the word of harm it belongs to. A word of harm says where those it strikes may stand; among those that fit,
 * the nearest wins, and what stands between costs. A figure that no word of harm claims is set aside with its reason.
 */
public final class ClauseReader {
    private static final int FARTHEST = 26;

    /** Cost from which on a figure of something that no table knows is not tied to a word of harm. */
    private static final int FARTHEST_OF_UNKNOWN = 10;

    /** Cost from which on a word of death is no longer that of people called by an earlier harm. */
    private static final int CHEAPEST_FATE = 5;

    /** Harms that leave people alive and whole, after which worse may befall them. */
    private static final Set<Measure> UNHURT =
            EnumSet.of(Measure.CAPTURED, Measure.DETAINED, Measure.ABDUCTED, Measure.DISPLACED);

    private static final Set<Measure> HURT = EnumSet.of(Measure.WOUNDED, Measure.CASUALTIES, Measure.MISSING);

    private final TriggerReader triggers;
    private final AgentReader agents;
    private final Enemies enemies;
    private final Speakers speakers;
    private final Ties ties;
    private final FindingMaker maker;
    private final Inheritance inheritance;
    private final LabelReader labels;
    private final long sub;
    private final long det;
    private final long number;
    private final long part;
    private final long pronoun;
    private final long things;
    private final long of;
    private final long at;
    private final boolean verbFinal;
    private final long conj;
    private final long closing;

    public ClauseReader(Pack pack) {
        this.triggers = new TriggerReader(pack);
        this.agents = new AgentReader(pack);
        this.enemies = new Enemies(pack);
        this.speakers = new Speakers(pack);
        this.ties = new Ties(pack);
        this.maker = new FindingMaker(pack, agents);
        this.labels = new LabelReader(pack, maker);
        this.inheritance = new Inheritance(pack, maker);
        this.sub = pack.type("sub");
        this.det = pack.types("det", "one");
        this.number = pack.type("number");
        this.part = pack.type("part");
        this.pronoun = pack.type("pronoun");
        this.verbFinal = pack.verbFinal();
        this.conj = pack.type("conj");
        this.closing = pack.types("comma", "semicolon", "conj", "sub", "number");
        this.things = pack.types("thing", "thing-one");
        this.of = pack.types("of", "event-prep");
        this.at = pack.types("place-prep", "prep");
    }

    /**
     * What a sentence gives.
     *
     * @param findings what is counted
     * @param setAside the numbers that count nothing harmed
     * @param told what it and the sentences before it have told
     */
    public record Clauses(List<Finding> findings, List<SetAside> setAside, Told told) {}

    /** Reads one sentence, after those that told {@code told}. */
    public Clauses read(Chart chart, List<Figure> figures, Told told) {
        List<Trigger> words = triggers.read(chart);
        Distances distances = ties.distances(chart, figures, words);
        List<Finding> findings = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>();
        boolean unhurt = told.unharmed();
        for (Figure figure : figures) {
            Finding before = unhurt ? null : told.before();
            Finding last = findings.isEmpty() ? before : findings.get(findings.size() - 1);
            Finding finding = finding(chart, figure, figures, distances, words, last, !findings.isEmpty(), told);
            if (finding != null) {
                boolean goesOn = finding.inherits() && told.ofEnemy();
                findings.add(finding.ofEnemy(goesOn || enemies.struck(finding) || isOfEnemy(chart, figure, words)));
            } else if (figure.head() != Head.NONE || chart.at(figure.from()).is(number)) {
                maker.aside(chart, figure, aside);
            }
            boolean several = figure.head() == Head.PEOPLE && !figure.isOne(chart);
            unhurt = finding == null && (unhurt || several);
        }
        Measure spoken = null;
        boolean ofEnemy = false;
        int at = -1;
        for (Trigger word : words) {
            Measure measure = MeasureChooser.choose(word.sense().value(), Head.NONE, null);
            if (word.at() != at && measure != null && measure.kind() == Measure.Kind.PEOPLE) {
                spoken = measure;
                ofEnemy = enemyLoss(chart, word) != null;
                at = word.at();
            }
        }
        return new Clauses(
                findings,
                aside,
                told.and(
                        chart, findings, spoken, ofEnemy, unhurt, words.stream().anyMatch(ClauseReader::isAbduction)));
    }

    private @Nullable Finding finding(
            Chart chart,
            Figure figure,
            List<Figure> figures,
            Distances distances,
            List<Trigger> words,
            @Nullable Finding last,
            boolean here,
            Told told) {
        if (figure.head() == Head.UNIT) {
            return struck(chart, figure, words);
        }
        Finding labelled = labels.finding(chart, figure, words, last, told);
        if (labelled != null) {
            return labelled;
        }
        if (figure.head() == Head.SHARE) {
            return share(chart, figure, words);
        }
        if (figure.head() == Head.HARM) {
            Trigger own = at(words, figure.headAt(), "count");
            Measure measure = own == null ? null : named(own, figure, last);
            if (measure == Measure.ATTACKS
                    && figure.ofWhole()
                    && figure.amount().value() == 1) {
                return null;
            }
            boolean named = own != null && (own.frames().size() == 1 || figure.ofWhole());
            Trigger fate = !named || measure == null || measure == Measure.KILLED
                    ? null
                    : fate(chart, figure, measure, figures, distances, words);
            Measure befell = fate == null ? null : Ties.measure(fate.sense(), figure.counting(Head.PEOPLE));
            if (fate != null && befell != null) {
                return maker.make(chart, figure, befell, fate, false, "frame").turning(fate.at(), null);
            }
            return own == null || measure == null
                    ? null
                    : maker.make(chart, figure, measure, own, false, "frame.count");
        }
        boolean oneThing = figure.isOne(chart) && figure.head() == Head.THING;
        for (int i = figure.to(); i < figure.headAt() && !oneThing; i++) {
            Trigger inside = at(words, i, "");
            Measure measure = inside == null ? null : Ties.measure(inside.sense(), figure);
            if (inside != null && measure != null) {
                return maker.make(chart, figure, measure, inside, false, "frame.adjective");
            }
        }
        boolean partOfThem = chart.is(figure.to(), part) || figure.ofWhole() && chart.is(figure.to() + 1, pronoun);
        boolean partOf = chart.is(figure.from() - 1, part)
                || chart.is(figure.from() - 2, part)
                || partOfThem
                || here && inheritance.isNextPart(chart, figure, last);
        int next = figure.to();
        boolean noToll = figure.isNone() && words.stream().anyMatch(word -> word.at() == next && word.has("toll"));
        if (noToll || partOf && Inheritance.isLoose(chart, figure, at) || isOneOfSomething(chart, figure)) {
            return null;
        }
        if (partOfThem && figure.head() == Head.NONE) {
            int reach = chart.is(figure.to(), part) ? 1 : 2;
            figure = figure.reaching(chart.is(figure.to() + reach, sub) ? reach + 1 : reach);
        }
        boolean wholeOf = isWholeOf(chart, figure, figures);
        if (figure.head() == Head.NONE && afterAnimals(figure, figures)) {
            return null;
        }
        if (figure.isOne(chart) && speakers.isSpeaking(chart, figure)) {
            return null;
        }
        Trigger best = null;
        int cheapest = figure.isNone()
                ? 5
                : figure.isOne(chart)
                        ? 9
                        : figure.head() == Head.NONE ? 12 : figure.head() == Head.UNKNOWN ? 16 : FARTHEST;
        if (partOf) {
            cheapest = here ? 3 : 6;
        }
        boolean taken = told.taken() || words.stream().anyMatch(ClauseReader::isAbduction);
        boolean countedHere = !words.isEmpty() && inheritance.countedBy(chart, figure) != null;
        for (Trigger trigger : words) {
            if (wholeOf && here && last != null && trigger.at() == last.pivot()) {
                continue;
            }
            int cost = Ties.isFar(figure, trigger, distances, cheapest)
                    ? Integer.MAX_VALUE
                    : ties.cost(chart, figure, trigger, figures, distances, countedHere);
            boolean vague = figure.head() == Head.UNKNOWN && !trigger.has("toll") && cost >= FARTHEST_OF_UNKNOWN;
            Measure candidate = cost < cheapest && !vague ? measure(trigger, figure, taken) : null;
            if (candidate != null && countable(chart, figure, candidate, last)) {
                cheapest = cost;
                best = trigger;
            }
        }
        Measure measure = best == null ? null : measure(best, figure, taken);
        if (best != null && measure != null) {
            Finding finding = maker.make(chart, figure, measure, best, partOfThem, "frame")
                    .turning(best.at(), sufferer(chart, best, measure));
            Span killers = best.has("inflict") && best.at() < figure.from() ? agents.killers(chart, best.at()) : null;
            return killers == null ? finding : finding.by(killers);
        }
        return inheritance.finding(chart, figure, figures, last, here, partOf, told);
    }

    /** Whether "one of the" is followed by something that is no person: "one of the deadliest ever". */
    private boolean isOneOfSomething(Chart chart, Figure figure) {
        return figure.amount().value() == 1
                && chart.is(figure.to(), of)
                && chart.is(figure.to() + 1, det)
                && !chart.is(figure.to() + 1, pronoun)
                && (figure.head() == Head.NONE || figure.head() == Head.UNKNOWN);
    }

    /** Whether a bare figure goes on counting animals: "142 sheep were killed, against 67 last year". */
    private static boolean afterAnimals(Figure figure, List<Figure> figures) {
        return figures.stream()
                .anyMatch(f -> f.from() < figure.from()
                        && f.head() == Head.UNIT
                        && f.sense() != null
                        && f.sense().value().equals("animals"));
    }

    /** Whether a figure tells the whole that the one before it is a part of: "seven of the 24 crew", "members of a family". */
    private boolean isWholeOf(Chart chart, Figure figure, List<Figure> figures) {
        int of = chart.is(figure.from() - 1, det) ? figure.from() - 2 : figure.from() - 1;
        return chart.is(of, this.of)
                && (chart.is(of - 1, number) || figures.stream().anyMatch(f -> f.end() == of && f.head() != Head.UNIT));
    }

    private static boolean isAbduction(Trigger word) {
        return !word.has("freed") && MeasureChooser.choose(word.sense().value(), Head.PEOPLE, null) == Measure.ABDUCTED;
    }

    /** The measure of a word of harm; who is freed was abducted if the report said so, {@code taken}, else a prisoner. */
    private static @Nullable Measure measure(Trigger word, Figure figure, boolean taken) {
        Measure measure = Ties.measure(word.sense(), figure);
        if (!word.has("freed") || measure == null) {
            return measure;
        }
        return taken ? Measure.ABDUCTED : measure == Measure.ABDUCTED ? null : measure;
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
        Span enemy = enemyLoss(chart, word);
        if (enemy != null) {
            return enemy;
        }
        return word.has("own")
                ? agents.subject(chart, word.at())
                : isNoun(word) ? agents.owner(chart, word.at()) : null;
    }

    /** Whether a figure is what the losses of the enemy named before it come to: "the enemy's losses were 120 men killed". */
    private boolean isOfEnemy(Chart chart, Figure figure, List<Trigger> words) {
        for (int i = figure.from() - 1; i >= 0 && !chart.is(i, closing); i--) {
            int before = i;
            if (words.stream().anyMatch(w -> w.at() == before && isNoun(w) && enemyLoss(chart, w) != null)) {
                return true;
            }
        }
        return figure.head() == Head.HARM && enemies.owner(chart, figure.headAt()) != null;
    }

    /** The words that call what a word of harm tells the loss of the enemy. */
    private @Nullable Span enemyLoss(Chart chart, Trigger word) {
        return word.has("own")
                ? enemies.subject(chart, word.at())
                : isNoun(word) ? enemies.owner(chart, word.at()) : null;
    }

    private static @Nullable Trigger at(List<Trigger> words, int item, String frame) {
        for (Trigger word : words) {
            if (word.at() == item && (frame.isEmpty() || word.has(frame))) {
                return word;
            }
        }
        return null;
    }

    /** "Shelled the region 40 times": as many attacks. */
    private @Nullable Finding struck(Chart chart, Figure figure, List<Trigger> words) {
        if (figure.sense() == null || !figure.sense().value().equals("times")) {
            return null;
        }
        for (Trigger word : words) {
            int distance = Math.abs(word.at() - figure.from());
            if (distance <= 10 && word.sense().value().contains("place:attacks")) {
                return maker.make(chart, figure, Measure.ATTACKS, word, false, "frame.times")
                        .turning(word.at(), null);
            }
        }
        return null;
    }

    /**
     * The worse that befell people who are called by an earlier harm, {@code harm}: "sixty refugees drowned", "two of the wounded
     * died", "they shot three hostages".
     */
    private @Nullable Trigger fate(
            Chart chart, Figure figure, Measure harm, List<Figure> figures, Distances distances, List<Trigger> words) {
        boolean unhurt = UNHURT.contains(harm);
        Figure people = figure.counting(Head.PEOPLE).reaching(chart.is(figure.end(), sub) ? 1 : 0);
        boolean counted = !words.isEmpty() && inheritance.countedBy(chart, people) != null;
        for (Trigger word : words) {
            Measure measure = Ties.measure(word.sense(), people);
            boolean worse = measure == Measure.KILLED || unhurt && measure != null && HURT.contains(measure);
            boolean overcame = harm == Measure.WOUNDED && figure.isOne(chart) && verbFinal && word.has("undergo");
            boolean before = (unhurt && word.has("inflict") || overcame)
                    && word.at() < figure.from()
                    && !chart.is(word.at() + 1, conj)
                    && distances.figures(word.at(), figure.from()) == 0;
            if (worse
                    && (before || word.at() > figure.headAt())
                    && !Ties.isFar(people, word, distances, CHEAPEST_FATE)
                    && ties.cost(chart, people, word, figures, distances, counted) < CHEAPEST_FATE) {
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
        boolean oneOf = figure.ofWhole() && figure.amount().value() == 1;
        boolean single = (figure.isOne(chart) || oneOf) && (measure == Measure.ATTACKS || measure == Measure.LAUNCHED);
        boolean bare = figure.head() == Head.UNKNOWN
                || figure.head() == Head.NONE && (last == null || last.measure().kind() != Measure.Kind.THINGS);
        boolean none = figure.amount().value() == 0;
        return !single && !none && !bare;
    }

    private @Nullable Finding share(Chart chart, Figure figure, List<Trigger> words) {
        Trigger noun = figure.headAt() < 0 ? null : at(words, figure.headAt(), "");
        boolean harm = noun != null && kindOf(noun.sense()) != Measure.Kind.EVENTS;
        for (Trigger word : words) {
            int distance = word.at() - figure.to();
            boolean whole = distance >= 0 && distance <= 5 && chart.is(figure.to(), at | of) || distance == -1;
            harm |= distance == 0 && Measure.Kind.PEOPLE == kindOf(word.sense());
            harm |= (whole && word.has("count") || distance < 0 && distance >= -8 && word.has("toll"))
                    && Measure.Kind.PEOPLE == kindOf(word.sense());
        }
        return harm ? maker.make(chart, figure, Measure.SHARE, null, false, "frame.share") : null;
    }

    private static Measure.@Nullable Kind kindOf(Sense harm) {
        Measure measure = MeasureChooser.choose(harm.value(), Head.NONE, null);
        return measure == null ? null : measure.kind();
    }
}
