package org.tallystick.app.web;

import org.tallystick.dispute.Interest;

/** The colour of an interest, as the style sheet names it. */
public final class Tone {
    private Tone() {}

    /** {@code victim}, {@code accused}, {@code third} or {@code self}. */
    public static String of(Interest interest) {
        return switch (interest) {
            case VICTIMS -> "victim";
            case ATTACKERS -> "accused";
            case THIRD_PARTY -> "third";
            case UNKNOWN -> "self";
        };
    }
}
