package org.tallystick.app.export.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an export may be told.
 *
 * @param policy name of the {@link org.tallystick.app.export.coding.CodingPolicy} by which claims become rows of event data
 * @param licence SPDX name or address of the licence under which the data are passed on; null when nobody said one
 * @param anchor the ledger that the claims are from: number and hash of its last entry as {@code N:HASH}; null when unknown
 */
public record ExportOptions(
        String policy, @Nullable String licence, @Nullable String anchor) {
    /** Figures as ACLED codes them; nothing said of licence and ledger. */
    public static final ExportOptions STANDARD = new ExportOptions("acled-conservative", null, null);

    public ExportOptions {
        Objects.requireNonNull(policy, "policy");
    }
}
