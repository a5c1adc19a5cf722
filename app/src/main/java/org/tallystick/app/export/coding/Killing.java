package org.tallystick.app.export.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Status;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Unit;

/**
 * A claim that people were killed, with what event data ask of it.
 *
 * @param figure persons, as the policy takes it; null when it takes none
 */
record Killing(KeptClaim kept, Quantity quantity, @Nullable Double figure, String policy) {
    private static final Map<String, String> COUNTRIES = countries();

    /** The claim for a row; null when it is none: not of people killed, denied, possible or predicted, or rejected. */
    static @Nullable Killing of(KeptClaim kept, CodingPolicy policy) {
        Quantity quantity = kept.claim().quantity();
        boolean people = quantity != null && (quantity.unit() == null || quantity.unit() == Unit.PERSONS);
        boolean held = switch (kept.claim().modality()) {
            case ASSERTED, ESTIMATED, UNVERIFIED -> true;
            case POSSIBLE, DENIED, PREDICTED -> false;
        };
        if (quantity == null
                || !people
                || !held
                || kept.claim().measure() != Measure.KILLED
                || kept.status() == Status.REJECTED) {
            return null;
        }
        return new Killing(kept, quantity, policy.figure(quantity), policy.name());
    }

    /** The place when its coordinates mean a point; null when it is unknown or an area. */
    @Nullable
    Place point() {
        Place place = kept.claim().place();
        boolean point = place != null
                && place.lat() != null
                && (place.precision() == Precision.SETTLEMENT || place.precision() == Precision.NEAR_SETTLEMENT);
        return point ? place : null;
    }

    /** Name of the place when it is of {@code precision}; null otherwise. */
    @Nullable
    String named(Precision precision) {
        Place place = kept.claim().place();
        return place != null && place.precision() == precision ? place.name() : null;
    }

    /** English name of the country, as the Unicode CLDR has it; null when unknown. */
    @Nullable
    String country() {
        Place place = kept.claim().place();
        return place == null || place.country() == null ? null : COUNTRIES.get(place.country());
    }

    /** Days in the window, 1 or more; null when either end is unknown. */
    @Nullable
    Long days() {
        LocalDate start = start();
        LocalDate end = end();
        return start == null || end == null ? null : ChronoUnit.DAYS.between(start, end) + 1;
    }

    @Nullable
    LocalDate start() {
        return kept.claim().time() == null ? null : kept.claim().time().start();
    }

    @Nullable
    LocalDate end() {
        return kept.claim().time() == null ? null : kept.claim().time().end();
    }

    /** The year both ends of the window lie in; null when they do not, or one is unknown. */
    @Nullable
    Integer year() {
        LocalDate start = start();
        LocalDate end = end();
        return start == null || end == null || start.getYear() != end.getYear() ? null : start.getYear();
    }

    /** Who killed: the side when it is known; null otherwise. */
    @Nullable
    String agent() {
        return kept.claim().agent() == null ? null : kept.claim().agent().side();
    }

    /** Whose people were killed; null when unknown. */
    @Nullable
    String victims() {
        return kept.claim().victims() == null ? null : kept.claim().victims().side();
    }

    boolean of(Group group) {
        return kept.claim().victims() != null && kept.claim().victims().group() == group;
    }

    /** Whether {@code side} is the code of a state. */
    static boolean isState(String side) {
        return COUNTRIES.containsKey(side);
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            countries.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        return countries;
    }
}
