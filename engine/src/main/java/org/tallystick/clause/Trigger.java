package org.tallystick.clause;

import java.util.Set;
import org.tallystick.lang.Sense;

/**
 * A word of harm in a sentence, ready to be tied to what it happened to.
 *
 * @param at its item
 * @param sense its row: measure and frames
 * @param frames where its victims may stand
 */
record Trigger(int at, Sense sense, Set<String> frames) {
    boolean has(String frame) {
        return frames.contains(frame);
    }
}
