package org.tallystick.attribution;

import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claimant;
import org.tallystick.model.Span;

/**
 * Someone who can speak, as a sentence names them.
 *
 * @param sentence number of the sentence
 * @param from first item
 * @param to item after the last
 * @param words where they stand
 * @param claimant what is known of them
 * @param home whether their side is that of the place reported from, which the words leave out
 * @param person folded last word of a person's name; null when no person is named
 */
record Source(
        int sentence,
        int from,
        int to,
        Span words,
        Claimant claimant,
        boolean home,
        @Nullable String person) {}
