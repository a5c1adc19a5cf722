package org.tallystick.dispute;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Codes;
import org.tallystick.lang.Wars;
import org.tallystick.model.Claim;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;

/** Where a claimant stands who counts victims. */
public enum Interest {
    /** On the side that suffered. */
    VICTIMS,
    /** On the side that did it, or one at war with the side that suffered. */
    ATTACKERS,
    /** On neither. */
    THIRD_PARTY,
    UNKNOWN;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The interest as it is written in output, for example {@code third-party}. */
    public String word() {
        return word;
    }

    /** The interest of who makes {@code claim}. */
    public static Interest of(Claim claim) {
        String speaker = claim.claimant() == null ? null : claim.claimant().side();
        String victims = claim.victims() == null ? null : claim.victims().side();
        String agent = claim.agent() == null ? null : claim.agent().side();
        if (speaker == null) {
            return UNKNOWN;
        }
        if (speaker.equals(Codes.THIRD_PARTY)) {
            return THIRD_PARTY;
        }
        if (speaker.equals(victims)) {
            return VICTIMS;
        }
        if (speaker.equals(agent) || victims != null && Wars.between(speaker, victims)) {
            return ATTACKERS;
        }
        return victims == null ? UNKNOWN : THIRD_PARTY;
    }

    /**
     * Whether {@code claim} harms who makes it: losses of one's own soldiers, or people who do not fight whom one's own side
     * struck. Where the victims may be soldiers, to have struck them is no admission.
     */
    public static boolean isAgainst(Claim claim) {
        Interest interest = of(claim);
        Group group = claim.victims() == null ? null : claim.victims().group();
        boolean soldiers = group == Group.MILITARY;
        boolean unarmed = group != null && !soldiers && group != Group.MIXED;
        boolean some = claim.measure().kind() == Measure.Kind.PEOPLE
                && Figures.of(claim.quantity()).high() > 0
                && claim.quantity() != null;
        return some && (interest == VICTIMS ? soldiers : interest == ATTACKERS && unarmed && isOwnDoing(claim));
    }

    private static boolean isOwnDoing(Claim claim) {
        @Nullable
        String speaker = claim.claimant() == null ? null : claim.claimant().side();
        return claim.agent() != null
                && speaker != null
                && speaker.equals(claim.agent().side());
    }
}
