package org.tallystick.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Figure.Head;
import org.tallystick.model.Form;
import org.tallystick.text.Folding;
import org.tallystick.text.Token;

/** Reads quantities with their bounds and ranges, and finds the noun that each counts. */
public final class FigureReader {
    private final Pack pack;
    private final HeadReader heads;
    private final NumberGuard guard;
    private final BoundReader bounds;
    private final long number;
    private final long bound;
    private final long boundAfter;
    private final long rangeOpen;
    private final long rangeMid;
    private final long more;
    private final long revision;
    private final long of;
    private final long unit;
    private final long people;
    private final long onePerson;
    private final long things;
    private final long harm;
    private final long nation;
    private final long demonym;
    private final long one;
    private final long month;
    private final long det;
    private final long conj;
    private final long comma;

    public FigureReader(Pack pack) {
        this.pack = pack;
        this.heads = new HeadReader(pack);
        this.bounds = new BoundReader(pack);
        this.guard = new NumberGuard(pack, heads::head);
        this.number = pack.type("number");
        this.bound = pack.type("bound");
        this.boundAfter = pack.type("bound-after");
        this.rangeOpen = pack.type("range-open");
        this.rangeMid = pack.type("range-mid");
        this.more = pack.type("more");
        this.revision = pack.type("revision");
        this.of = pack.type("of");
        this.unit = pack.type("unit");
        this.people = pack.types("people", "people-one");
        this.onePerson = pack.type("people-one");
        this.things = pack.types("thing", "thing-one");
        this.harm = pack.type("harm");
        this.nation = pack.type("nation");
        this.demonym = pack.type("demonym");
        this.one = pack.type("one");
        this.month = pack.type("month");
        this.det = pack.type("det");
        this.conj = pack.type("conj");
        this.comma = pack.type("comma");
    }

    /** The figures of a sentence, in order. */
    public List<Figure> read(Chart chart) {
        List<Figure> figures = new ArrayList<>();
        int at = Dateline.end(chart);
        while (at < chart.size()) {
            Figure figure = figure(chart, at);
            if (figure != null) {
                figure = figures.isEmpty() ? figure : coordinated(chart, figures.get(figures.size() - 1), figure);
                figures.add(figure);
                at = Math.max(figure.to(), at + 1);
            } else {
                at++;
            }
        }
        return figures;
    }

    /** The bound of a figure holds for one that "and" joins to it plainly: "at least 140 dead and 525 wounded". */
    private Figure coordinated(Chart chart, Figure first, Figure second) {
        boolean joined = second.from() == first.end() + 1 && chart.is(first.end(), conj | comma);
        boolean nouns = isNounOfPeople(chart, first)
                && (isNounOfPeople(chart, second) || pack.verbFinal() && second.head() == Head.PEOPLE);
        boolean bounded =
                first.amount().form() == Form.AT_LEAST && second.amount().form() == Form.EXACT;
        return joined && nouns && bounded && !first.ofWhole()
                ? second.with(new Amount(second.amount().low(), null, Form.AT_LEAST))
                : second;
    }

    /** Whether a figure counts people by a noun, not by a verb that might have a bound of its own. */
    private boolean isNounOfPeople(Chart chart, Figure figure) {
        if (figure.head() == Head.PEOPLE) {
            return !chart.is(figure.end(), harm);
        }
        Item noun = figure.head() == Head.HARM ? chart.at(figure.headAt()) : null;
        return noun != null
                && noun.entry() != null
                && noun.entry().senses().stream()
                        .filter(sense -> sense.type().equals("harm"))
                        .noneMatch(sense -> sense.row().cell("frame").contains("part"));
    }

    private @Nullable Figure figure(Chart chart, int at) {
        Item item = chart.at(at);
        if (isNone(item) && chart.is(at + 1, number)) {
            return null;
        }
        if (item.is(number) && item.amount() != null && !partOfName(chart, at)) {
            String other = guard.reason(chart, at);
            return other == null
                    ? numbered(chart, at, item.amount())
                    : new Figure(at, at + 1, at + 1, item.amount(), -1, Head.UNIT, null, other, false, false);
        }
        if (item.is(one)) {
            boolean aged = chart.is(at + 1, number)
                    && chart.is(at + 2, unit)
                    && chart.at(at + 2).joined();
            return aged ? one(chart, at, at + 3) : chart.is(at + 1, number) ? null : one(chart, at, at + 1);
        }
        return null;
    }

