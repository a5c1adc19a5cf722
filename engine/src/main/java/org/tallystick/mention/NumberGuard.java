package org.tallystick.mention;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;

/** Knows the numbers that count nobody and nothing by what stands around them: dates, times of day, ages, prices, one in so many. */
final class NumberGuard {
    /** Years that nobody outlives. */
    private static final double OLDEST = 120;

    /** Largest number of a "one in so many". */
    private static final double MANY = 1_000;

    /** Latest year a report speaks of; what is more is a count. */
    private static final double LATEST = 2039;

    /** Tells the noun that a quantity before an item counts; negative when none follows. */
    interface Heads {
        int of(Chart chart, int at);
    }

    private final Heads heads;
    private final DayNumber days;
    private final long number;
    private final long colon;
    private final long month;
    private final long timePrep;
    private final long bound;
    private final long unit;
    private final long of;
    private final long person;
    private final long comma;
    private final long conj;
    private final long rangeMid;
    private final long prep;
    private final long det;
    private final long harm;

    NumberGuard(Pack pack, Heads heads) {
        this.heads = heads;
        this.days = new DayNumber(pack);
        this.number = pack.type("number");
        this.colon = pack.type("colon");
        this.month = pack.type("month");
        this.timePrep = pack.types("time-prep", "since");
        this.bound = pack.type("bound");
        this.unit = pack.type("unit");
        this.of = pack.type("of");
        this.person = pack.type("people-one");
        this.comma = pack.type("comma");
        this.conj = pack.type("conj");
        this.rangeMid = pack.type("range-mid");
        this.prep = pack.type("place-prep");
        this.det = pack.type("det");
        this.harm = pack.type("harm");
    }

    /** Why the number at {@code at} is no count; null when it may be one. */
    @Nullable
    String reason(Chart chart, int at) {
        if (isClock(chart, at)) {
            return "time of day";
        }
        if (isDate(chart, at) || isIsoDate(chart, at) || DigitDate.covers(chart, at)) {
            return "date";
        }
        if (isAge(chart, at)) {
            return "age";
        }
        if (isPrice(chart, at)) {
            return "price";
        }
        return isOneInMany(chart, at) || isOneInMany(chart, at - 2) || isOneInMany(chart, at - 3)
                ? "one in so many"
                : null;
    }

    private static double valueAt(Chart chart, int at) {
        Amount amount = at < 0 || at >= chart.size() ? null : chart.at(at).amount();
        return amount == null ? Double.NaN : amount.value();
    }

    /** Whether a currency sign hangs before a number. */
    private static boolean isPrice(Chart chart, int at) {
        int before = chart.at(at).span().start() - 1;
        return before >= 0 && Character.getType(chart.text().charAt(before)) == Character.CURRENCY_SYMBOL;
    }

    /** Whether a small number stands against a larger one: "one in eight", "negen op de tien". */
    private boolean isOneInMany(Chart chart, int at) {
        // "From 63 to 89" tells two tolls.
        double few = chart.is(at - 1, prep | of) ? Double.NaN : valueAt(chart, at);
        int second = chart.is(at + 1, prep)
                ? at + 2
                : chart.is(at + 2, prep) && !chart.is(at + 1, harm | comma) ? at + 3 : -1;
        second = second > 0 && chart.is(second, det) ? second + 1 : second;
        double many = second < 0 || !chart.is(second, number) ? Double.NaN : valueAt(chart, second);
        return few >= 1
                && few < many
                && many <= MANY
                && !chart.is(second + 1, month)
                && heads.of(chart, second + 1) < 0;
    }

    private boolean isClock(Chart chart, int at) {
        return chart.is(at + 1, colon)
                        && chart.is(at + 2, number)
                        && chart.at(at + 2).span().start()
                                == chart.at(at).span().end() + 1
                || chart.is(at - 1, colon)
                        && chart.is(at - 2, number)
                        && chart.at(at - 2).span().end() + 1
                                == chart.at(at).span().start();
    }

    /** Digits of a date such as 2023-03 or 2023-03-18: a year, and what hangs on it. */
    private boolean isIsoDate(Chart chart, int at) {
        for (int i = at; i >= Math.max(0, at - 2) && chart.is(i, number); i--) {
            Amount year = chart.at(i).amount();
            boolean whole = year != null && year.value() >= 1000 && year.value() <= 2100;
            if (whole && isHung(chart, i + 1)) {
                return true;
            }
            if (!isHung(chart, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a number of two digits hangs by a hyphen on the number before it. */
    private boolean isHung(Chart chart, int at) {
        return at > 0
                && chart.is(at, number)
                && chart.is(at - 1, number)
                && chart.at(at).joined()
                && chart.at(at).span().end() - chart.at(at).span().start() == 2;
    }

    private boolean isDate(Chart chart, int at) {
        Amount amount = chart.at(at).amount();
        double value = amount == null ? Double.NaN : amount.value();
        if (value != Math.rint(value)) {
            return false;
        }
        boolean digits =
                Character.isDigit(chart.text().charAt(chart.at(at).span().start()));
        boolean row = chart.is(at + 1, conj | rangeMid) && chart.is(at + 2, number) && chart.is(at + 3, month);
        if (row && value >= 1 && value <= 31) {
            return true;
        }
        if (value >= 1 && value <= 31 && chart.is(at + 1, month) || days.isBehindMonth(chart, at)) {
            return true;
        }
        boolean year = digits
                && value >= 1000
                && value <= LATEST
                && chart.at(at).span().end() - chart.at(at).span().start() == 4;
        boolean closes = chart.is(at - 1, comma) && chart.is(at - 2, number) && days.isBehindMonth(chart, at - 2);
        return year
                && (closes || chart.is(at - 1, timePrep) || chart.is(at - 1, month) || chart.is(at - 2, month))
                && !chart.is(at - 1, bound)
                && (heads.of(chart, at + 1) < 0 || chart.is(at - 1, month));
    }

    /** Whether a number is somebody's age: "aged 69", "a girl of three". */
    private boolean isAge(Chart chart, int at) {
        Sense before = chart.is(at - 1, unit) ? chart.at(at - 1).sense("unit") : null;
        Amount amount = chart.at(at).amount();
        boolean owned = chart.is(at - 1, of)
                && chart.is(at - 2, person)
                && amount != null
                && amount.value() <= OLDEST
                && heads.of(chart, at + 1) < 0;
        boolean apposed = amount != null
                && amount.value() <= OLDEST
                && chart.is(at - 1, comma)
                && chart.is(at + 1, comma)
                && (chart.is(at - 2, person) || at > 1 && chart.at(at - 2).capital());
        return owned || apposed || before != null && before.value().equals("age");
    }
}
