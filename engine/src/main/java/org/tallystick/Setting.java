package org.tallystick;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.States;

/**
 * What a report as a whole tells of its victims.
 *
 * @param states how often it names each state
 * @param groups how often it names each armed group
 * @param raided whether armed men who belong to no army are said to have done it
 * @param enemies whether somebody is called the enemy, so that a war goes on
 * @param civilians whether some victims are called civilians, women or children, and none soldiers
 */
record Setting(
        Map<String, Integer> states, Map<String, Integer> groups, boolean raided, boolean enemies, boolean civilians) {
    /** The state most spoken of; null when none is. */
    @Nullable
    String home() {
        return most(states, true);
    }

    /** The armed group most spoken of; null when none is. */
    @Nullable
    String armedGroup() {
        return most(groups, false);
    }

    private static @Nullable String most(Map<String, Integer> counts, boolean states) {
        return counts.entrySet().stream()
                .filter(e -> States.isCode(e.getKey()) == states)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
