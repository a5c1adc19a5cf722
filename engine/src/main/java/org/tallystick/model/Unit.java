package org.tallystick.model;

import java.util.Locale;

/** What a quantity counts: people, events, things, a fraction of one, or how many times as much. */
public enum Unit {
    PERSONS,
    EVENTS,
    ITEMS,
    FRACTION,
    TIMES;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The value as it is written in data and output, for example {@code at-least}. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static Unit of(String word) {
        for (Unit value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Unit is called \"" + word + "\"; known are "
                + java.util.Arrays.stream(values()).map(Unit::word).toList());
    }
}
