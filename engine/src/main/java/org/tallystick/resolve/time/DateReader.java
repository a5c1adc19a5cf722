package org.tallystick.resolve.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.DayNumber;
import org.tallystick.mention.DigitDate;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;
import org.tallystick.model.Window;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** Reads dates with a month: days, ranges of days, years, with or without what is left out. */
final class DateReader {
    private final long month;
    private final long weekday;
    private final long when;
    private final long since;
    private final long number;
    private final long ordinal;
    private final long joiner;
    private final long led;
    private final DayNumber days;
    private final long comma;

    DateReader(Pack pack) {
        this.month = pack.type("month");
        this.weekday = pack.type("weekday");
        this.when = pack.type("when");
        this.since = pack.type("since");
        this.number = pack.type("number");
        this.ordinal = pack.type("of");
        this.joiner = pack.types("range-mid", "conj");
        this.led = pack.type("place-prep");
        this.days = new DayNumber(pack);
        this.comma = pack.type("comma");
    }

    /** The date whose month stands at {@code at}: "14 October", "11-20 April", "July last year"; {@code runs} when it goes on since. */
    @Nullable
    Mention date(Chart chart, int at, Anchor anchored, boolean runs) {
        YearMonth anchor = anchored.month;
        LocalDate published = anchored.day;
        Sense sense = chart.at(at).sense("month");
        if (sense == null) {
            return null;
        }
        int monthNumber = Integer.parseInt(sense.value());
        int before = at - 1;
        while (before > at - 4 && (chart.is(before, ordinal) || isSuffix(chart, before))) {
            before--;
        }
        int dayNumber = dayOf(chart, before);
        int firstDay = dayNumber > 0 ? firstDay(chart, before, dayNumber) : 0;
        int from = dayNumber > 0 ? before : at;
        int to = isStop(chart, at + 1) ? at + 2 : at + 1;
        if (dayNumber == 0 && dayOf(chart, to) > 0 && isInDigits(chart, to) && days.isBehindMonth(chart, to)) {
            dayNumber = dayOf(chart, to);
            to++;
            int second = isDashed(chart, to) ? to : chart.is(to, joiner) ? to + 1 : -1;
            int last = second < 0 ? 0 : dayOf(chart, second);
            if (last > dayNumber && (second == to || isEnd(chart, second + 1))) {
                firstDay = dayNumber;
                dayNumber = last;
                to = second + 1;
            }
        }
        int year = year(chart, to);
        if (year == 0 && year(chart, from - 2) > 0 && chart.is(from - 1, comma)) {
            from -= 2;
            year = year(chart, from);
            to--;
        }
        int back = chart.is(to, ordinal) ? to + 1 : to;
        if (year == 0 && anchored.last() != null && isThatYear(chart, back)) {
            year = anchored.last().getYear();
            to = back + 1;
        } else if (year == 0 && anchor != null && yearsBack(chart, back) != 0) {
            year = anchor.getYear() + yearsBack(chart, back);
            to = back + 1;
        } else if (year == 0) {
            year = year(chart, to + 1);
            to = year > 0 && chart.is(to, comma) ? to + 2 : to;
        } else {
            to++;
        }
        if (year == 0) {
            if (anchor == null) {
                return new Mention(
                        at, chart.span(from, to), new Window(chart.words(from, to), null, null, null), role(runs));
            }
            year = YearMonth.of(anchor.getYear(), monthNumber).isAfter(anchor)
                    ? anchor.getYear() - 1
                    : anchor.getYear();
            if (dayNumber > 0
                    && published != null
                    && monthNumber == published.getMonthValue()
                    && dayNumber > published.getDayOfMonth()) {
                year = published.getYear();
            }
        }
        from = chart.is(from - 1, weekday) ? from - 1 : from;
        YearMonth whole = YearMonth.of(year, monthNumber);
        if (dayNumber > whole.lengthOfMonth()) {
            return null;
        }
        LocalDate start = whole.atDay(firstDay > 0 ? firstDay : Math.max(1, dayNumber));
        LocalDate end = dayNumber > 0 ? whole.atDay(dayNumber) : whole.atEndOfMonth();
        String edtf = dayNumber == 0 ? whole.toString() : start.equals(end) ? start.toString() : start + "/" + end;
        return window(chart, from, Math.min(to, chart.size()), start, runs ? published : end, runs, edtf);
    }

    /** The date in digits that opens at {@code at}; null when none does. */
    static @Nullable Mention digits(Chart chart, int at, Anchor from, boolean runs) {
        DigitDate date = DigitDate.at(chart, at);
        LocalDate day = date == null ? null : date.day();
        return date == null || day == null
                ? null
                : window(chart, at, date.to(), day, runs ? from.day : day, runs, day.toString());
    }

