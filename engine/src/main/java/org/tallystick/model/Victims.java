package org.tallystick.model;

import org.jspecify.annotations.Nullable;

/**
 * The people a claim says suffered.
 *
 * @param text the words for them; null when the claim leaves them to its context
 * @param side ISO 3166-1 alpha-3 code of the state they belong to, or the slug of a non-state party; null when open
 * @param group what kind of people; null when open
 */
public record Victims(
        @Nullable String text,
        @Nullable String side,
        @Nullable Group group) {}
