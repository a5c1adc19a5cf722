package org.tallystick.dispute;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Copies.Copy;
import org.tallystick.model.Claim;

/**
 * A report as one who passes statements on.
 *
 * @param report its id
 * @param publisher who published it; null when unknown
 * @param host of its address, for example {@code www.reuters.com}; null when unknown
 * @param agencies ids of the agencies it credits, as {@link CreditReader} finds them
 * @param copy of which family of copies it is; null when it is a copy of none
 * @param claims what it states
 */
public record Carrier(
        String report,
        @Nullable String publisher,
        @Nullable String host,
        List<String> agencies,
        @Nullable Copy copy,
        List<Claim> claims) {
    public Carrier {
        Objects.requireNonNull(report, "report");
        agencies = List.copyOf(agencies);
        claims = List.copyOf(claims);
    }

    /** Its family of copies; itself when it is a copy of none. */
    String family() {
        return copy == null ? report : copy.family();
    }
}
