package org.tallystick.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in digits: "24.02.2022", "2022-02-24", "24/02/2022". Before slashes and hyphens the day comes first in some lands and the
 * month in others.
 *
 * @param day its day; null where either number may be the month and they differ
 * @param to item after it
 */
public record DigitDate(@Nullable LocalDate day, int to) {
    private static final int MONTHS = 12;

    /** Latest year of two digits that is one of this century. */
    private static final int CENTURY = 39;

    /** Most items of one that stand before its last. */
    private static final int LONGEST = 4;

    private static final Pattern FORM = Pattern.compile("(?<!\\d)(?:(\\d{4})-(\\d\\d)-(\\d\\d)"
            + "|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d\\d)"
            + "|(\\d{1,2})([/-])(\\d{1,2})\\8(\\d{4}))(?!\\d|[.,/-]\\d)");

    /** The date that opens at item {@code at}; null when none does. */
    public static @Nullable DigitDate at(Chart chart, int at) {
        if (at < 0 || at >= chart.size()) {
            return null;
        }
        int start = chart.at(at).span().start();
        Matcher form = FORM.matcher(chart.text()).region(start, chart.span().end());
        if (!Character.isDigit(chart.text().charAt(start))
                || !form.useTransparentBounds(true).lookingAt()) {
            return null;
        }
        LocalDate day = day(form);
        int to = at + 1;
        while (to < chart.size() && chart.at(to).span().start() < form.end()) {
            to++;
        }
        return new DigitDate(day, to);
    }

    /** Whether item {@code at} is part of a date in digits. */
    static boolean covers(Chart chart, int at) {
        for (int i = at; i >= at - LONGEST; i--) {
            DigitDate date = at(chart, i);
            if (date != null) {
                return date.to() > at;
            }
        }
        return false;
    }

    private static @Nullable LocalDate day(Matcher form) {
        try {
            if (form.group(1) != null) {
                return LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
            }
            if (form.group(4) != null) {
                int year = number(form, 6);
                int century = form.group(6).length() > 2 ? 0 : year <= CENTURY ? 2000 : 1900;
                return LocalDate.of(century + year, number(form, 5), number(form, 4));
            }
            int first = number(form, 7);
            int second = number(form, 9);
            boolean open = first <= MONTHS && second <= MONTHS && first != second;
            return open
                    ? null
                    : LocalDate.of(number(form, 10), first > MONTHS ? second : first, first > MONTHS ? first : second);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
