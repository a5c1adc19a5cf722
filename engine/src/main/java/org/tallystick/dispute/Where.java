package org.tallystick.dispute;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

/** How two places stand to each other, as far as claims tell. */
enum Where {
    SAME,
    /** Points so near that reports name now one, now the other. */
    NEAR,
    /** The other is a wider area that holds it. */
    WIDER,
    /** The other names no place. */
    OPEN,
    APART;

    private static final double NEAR_KM = 15;

    /** A hospital or a square lies so near the point that stands for its town. */
    private static final double SITE_KM = 4;

    private static final double REGION_KM = 120;
    private static final double EARTH_KM = 6371;

    /** Height of a band of latitude: points that are near each other lie in one, or in two side by side. */
    private static final double BAND_DEGREES = 0.25;

    /** Degrees of latitude beyond which a place is farther than any distance that counts. */
    private static final double FARTHEST_DEGREES = 1.5;

    /** How two places stand to each other, whichever is the wider. */
    static Where between(@Nullable Place one, @Nullable Place other) {
        Where where = of(one, other);
        return where == APART ? of(other, one) : where;
    }

    /** How {@code other} stands to {@code one}, the more exact of them. */
    static Where of(@Nullable Place one, @Nullable Place other) {
        if (other == null) {
            return one == null ? SAME : OPEN;
        }
        if (one == null) {
            return APART;
        }
        if (same(one, other)) {
            return SAME;
        }
        if (one.country() == null || other.country() == null || !one.country().equals(other.country())) {
            return APART;
        }
        if (other.precision() == Precision.COUNTRY) {
            return WIDER;
        }
        double km = distance(one, other);
        boolean point = isPoint(one.precision());
        if (point && isPoint(other.precision()) && km <= NEAR_KM) {
            return km <= SITE_KM ? SAME : NEAR;
        }
        return point && !isPoint(other.precision()) && km <= REGION_KM ? WIDER : APART;
    }

    private static boolean same(Place one, Place other) {
        if (one.id() != null && one.id().equals(other.id())) {
            return true;
        }
        String here = name(one);
        String there = name(other);
        boolean known = one.id() != null && other.id() != null;
        return Objects.equals(one.country(), other.country())
                && (here.equals(there) || !known && Letters.fold(here).equals(Letters.fold(there)));
    }

    /** The usual name of a place, else its words. */
    static String name(Place place) {
        return place.name() == null ? place.text() : place.name();
    }

    /** Greater for places that are told more exactly. */
    static int exactness(@Nullable Place place) {
        return place == null
                ? 0
                : switch (place.precision()) {
                    case SETTLEMENT, NEAR_SETTLEMENT -> 5;
                    case ADMIN2 -> 4;
                    case ADMIN1, AREA -> 3;
                    case UNRESOLVED -> 2;
                    case COUNTRY -> 1;
                };
    }

    /** The rooms in which a place is kept, to be found from those that may lie in it or be it. */
    static Set<Room> rooms(@Nullable Place place) {
        if (place == null) {
            return Set.of(Room.OPEN);
        }
        return isPoint(place.precision()) ? named(place, 0) : Set.of(Room.AREA);
    }

    /** The rooms in which any place is kept that does not stand {@link #APART} from {@code place}, as {@link #of} has it. */
    static Set<Room> reach(@Nullable Place place) {
        if (place == null) {
            return Set.of(Room.OPEN);
        }
        Set<Room> rooms = named(place, isPoint(place.precision()) ? 1 : -1);
        rooms.add(Room.OPEN);
        rooms.add(Room.AREA);
        return rooms;
    }

    /** Those of its name and id, and of the bands of latitude up to {@code bands} beside its own. */
    private static Set<Room> named(Place place, int bands) {
        Set<Room> rooms = new HashSet<>();
        rooms.add(new Room(Letters.fold(name(place)), 0));
        if (place.id() != null) {
            rooms.add(new Room("#" + place.id(), 0));
        }
        Double latitude = place.lat();
        if (latitude != null && place.lon() != null) {
            int own = (int) Math.floor(latitude / BAND_DEGREES);
            for (int band = own - bands; band <= own + bands; band++) {
                rooms.add(new Room("band", band));
            }
        }
        return rooms;
    }

    /** What places are kept under: a name, an id, or a band of latitude. */
    record Room(String name, int band) {
        private static final Room OPEN = new Room("", 0);
        private static final Room AREA = new Room("", 1);
    }

    private static boolean isPoint(Precision precision) {
        return precision == Precision.SETTLEMENT || precision == Precision.NEAR_SETTLEMENT;
    }

    /** Great-circle distance in kilometres; infinite when one has no point. */
    private static double distance(Place one, Place other) {
        if (one.lat() == null || one.lon() == null || other.lat() == null || other.lon() == null) {
            return Double.POSITIVE_INFINITY;
        }
        if (Math.abs(one.lat() - other.lat()) > FARTHEST_DEGREES) {
            return Double.POSITIVE_INFINITY;
        }
        double a = Math.toRadians(one.lat());
        double b = Math.toRadians(other.lat());
        double half = Math.pow(Math.sin((a - b) / 2), 2)
                + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(one.lon() - other.lon()) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
