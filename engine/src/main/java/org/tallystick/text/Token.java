package org.tallystick.text;

import org.tallystick.model.Span;

/**
 * One token of a sentence, {@code [start, end)} in the report's text.
 *
 * @param joined no white space stands between this token and the word or number before it, but for a hyphen or a slash
 */
public record Token(int start, int end, Kind kind, boolean joined) {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /** Where it stands. */
    public Span span() {
        return new Span(start, end);
    }
}
