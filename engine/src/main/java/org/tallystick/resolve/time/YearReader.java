package org.tallystick.resolve.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.resolve.time.TimeReader.Mention;

/** Reads years that stand alone: "in 2014", "between 2011 and 2015", "1988-1994". */
final class YearReader {
    private static final int EARLIEST = 1900;

    /** The latest year of a report without a date. */
    private static final int LATEST = 2100;

    private final long number;
    private final long month;
    private final long lead;
    private final long joiner;

    YearReader(Pack pack) {
        this.number = pack.type("number");
        this.month = pack.type("month");
        this.lead = pack.types("time-prep", "place-prep", "since", "month", "of", "range-open");
        this.joiner = pack.types("range-mid", "conj", "place-prep");
    }

    /** The window of the year or years at {@code at}. */
    @Nullable
    Mention years(Chart chart, int at, Anchor from, boolean runs) {
        int year = year(chart, at, from);
        if (year == 0) {
            return null;
        }
        boolean dash = DateReader.isDashed(chart, at + 1);
        int second = dash ? at + 1 : at + 2;
        int last = dash || chart.is(at + 1, joiner) ? year(chart, second, from) : 0;
        boolean led = chart.is(at - 1, lead) && !chart.is(at - 1, month);
        if (last > year && (dash || led)) {
            LocalDate end = LocalDate.of(last, 12, 31);
            return DateReader.window(chart, at, second + 1, LocalDate.of(year, 1, 1), end, false, year + "/" + last);
        }
        if (!led) {
            return null;
        }
        LocalDate end = runs ? from.day : LocalDate.of(year, 12, 31);
        return DateReader.window(chart, at, at + 1, LocalDate.of(year, 1, 1), end, runs, String.valueOf(year));
    }

    private static int latest(Anchor from) {
        return from.month == null ? LATEST : from.month.getYear() + 1;
    }

    /** The year at {@code at}, in four digits and none later than the one after the report's; 0 when none stands there. */
    private int year(Chart chart, int at, Anchor from) {
        Item item = chart.is(at, number) ? chart.at(at) : null;
        if (item == null
                || item.amount() == null
                || item.span().end() - item.span().start() != 4
                || !Character.isDigit(chart.text().charAt(item.span().start()))) {
            return 0;
        }
        double value = item.amount().value();
        return value >= EARLIEST && value <= latest(from) ? (int) value : 0;
    }
}
