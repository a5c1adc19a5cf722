package org.tallystick.resolve.place;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Precision;

/** Places beyond the core gazetteer, asked for by name. Must be safe for use by many threads, and answer the same every time. */
@FunctionalInterface
public interface PlaceSource {
    /** Knows no place. */
    PlaceSource NONE = name -> List.of();

    /**
     * The places that bear a name, in any order; empty when there are none.
     *
     * @param name in the form that {@link org.tallystick.text.Folding#name} gives
     */
    List<Found> named(String name);

    /**
     * A place.
     *
     * @param id stable id with its source, for example {@code geonames:709930}
     * @param name usual name in Latin letters
     * @param country ISO 3166-1 alpha-3 code; null when unknown
     * @param lat degrees north, WGS 84
     * @param lon degrees east, WGS 84
     * @param precision what kind of place it is
     * @param population persons; 0 when unknown
     */
    record Found(
            String id,
            String name,
            @Nullable String country,
            double lat,
            double lon,
            Precision precision,
            long population) {
        public Found {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(precision, "precision");
        }
    }
}
