package org.tallystick.mention;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.model.Span;

/** Reads digits in every convention: 1.024, 1,024, 1 024, 1.5. */
final class DigitReader {
    private static final int MOST_DIGITS = 15;

    private final char decimal;

    DigitReader(Pack pack) {
        this.decimal = pack.decimal();
    }

    /** The value of digits in the convention that fits them; null when there is none. */
    @Nullable
    Double value(String text, Span span, boolean scaled) {
        StringBuilder whole = new StringBuilder();
        StringBuilder decimals = new StringBuilder();
        int lastMark = -1;
        int marks = 0;
        char mark = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c)) {
                marks += c == '.' || c == ',' ? 1 : 0;
                mark = c;
                lastMark = i;
            }
        }
        boolean grouped = lastMark < 0 || isGrouping(span, lastMark, mark, marks, scaled, text);
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                (grouped || i < lastMark ? whole : decimals).append((char) ('0' + Character.digit(c, 10)));
            }
        }
        if (whole.length() > MOST_DIGITS || decimals.length() > MOST_DIGITS || whole.isEmpty()) {
            return null;
        }
        return Double.valueOf(decimals.isEmpty() ? whole.toString() : whole + "." + decimals);
    }

    private boolean isGrouping(Span span, int lastMark, char mark, int marks, boolean scaled, String text) {
        int after = span.end() - lastMark - 1;
        if (after != 3) {
            return mark != '.' && mark != ',';
        }
        boolean leadingZero = text.charAt(span.start()) == '0';
        return marks != 1 || (!leadingZero && !(scaled && mark == decimal));
    }

    /** Number words from {@code at} on. */
    /** Whether digits go on beyond the sentence, which ends where a run without white space grew too long. */
    static boolean isCut(String text, Span span) {
        return span.start() > 0 && Character.isDigit(text.charAt(span.start() - 1))
                || span.end() < text.length() && Character.isDigit(text.charAt(span.end()));
    }
}
