package org.tallystick;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Sense;
import org.tallystick.model.Agent;
import org.tallystick.model.Claimant;
import org.tallystick.model.Place;
import org.tallystick.model.Victims;

/**
 * What is known around a finding when its victims are told.
 *
 * @param agent who did it
 * @param place where
 * @param placed whether its own sentence says where
 * @param claimant who says so
 * @param cue the word of speech that makes the claimant speak
 * @param setting what the report as a whole tells of its victims
 * @param before the victims of the finding before, for what this one leaves out
 * @param forces the side of the forces last said to have been struck
 */
record Circumstances(
        @Nullable Agent agent,
        @Nullable Place place,
        boolean placed,
        @Nullable Claimant claimant,
        @Nullable Sense cue,
        Setting setting,
        @Nullable Victims before,
        @Nullable String forces) {
    /** The state where it happened; the one most spoken of when the place is not known; null when neither is. */
    @Nullable
    String country() {
        return place == null || place.country() == null ? setting.home() : place.country();
    }

    /** The side of the claimant; null when it has none or is a third party. */
    @Nullable
    String speaker() {
        String side = claimant == null ? null : claimant.side();
        return "third-party".equals(side) ? null : side;
    }
}