    /** Item of the month of the date that a day of the week opens: "Friday 5 September"; -1 when none follows. */
    int month(Chart chart, int weekday) {
        for (int i = weekday + 1; i <= weekday + 4; i++) {
            if (chart.is(i, month)) {
                return i;
            }
            if (!chart.is(i, number | comma | ordinal)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isThatYear(Chart chart, int at) {
        Sense sense = chart.is(at, when) ? chart.at(at).sense("when") : null;
        return sense != null && sense.value().startsWith("that-year");
    }

    /** Whether a dash ties the item at {@code at} to the one before. */
    static boolean isDashed(Chart chart, int at) {
        if (at < 1 || at >= chart.size()) {
            return false;
        }
        int gap = chart.at(at - 1).span().end();
        char c = chart.text().charAt(gap);
        return chart.at(at).span().start() == gap + 1 && (c == '-' || c == '\u2013');
    }

    /** Whether a number is in digits; one in words behind a month counts something else: "in August thirteen people died". */
    private static boolean isInDigits(Chart chart, int at) {
        return Character.isDigit(chart.text().charAt(chart.at(at).span().start()));
    }

    /** Whether a date may end before {@code at}: at a mark or at the end. */
    private boolean isEnd(Chart chart, int at) {
        return at >= chart.size() || chart.is(at, comma) || isStop(chart, at);
    }

    /** Whether letters hang on a number: the "th" of "14th". */
    private boolean isSuffix(Chart chart, int at) {
        return at > 0 && chart.at(at).joined() && chart.is(at - 1, number) && !chart.is(at, number);
    }

    /** Whether the full stop of a shortened month stands at {@code at}. */
    private static boolean isStop(Chart chart, int at) {
        return at < chart.size() && chart.text().charAt(chart.at(at).span().start()) == '.';
    }

    /** The first day of several: "11-20 April", "tussen 3 en 12 augustus"; 0 when there is one only. */
    private int firstDay(Chart chart, int at, int day) {
        boolean dash = dayOf(chart, at - 1) > 0
                && chart.at(at).span().start() - chart.at(at - 1).span().end() <= 3;
        int first = dash ? dayOf(chart, at - 1) : isJoined(chart, at) ? dayOf(chart, at - 2) : 0;
        return first < day ? first : 0;
    }

    /** Whether a word joins the day at {@code at} to one before: "3 and 4 May"; "on" does only behind another, "van 3 op 4 mei". */
    private boolean isJoined(Chart chart, int at) {
        return chart.is(at - 1, joiner) || chart.is(at - 1, led) && chart.is(at - 3, led);
    }

    /** How many years a word behind a month goes back: "July last year"; 0 when none stands there. */
    private int yearsBack(Chart chart, int at) {
        Sense sense = chart.is(at, when) ? chart.at(at).sense("when") : null;
        return sense != null && sense.value().startsWith("year:-")
                ? Integer.parseInt(sense.value().substring(5))
                : 0;
    }

    private int dayOf(Chart chart, int at) {
        Sense spelled = chart.is(at, when) ? chart.at(at).sense("when") : null;
        if (spelled != null && spelled.value().startsWith("date:")) {
            return Integer.parseInt(spelled.value().substring(5));
        }
        if (!chart.is(at, number)) {
            return 0;
        }
        Item item = chart.at(at);
        double value = item.amount() == null ? Double.NaN : item.amount().value();
        return value >= 1 && value <= 31 && value == Math.rint(value) ? (int) value : 0;
    }

    private int year(Chart chart, int at) {
        if (!chart.is(at, number)) {
            return 0;
        }
        Item item = chart.at(at);
        double value = item.amount() == null ? Double.NaN : item.amount().value();
        return value >= 1800 && value <= 2100 && item.span().end() - item.span().start() == 4 ? (int) value : 0;
    }

    /** A window from one day to another; {@code edtf} is its notation when it does not run on. */
    static Mention window(
            Chart chart, int from, int to, LocalDate start, @Nullable LocalDate end, boolean runs, String edtf) {
        Span words = chart.span(from, to);
        LocalDate last = end != null && end.isBefore(start) ? null : end;
        String notation = runs ? start + "/" + (last == null ? ".." : last) : edtf;
        return new Mention(from, words, new Window(words.of(chart.text()), start, last, notation), role(runs));
    }

    private static Role role(boolean runs) {
        return runs ? Role.RUNNING : Role.DAY;
    }
}
