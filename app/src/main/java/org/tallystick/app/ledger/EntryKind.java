package org.tallystick.app.ledger;

import java.util.Locale;

/** What an entry records. */
public enum EntryKind {
    /** A text that was not known before, with its origin. */
    REPORT,
    /** A known text under another address or of another publisher. */
    PUBLICATION,
    /** That a report was read, by which engine and pack; its claims follow at once. */
    READING,
    CLAIM,
    /** An input that could not be taken in, and why. */
    SKIPPED,
    /** What a person made of a claim or a report. */
    REVIEW,
    /** What a person decided on a question or a source. */
    RULING;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The value as it is written in data and output. */
    public String word() {
        return word;
    }

    /** The value that {@link #word()} writes as {@code word}. */
    public static EntryKind of(String word) {
        for (EntryKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of entry is called \"" + word + "\"");
    }
}