    private static boolean isNone(Item item) {
        return item.amount() != null && item.amount().value() == 0;
    }

    /** Digits that hang on letters belong to a name: M-16, AK-47, Covid-19. */
    private boolean partOfName(Chart chart, int at) {
        Item item = chart.at(at);
        return item.joined() && at > 0 && chart.at(at - 1).kind() == Token.Kind.WORD;
    }

    private @Nullable Figure one(Chart chart, int at, int next) {
        int head = heads.head(chart, next);
        if (head < 0) {
            return null;
        }
        Item noun = chart.at(head);
        boolean counts = noun.is(onePerson) && !isFoe(noun)
                || noun.is(pack.type("thing-one"))
                || noun.is(pack.type("harm-one"))
                || noun.is(nation) && !noun.is(demonym);
        boolean compound = !pack.verbFinal() && isNoun(chart, head + 1);
        boolean collective = isCollective(noun) && chart.is(head + 1, of) && chart.is(head + 2, number);
        if (!counts || noun.is(unit) || compound || collective || isOwner(chart, head)) {
            return null;
        }
        int from = bounds.boundStart(chart, at);
        Amount amount = bounds.bounded(chart, from, at, Amount.exact(1));
        // "About a deserter" is a matter, not a number.
        boolean topic = amount.form() == Form.APPROXIMATE;
        return topic ? null : counted(chart, from, at + 1, amount, head, false, false);
    }

    /** Whether a noun is the enemy as a whole, who is many. */
    private static boolean isFoe(Item noun) {
        Sense sense = noun.sense("people-one");
        return sense != null
                && sense.value().isEmpty()
                && sense.row().cell("role").equals("enemy");
    }

    /** Whether something belongs to whom a noun names: "a man's chest". */
    private static boolean isOwner(Chart chart, int noun) {
        Item next = noun + 1 < chart.size() ? chart.at(noun + 1) : null;
        return next != null
                && next.joined()
                && Folding.isApostrophe(chart.text().charAt(next.span().start()));
    }

    /** Whether a noun is of people who are counted behind it: "a family of six". */
    private static boolean isCollective(Item noun) {
        Sense sense = noun.sense("people-one");
        return sense != null && sense.row().cell("role").equals("collective");
    }

    /** Whether a word that no lexicon has goes on with a noun: "a youth group". */
    private static boolean isNoun(Chart chart, int at) {
        if (at >= chart.size()) {
            return false;
        }
        Item item = chart.at(at);
        return item.kind() == Token.Kind.WORD && item.entry() == null && !item.capital() && !item.joined();
    }

    private Figure numbered(Chart chart, int at, Amount first) {
        int from = at;
        int to = at + 1;
        Amount amount = first;
        if (chart.is(to, rangeMid)
                        && chart.is(to + 1, number)
                        && !chart.at(to + 1).joined()
                || isDash(chart, at, to)) {
            int second = isDash(chart, at, to) ? to : to + 1;
            Amount last = chart.at(second).amount();
            if (last != null) {
                double low = first.value();
                double high = last.value();
                if (low < 1000
                        && high >= 1000
                        && high % 1000 == 0
                        && low * 1000 < high
                        && !isDash(chart, at, to)
                        && chart.at(at).span().end() - chart.at(at).span().start() <= 3) {
                    low *= 1000;
                }
                boolean opened = chart.is(at - 1, rangeOpen);
                boolean either = isOr(chart, to) && high <= 2 * low;
                boolean mid = opened || either || !chart.at(to).is(conj);
                if (low < high && mid && !chart.is(at - 1, revision)) {
                    amount = new Amount(low, high, Form.RANGE);
                    to = second + 1;
                    from = opened ? at - 1 : at;
                }
            }
        }
        if (chart.is(to, month) && amount.form() == Form.RANGE) {
            return new Figure(from, to, to, amount, -1, Head.UNIT, null, "date", false, false);
        }
        int start = bounds.boundStart(chart, from);
        amount = bounds.bounded(chart, start, from, amount);
        if (chart.is(to, boundAfter)) {
            amount = BoundReader.apply(chart.at(to).sense("bound-after"), amount);
            to++;
        }
        from = start;
        boolean adds = chart.is(from - 1, more) || chart.is(to, more);
        int next = chart.is(to, more) ? to + 1 : to;
        boolean share = isFraction(chart.at(at));
        boolean whole = false;
        if (chart.is(next, of)) {
            int inner = next + 1;
            if (chart.is(inner, det) || chart.is(inner, pack.type("pronoun")) || share) {
                whole = true;
            }
            next = inner;
            while (chart.is(next, det)) {
                next++;
            }
            if (chart.is(next, number)) {
                next++;
            }
        }
        int head = heads.head(chart, next);
        if (head < 0 && chart.is(at - 1, of) && at > 1 && isCollective(chart.at(at - 2))) {
            return counted(chart, from, to, amount, at - 2, adds, whole);
        }
        if (share || head >= 0 && isShareUnit(chart.at(head))) {
            double scale = share ? 1 : 0.01;
            Amount fraction = scaled(amount, scale);
            int end = head >= 0 ? Math.max(head + 1, to) : to;
            return new Figure(from, to, end, fraction, head, Head.SHARE, null, null, adds, whole);
        }
        Figure figure = counted(chart, from, to, amount, head, adds, whole);
        boolean others = chart.is(to, more) && figure.head() == Head.NONE;
        return others ? figure.reaching(1) : figure;
    }

