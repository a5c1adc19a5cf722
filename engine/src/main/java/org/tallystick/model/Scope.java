package org.tallystick.model;

import java.util.Locale;

/** Whether a figure counts one window, or runs since a war, attack or disaster began. */
public enum Scope {
    PERIOD,
    CUMULATIVE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The value as it is written in data and output, for example {@code at-least}. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static Scope of(String word) {
        for (Scope value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Scope is called \"" + word + "\"; known are "
                + java.util.Arrays.stream(values()).map(Scope::word).toList());
    }
}
