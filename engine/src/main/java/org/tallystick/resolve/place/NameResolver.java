package org.tallystick.resolve.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Row;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.text.Folding;

/** Resolves names that no lexicon has: a core place spelled another way first, else one that a place source knows. */
final class NameResolver {
    /** Fewest letters of a name that a source is asked for. */
    private static final int SHORTEST = 4;

    /** Fewest persons in a place outside the countries that a report speaks of. */
    private static final long WELL_KNOWN = 100_000;

    /** Farthest that two gazetteers put one place apart, in kilometres. */
    private static final double SAME_PLACE = 25;

    private static final double KM_PER_DEGREE = 111.2;

    private final CorePlaces core;
    private final PlaceSource source;

    NameResolver(Pack pack, PlaceSource source) {
        this.core = new CorePlaces(pack);
        this.source = source;
    }

    /** The place meant by {@code words}, null when none is known or none can be told from another. */
    @Nullable
    Place resolve(String words, Map<String, Integer> countries) {
        Row row = core.like(words, countries);
        PlaceSource.Found found = found(words, countries);
        if (row != null && !(found != null && countries.containsKey(found.country()) && isElsewhere(row, found))) {
            return core(words, row, false);
        }
        return found == null
                ? null
                : new Place(
                        words,
                        found.name(),
                        null,
                        found.id(),
                        found.country(),
                        found.lat(),
                        found.lon(),
                        found.precision());
    }

    /** The source's place: of the country most spoken of, then the one with the most people. */
    private PlaceSource.@Nullable Found found(String words, Map<String, Integer> countries) {
        String name = Folding.name(words);
        if (name.length() < SHORTEST) {
            return null;
        }
        List<PlaceSource.Found> found = source.named(name);
        PlaceSource.Found best = found.stream()
                .max(Comparator.comparingInt((PlaceSource.Found f) -> spokenOf(f, countries))
                        .thenComparingLong(PlaceSource.Found::population)
                        .thenComparing(PlaceSource.Found::id, Comparator.reverseOrder()))
                .orElse(null);
        boolean foreign = best != null && !countries.isEmpty() && spokenOf(best, countries) == 0;
        return best == null || foreign && best.population() < WELL_KNOWN ? null : best;
    }

    private static int spokenOf(PlaceSource.Found found, Map<String, Integer> countries) {
        return found.country() == null ? 0 : countries.getOrDefault(found.country(), 0);
    }

    private static boolean isElsewhere(Row row, PlaceSource.Found found) {
        double north = row.number("lat", 0) - found.lat();
        double east = (row.number("lon", 0) - found.lon()) * Math.cos(Math.toRadians(found.lat()));
        return Math.hypot(north, east) * KM_PER_DEGREE > SAME_PLACE;
    }

    /** A place of the core gazetteer as {@code words} name it. */
    static Place core(String words, Row row, boolean near) {
        String local = row.cell("local");
        String country = row.cell("country");
        Place place = new Place(
                words,
                row.cell("name"),
                local.isEmpty() ? null : local,
                CorePlaces.id(row),
                country.isEmpty() ? null : country,
                row.number("lat", 0),
                row.number("lon", 0),
                switch (row.cell("kind")) {
                    case "capital", "town", "site" -> Precision.SETTLEMENT;
                    case "admin1" -> Precision.ADMIN1;
                    case "admin2" -> Precision.ADMIN2;
                    default -> Precision.AREA;
                });
        return as(words, place, near);
    }

    /** The place as other words of the report name it; {@code near} when they only place something near it. */
    static Place as(String words, Place place, boolean near) {
        Precision precision =
                near && place.precision() == Precision.SETTLEMENT ? Precision.NEAR_SETTLEMENT : place.precision();
        return new Place(
                words, place.name(), place.local(), place.id(), place.country(), place.lat(), place.lon(), precision);
    }
}
