package org.tallystick.app.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Report;

/**
 * A report as the ledger keeps it.
 *
 * @param report its frozen text with what is known of it; its id is unique in the ledger
 * @param sha256 of the text in UTF-8, 64 hexadecimal digits: the same content is one report
 * @param source file or address it came in from
 * @param retrieved when it was fetched from there; null when only {@code kept} is known
 * @param kept when it entered the ledger
 * @param language BCP 47 code of the language it was read in; null when no pack knows it
 * @param reader engine and pack that read it last, for example {@code tallystick 0.1, nl 1}; null when none did
 */
public record KeptReport(
        Report report,
        String sha256,
        String source,
        @Nullable Instant retrieved,
        Instant kept,
        @Nullable String language,
        @Nullable String reader) {
    public KeptReport {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kept, "kept");
    }

    /** Name and version of the pack that read it last, for example {@code nl 1}; null when none did. */
    public @Nullable String pack() {
        int comma = reader == null ? -1 : reader.indexOf(", ");
        return reader == null || comma < 0 ? null : reader.substring(comma + 2);
    }
}
