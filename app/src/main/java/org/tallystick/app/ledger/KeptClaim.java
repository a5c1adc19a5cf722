package org.tallystick.app.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;

/**
 * A claim as it stands in the ledger: as read, or as the last review left it.
 *
 * @param claim with the corrections of reviewers in it
 * @param report the report that states it
 * @param status what reviewers made of it
 * @param reviewer who reviewed it last; null when nobody did
 */
public record KeptClaim(
        Claim claim,
        KeptReport report,
        Status status,
        @Nullable String reviewer) {
    public KeptClaim {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(status, "status");
    }
}
