package org.tallystick.model;

import java.util.Arrays;
import java.util.Locale;

/** What a claim measures, with the kind of thing it counts. */
public enum Measure {
    KILLED(Kind.PEOPLE),
    WOUNDED(Kind.PEOPLE),
    /** Killed and wounded together, or losses of people of an unspecified kind. */
    CASUALTIES(Kind.PEOPLE),
    CAPTURED(Kind.PEOPLE),
    MISSING(Kind.PEOPLE),
    DISPLACED(Kind.PEOPLE),
    DETAINED(Kind.PEOPLE),
    ABDUCTED(Kind.PEOPLE),
    CLASHES(Kind.EVENTS),
    ATTACKS(Kind.EVENTS),
    LAUNCHED(Kind.THINGS),
    INTERCEPTED(Kind.THINGS),
    DESTROYED(Kind.THINGS),
    SHARE(Kind.PROPORTION),
    RATIO(Kind.PROPORTION),
    CONTROL(Kind.STATE),
    MOVEMENT(Kind.STATE),
    ASSESSMENT(Kind.JUDGEMENT),
    FORECAST(Kind.JUDGEMENT);

    /** The families of measures: what is counted, or that nothing is. */
    public enum Kind {
        PEOPLE,
        EVENTS,
        THINGS,
        PROPORTION,
        STATE,
        JUDGEMENT
    }

    private final Kind kind;
    private final String word = name().toLowerCase(Locale.ROOT);

    Measure(Kind kind) {
        this.kind = kind;
    }

    /** The family this measure belongs to. */
    public Kind kind() {
        return kind;
    }

    /** The measure as it is written in data and output. */
    public String word() {
        return word;
    }

    /** The measure that {@link #word()} writes as {@code word}. */
    public static Measure of(String word) {
        for (Measure measure : values()) {
            if (measure.word.equals(word)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("no measure is called \"" + word + "\"; known are "
                + Arrays.stream(values()).map(Measure::word).toList());
    }
}
