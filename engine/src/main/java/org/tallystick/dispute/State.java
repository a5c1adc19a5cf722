package org.tallystick.dispute;

import java.util.Locale;

/** How the claims of a question stand to each other, all in all. */
public enum State {
    /** One origin, whatever number of reports carry it. */
    ONE_VOICE,
    /** Independent origins whose figures can all be true. */
    CORROBORATED,
    /** Figures in force of which only one can be true. */
    CONTRADICTED,
    /** An old and a new figure of one line. */
    SUPERSEDED,
    /** Somebody says that it is not so, and nothing more. */
    DENIED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The state as it is written in output, for example {@code one-voice}. */
    public String word() {
        return word;
    }

    /** The state that {@link #word()} writes as {@code word}. */
    public static State of(String word) {
        for (State state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state is called \"" + word + "\"; known are "
                + java.util.Arrays.stream(values()).map(State::word).toList());
    }
}
