package org.tallystick.app.export.table;

import java.util.Locale;

/** What a cell holds, named as Table Schema names it. */
public enum Type {
    /** A {@link String}. */
    STRING,
    /** An {@link Integer}. */
    INTEGER,
    /** A {@link Double}. */
    NUMBER,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** An {@link java.time.Instant}, in UTC. */
    DATETIME;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The type as Table Schema writes it. */
    public String word() {
        return word;
    }
}
