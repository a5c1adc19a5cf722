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
}
