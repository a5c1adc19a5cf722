package org.tallystick.model;

import java.util.Locale;

/** How a claim is put forward. */
public enum Modality {
    ASSERTED,
    ESTIMATED,
    POSSIBLE,
    DENIED,
    PREDICTED,
    UNVERIFIED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The value as it is written in data and output, for example {@code at-least}. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static Modality of(String word) {
        for (Modality value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Modality is called \"" + word + "\"; known are "
                + java.util.Arrays.stream(values()).map(Modality::word).toList());
    }
}
