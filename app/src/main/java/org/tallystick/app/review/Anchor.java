package org.tallystick.app.review;

import java.util.Objects;
import org.tallystick.model.Span;

/**
 * A stretch of text held by its words and their surroundings as well as by position, so that it can be found again in a changed
 * text: the TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model, 4.2.
 *
 * @param start first UTF-16 code unit in the text it was made from
 * @param end behind the last
 * @param quote the words themselves
 * @param prefix up to {@value #CONTEXT} code units before them; fewer at the start of the text; never half a surrogate pair
 * @param suffix the same behind them
 */
public record Anchor(int start, int end, String quote, String prefix, String suffix) {
    /** Code units of context on each side. */
    public static final int CONTEXT = 32;

    public Anchor {
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(suffix, "suffix");
        if (start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException(
                    "[" + start + ", " + end + ") is not where " + quote.length() + " code units stand");
        }
    }

    /** The anchor of {@code span} in {@code text}. */
    public static Anchor of(String text, Span span) {
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        if (from > 0 && from < span.start() && isPair(text, from)) {
            from++;
        }
        if (to < text.length() && to > span.end() && isPair(text, to)) {
            to--;
        }
        return new Anchor(
                span.start(),
                span.end(),
                span.of(text),
                text.substring(from, span.start()),
                text.substring(span.end(), to));
    }

    /** Where it stood in the text it was made from. */
    public Span span() {
        return new Span(start, end);
    }

    private static boolean isPair(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
