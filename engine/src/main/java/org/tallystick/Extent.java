package org.tallystick;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.clause.Finding;
import org.tallystick.lang.States;
import org.tallystick.lang.Wars;
import org.tallystick.mention.Amount;
import org.tallystick.model.Claimant;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

/** How far the place of a figure reaches: a town, a whole country, the ground of a war. */
final class Extent {
    private static final Set<String> NATIONAL = Set.of("military", "ministry", "government");

    /** Kinds of things that armies lose. */
    private static final Set<String> ARMS = Set.of(
            "aircraft",
            "helicopter",
            "tank",
            "armoured-vehicle",
            "artillery",
            "air-defence",
            "drone",
            "missile",
            "rocket",
            "ship",
            "vehicle");

    private static final double MORE_THAN_A_PLACE = 1_000;

    private static final double MORE_THAN_AN_EVENT = 5_000;

    private static final double MORE_THAN_A_TOWN = 100_000;

    private Extent() {}

    /** Whether a figure is too large for one event, so that it is the toll of a war or a disaster. */
    static boolean isVast(Finding finding) {
        Amount amount = finding.amount();
        Double low = amount == null ? null : amount.low();
        return finding.measure().kind() == Measure.Kind.PEOPLE && low != null && low >= MORE_THAN_AN_EVENT;
    }

    /**
     * Whether a figure is of a whole country: a toll too large for one place, more people on the move than a town has, or a total that
     * runs on and is large or that of a war.
     *
     * @param war whether its sentence speaks of a war
     */
    static boolean isWide(Finding finding, boolean running, boolean war) {
        Amount amount = finding.amount();
        Double low = amount == null ? null : amount.low();
        if (running && (war || low == null || low >= MORE_THAN_A_PLACE)) {
            return true;
        }
        boolean exodus = finding.measure() == Measure.DISPLACED;
        return low != null && low >= (exodus ? MORE_THAN_A_TOWN : MORE_THAN_AN_EVENT);
    }

    /** Whether a figure is of what moves from place to place. */
    static boolean isMoving(Finding finding) {
        return finding.measure() == Measure.DISPLACED || finding.measure() == Measure.LAUNCHED;
    }

    /** Whether a figure is of what armies do and lose, not of one place they hit. */
    static boolean isOfArmy(Finding finding) {
        return switch (finding.measure()) {
            case CASUALTIES, LAUNCHED, INTERCEPTED -> true;
            case DESTROYED -> finding.kind() != null && ARMS.contains(finding.kind());
            default -> false;
        };
    }

    /** Whether a claimant counts for a whole country, so that a figure without a place is of its whole war. */
    static boolean speaksForAll(@Nullable Claimant claimant) {
        String kind = claimant == null ? null : claimant.kind();
        return kind != null && (NATIONAL.contains(kind) || kind.startsWith("institution"));
    }

    /** Where a war is fought; what a party shoots down falls on its own ground. */
    static @Nullable Place ground(Finding finding, @Nullable Claimant claimant, Map<String, Integer> states) {
        Wars.War war = Wars.meant(states, null);
        if (war == null || war.ground() == null) {
            return null;
        }
        String side = claimant == null ? null : claimant.side();
        boolean own = finding.measure() == Measure.INTERCEPTED
                && (war.a().equals(side) || side != null && side.equals(war.b()));
        String country = own && side != null ? side : war.ground();
        return country(States.name(country), country);
    }

    /** A state as the place of a figure. */
    static Place country(String words, String country) {
        return new Place(words, States.name(country), null, "iso:" + country, country, null, null, Precision.COUNTRY);
    }
}
