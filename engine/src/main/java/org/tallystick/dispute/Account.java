package org.tallystick.dispute;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;

/**
 * A claim with the report that brings it, as far as it matters for what the claim stands for.
 *
 * @param claim what is said
 * @param report id of the report
 * @param published when the report appeared, as EDTF: {@code 2023-10-15}, {@code 2023-10}; null when unknown
 * @param outlet who brings it when it speaks in its own voice: the agency it credits, else its publisher, else the report
 * @param family lowest id of the reports with the same body; the report itself when it is a copy of none
 */
public record Account(Claim claim, String report, @Nullable String published, String outlet, String family) {
    public Account {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(outlet, "outlet");
        Objects.requireNonNull(family, "family");
    }

    /** An account of a report that is a copy of none. */
    public static Account of(Claim claim, @Nullable String published, @Nullable String publisher) {
        String report = claim.report();
        return new Account(claim, report, published, publisher == null ? report : publisher, report);
    }

    /** Id of the claim. */
    String id() {
        return claim.id();
    }
}
