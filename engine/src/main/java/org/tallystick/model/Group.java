package org.tallystick.model;

import java.util.Locale;

/** The kind of people who suffered; a text that leaves it open gives none. */
public enum Group {
    MILITARY,
    CIVILIAN,
    CHILDREN,
    WOMEN,
    MEDIA,
    AID_WORKERS,
    MIXED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The value as it is written in data and output, for example {@code at-least}. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static Group of(String word) {
        for (Group value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no Group is called \"" + word + "\"; known are "
                + java.util.Arrays.stream(values()).map(Group::word).toList());
    }
}
