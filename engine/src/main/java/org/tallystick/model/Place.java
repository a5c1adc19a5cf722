package org.tallystick.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim says it happened.
 *
 * @param text the words of the report
 * @param name usual English name; null when the gazetteer does not know it
 * @param local name in the local script; null when that is not another one
 * @param id gazetteer id; null when unresolved
 * @param country ISO 3166-1 alpha-3 code; null when unknown or more than one
 * @param lat degrees north of a point in it, WGS 84; null when unresolved
 * @param lon degrees east, WGS 84; null when unresolved
 * @param precision how closely it is known
 */
public record Place(
        String text,
        @Nullable String name,
        @Nullable String local,
        @Nullable String id,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon,
        Precision precision) {
    public Place {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(precision, "precision");
        if ((lat == null) != (lon == null)) {
            throw new IllegalArgumentException("a place has both coordinates or none: " + text);
        }
    }
}
