package org.tallystick.app.ledger;

import java.util.Objects;

/** A claim as it stands in the ledger, with who carries it. */
public record CarriedClaim(KeptClaim kept, Carried carried) {
    public CarriedClaim {
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(carried, "carried");
    }
}
