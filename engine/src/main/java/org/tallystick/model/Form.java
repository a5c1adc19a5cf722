package org.tallystick.model;

import java.util.Locale;

/** How a quantity is stated: as a point, a bound, a range, or a word without bounds. */
public enum Form {
    EXACT,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    RANGE,
    VAGUE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The value as it is written in data and output, for example {@code at-least}. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static Form of(String word) {
        for (Form value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Form is called \"" + word + "\"; known are "
                + java.util.Arrays.stream(values()).map(Form::word).toList());
    }
}
