package org.tallystick.app.intake.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as documents write them, as far as they can be told without knowing a language. */
public final class Dates {
    /** A year, a month or a day, which a time of day may follow. */
    private static final Pattern ISO = Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T ]\\d{2}:.*)?");

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}.*)?");

    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})(?: .*)?");

    /** A day in the path of an address, as in {@code /2023/03/18/}. */
    private static final Pattern PATH = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{2})[/-](\\d{2})(?:[/_-]|$)");

    private Dates() {}

    /** The day, month or year that {@code value} is in ISO 8601, its time left off; null when it is none. */
    public static @Nullable String iso(String value) {
        Matcher matcher = ISO.matcher(value.strip());
        return matcher.matches() && exists(matcher.group(1)) ? matcher.group(1) : null;
    }

    /** As {@link #iso}, and forms without dashes or of mail: {@code 20230318T1200}, {@code Sat, 18 Mar 2023 12:00:00 GMT}. */
    static @Nullable String of(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String plain = value.strip();
        String day = iso(plain);
        if (day != null) {
            return day;
        }
        for (Pattern form : new Pattern[] {COMPACT, SLASHED}) {
            Matcher matcher = form.matcher(plain);
            if (matcher.matches()) {
                return joined(matcher);
            }
        }
        try {
            return LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(plain))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day in the path of {@code address}; null when there is none. */
    static @Nullable String inPath(String address) {
        Matcher matcher = PATH.matcher(address);
        return matcher.find() ? joined(matcher) : null;
    }

    private static @Nullable String joined(Matcher matcher) {
        String day = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        return exists(day) ? day : null;
    }

    private static boolean exists(String date) {
        try {
            LocalDate.parse(date + "-01-01".substring(Math.min(6, date.length() - 4)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
