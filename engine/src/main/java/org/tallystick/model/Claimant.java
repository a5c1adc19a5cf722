package org.tallystick.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who says so: the ultimate source of a claim, or one who carries it on.
 *
 * @param text the words of the report
 * @param name full or canonical name; null when the words are all there is
 * @param side ISO 3166-1 alpha-3 code, slug of a non-state party, or {@code third-party}; null when unknown
 * @param kind what kind of source: {@code ministry}, {@code military}, {@code agency}, ...; null when unknown
 */
public record Claimant(
        String text,
        @Nullable String name,
        @Nullable String side,
        @Nullable String kind) {
    public Claimant {
        Objects.requireNonNull(text, "text");
    }
}
