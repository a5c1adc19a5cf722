package org.tallystick.app.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Reading;

/**
 * A report that came in, and what was read out of it.
 *
 * @param source file or address it came in from
 * @param retrieved when it was fetched from there; null when it was a file of unknown age
 */
public record Received(
        Reading reading, String source, @Nullable Instant retrieved) {
    public Received {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(source, "source");
    }
}
