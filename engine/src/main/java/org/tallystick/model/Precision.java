package org.tallystick.model;

import java.util.Locale;

/** How closely a place is known. A coarse place is an area, never a point. */
public enum Precision {
    SETTLEMENT,
    NEAR_SETTLEMENT,
    ADMIN2,
    ADMIN1,
    COUNTRY,
    AREA,
    UNRESOLVED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The value as it is written in output, for example {@code near-settlement}. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static Precision of(String word) {
        for (Precision value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Precision is called \"" + word + "\"; known are "
                + java.util.Arrays.stream(values()).map(Precision::word).toList());
    }
}
