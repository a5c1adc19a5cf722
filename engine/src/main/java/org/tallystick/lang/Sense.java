package org.tallystick.lang;

import java.util.Objects;

/**
 * One meaning of a word or phrase: a row of a lexicon.
 *
 * @param type class of words it belongs to, for example {@code people} or {@code month}
 * @param value what the row says of it, in the terms of its class; may be empty
 * @param row the table's row, cell by cell, for classes that need more than one value
 * @param letters what capitals it asks for
 * @param source file and line of the row, for {@code why} and for errors
 */
public record Sense(String type, String value, Row row, Letters letters, String source) {
    public Sense {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
    }

    /** Capitals that a sense asks for. */
    public enum Letters {
        ANY,
        /** A name: its first letter is a capital. */
        CAPITAL,
        /** An abbreviation: all letters are capitals. */
        CAPITALS
    }
}
