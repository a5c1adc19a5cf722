package org.tallystick.dispute;

import java.util.Locale;

/**
 * How two claims of one question stand to each other.
 *
 * @param a id of the one; of {@link Kind#SUPERSEDES} the newer, of {@link Kind#NARROWS} the more exact, of {@link Kind#DENIES}
 *     the one that denies; else the lower id
 * @param b id of the other
 * @param ground why it is so
 */
public record Stance(String a, String b, Kind kind, Ground ground) {
    /** Why it is so, in words of English. */
    public String why() {
        return ground.words();
    }

    /** Kinds of stances. */
    public enum Kind {
        /** One statement, brought by two reports. */
        COPIES,
        /** One claimant again, with the same figure. */
        REPEATS,
        /** One claimant, one state of knowledge, the one figure more exact than the other. */
        NARROWS,
        /** A later figure of one claimant, or of a toll that goes on. */
        SUPERSEDES,
        /** Independent origins, and figures that can both be true. */
        CORROBORATES,
        /** Independent origins, and figures of which only one can be true. */
        CONTRADICTS,
        /** The one says that the other is not so. */
        DENIES;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The kind as it is written in output. */
        public String word() {
            return word;
        }
    }
}