    /** Whether two numbers are one doubtful one: "seven or eight". */
    private static boolean isOr(Chart chart, int at) {
        Sense middle = chart.at(at).sense("range-mid");
        return middle != null && middle.value().equals("or");
    }

    private static Amount scaled(Amount amount, double by) {
        Double low = amount.low() == null ? null : Double.valueOf(Math.rint(amount.low() * by * 1e6) / 1e6);
        Double high = amount.high() == null ? null : Double.valueOf(Math.rint(amount.high() * by * 1e6) / 1e6);
        return new Amount(low, high, amount.form());
    }

    private static boolean isFraction(Item item) {
        Sense sense = item.sense("number-word");
        return sense != null
                && (sense.value().equals("fraction")
                        || sense.value().equals("majority")
                        || sense.value().equals("minority"));
    }

    private boolean isShareUnit(Item item) {
        Sense sense = item.is(unit) ? item.sense("unit") : null;
        return sense != null && sense.value().equals("share");
    }

    private boolean isDash(Chart chart, int at, int to) {
        if (!chart.is(to, number)) {
            return false;
        }
        int gap = chart.at(at).span().end();
        int next = chart.at(to).span().start();
        if (next <= gap || next - gap > 3) {
            return false;
        }
        String between = chart.text().substring(gap, next).strip();
        return between.equals("-") || between.equals("\u2013");
    }

    private Figure counted(Chart chart, int from, int to, Amount amount, int head, boolean more, boolean whole) {
        if (!isWhole(amount)) {
            return new Figure(from, to, to, amount, -1, Head.UNIT, null, "decimal number", more, whole);
        }
        if (head < 0) {
            return new Figure(from, to, to, amount, -1, Head.NONE, null, null, more, whole);
        }
        Item noun = chart.at(head);
        Head kind;
        Sense sense;
        if (noun.is(harm) && HeadReader.counts(noun)) {
            kind = Head.HARM;
            sense = noun.sense("harm");
        } else if (noun.is(unit)) {
            kind = Head.UNIT;
            sense = noun.sense("unit");
        } else if (noun.is(people)) {
            kind = Head.PEOPLE;
            sense = noun.sense("people") != null ? noun.sense("people") : noun.sense("people-one");
        } else if (noun.is(nation)) {
            kind = Head.PEOPLE;
            sense = noun.sense("nation");
        } else if (noun.is(things)) {
            kind = Head.THING;
            sense = noun.sense("thing") != null ? noun.sense("thing") : noun.sense("thing-one");
        } else {
            kind = Head.UNKNOWN;
            sense = null;
        }
        return new Figure(from, to, head + 1, amount, head, kind, sense, null, more, whole);
    }

    /** Whether an amount can count people or things: nobody counts 16.40 of them, which is a time of day. */
    private static boolean isWhole(Amount amount) {
        Double low = amount.low();
        Double high = amount.high();
        return (low == null || low == Math.rint(low)) && (high == null || high == Math.rint(high));
    }
}
