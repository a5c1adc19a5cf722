package org.tallystick.app.ledger;

import java.util.Arrays;
import java.util.Locale;

/** What reviewers made of a claim. */
public enum Status {
    /** Read by the engine, seen by nobody yet. */
    UNREVIEWED,
    ACCEPTED,
    REJECTED,
    /** Right after a reviewer corrected a field. */
    FIXED,
    /** Missed by the engine and added by a reviewer. */
    ADDED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The value as it is written in data and output. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static Status of(String word) {
        for (Status status : values()) {
            if (status.word.equals(word)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status is called \"" + word + "\"; known are "
                + Arrays.stream(values()).map(Status::word).toList());
    }
}
