package org.tallystick.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Sense;
import org.tallystick.model.Claimant;
import org.tallystick.model.Span;

/**
 * Who claims what stands at one item.
 *
 * @param claimant the source
 * @param words where it is named
 * @param home whether its side is that of the place reported from
 * @param cue the word of speech; null when the source stands in a prepositional cue
 * @param rule the rule that ties them
 * @param chain carriers
 */
public record Attribution(
        Claimant claimant,
        Span words,
        boolean home,
        @Nullable Sense cue,
        String rule,
        List<Claimant> chain) {
    public Attribution {
        chain = List.copyOf(chain);
    }
}
