package org.tallystick.app.intake;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Report;

/**
 * A report and where it was found.
 *
 * @param report what was taken in
 * @param source path of its file, or its URL; inside a container {@code archive.zip!/inner.html}, {@code crawl.warc.gz#1024}
 *     (byte at which the record begins) and {@code file.jsonl:17} (line, from 1)
 * @param retrieved when it was fetched from the web; null for what was never fetched or does not say so
 */
public record Arrival(
        Report report, String source, @Nullable Instant retrieved) {
    public Arrival {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(source, "source");
    }
}
