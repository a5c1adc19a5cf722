package org.tallystick.clause;

import org.jspecify.annotations.Nullable;
import org.tallystick.model.Measure;

/**
 * What the sentences before one have told, for what it leaves out.
 *
 * @param before the last finding; null when there is none
 * @param lead the first finding of the last sentence that had one: the toll itself where others follow it
 * @param topic the harm last spoken of
 * @param unharmed whether the last people counted were not harmed, so that "forty of them" were not either
 */
public record Told(
        @Nullable Finding before, @Nullable Finding lead, @Nullable Measure topic, boolean unharmed) {
    /** What is told before the first sentence. */
    public static final Told NOTHING = new Told(null, null, null, false);
}
