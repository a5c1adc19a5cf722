package org.tallystick.app.export.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an export may be told.
 *
 * @param policy name of the {@link org.tallystick.app.export.coding.CodingPolicy} by which UCDP and ACLED rows get one figure
 * @param licence SPDX name or address of the licence under which the data are passed on; null when nobody said one
 * @param version version of the data, as their keeper counts; null when nobody said one
 * @param created when the export is made; null leaves it out, so that the same ledger gives the same bytes
 */
public record ExportOptions(
        String policy,
        @Nullable String licence,
        @Nullable String version,
        @Nullable Instant created) {
    /** Figures as ACLED codes them; nothing said of licence, version and time. */
    public static final ExportOptions STANDARD = new ExportOptions("acled-conservative", null, null, null);

    public ExportOptions {
        Objects.requireNonNull(policy, "policy");
    }
}
