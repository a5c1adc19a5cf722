package org.tallystick;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Codes;
import org.tallystick.model.Claimant;

/** Claimants as a claim shows them: with the kinds of {@link Codes#claimantKinds}, not with what reading found them by. */
final class Sources {
    private Sources() {}

    /** {@code claimant} with a kind that the product documents; null where a mere pronoun was all that named them. */
    static Claimant shown(Claimant claimant) {
        return new Claimant(claimant.text(), claimant.name(), claimant.side(), kind(claimant.kind()));
    }

    private static @Nullable String kind(@Nullable String found) {
        String kind = found == null ? null : Codes.claimantKind(found);
        return kind == null || !Codes.claimantKinds().contains(kind) ? null : kind;
    }
}
