package org.tallystick.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * First and last day that a window may cover, for filters: {@code 2023-03} covers March. Source: ISO 8601-2, levels 0 and 1.
 *
 * @param first first day it may cover; {@link LocalDate#MIN} when it is open towards the past
 * @param last last day it may cover; {@link LocalDate#MAX} when it is open towards the future
 */
public record Edtf(LocalDate first, LocalDate last) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[~?%]?");

    /** The days of {@code window}; null when nothing is known of them. */
    public static @Nullable Edtf of(@Nullable Window window) {
        if (window == null) {
            return null;
        }
        Edtf edtf = window.edtf() == null ? null : parse(window.edtf());
        LocalDate first = window.start() != null ? window.start() : edtf == null ? null : edtf.first;
        LocalDate last = window.end() != null ? window.end() : edtf == null ? null : edtf.last;
        if (first == null && last == null) {
            return null;
        }
        return new Edtf(first == null ? LocalDate.MIN : first, last == null ? LocalDate.MAX : last);
    }

    /** The days that {@code text} covers; null when it is no date of the known forms. */
    public static @Nullable Edtf parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return date(text);
        }
        Edtf from = side(text.substring(0, slash));
        Edtf to = side(text.substring(slash + 1));
        return from == null || to == null ? null : new Edtf(from.first, to.last);
    }

    private static @Nullable Edtf side(String text) {
        return text.isEmpty() || text.equals("..") ? new Edtf(LocalDate.MIN, LocalDate.MAX) : date(text);
    }

    private static @Nullable Edtf date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            String month = matcher.group(2);
            if (month == null || month.equals("XX")) {
                return new Edtf(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth whole = YearMonth.of(year, Integer.parseInt(month));
            String day = matcher.group(3);
            if (day == null || day.equals("XX")) {
                return new Edtf(whole.atDay(1), whole.atEndOfMonth());
            }
            LocalDate date = whole.atDay(Integer.parseInt(day));
            return new Edtf(date, date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
