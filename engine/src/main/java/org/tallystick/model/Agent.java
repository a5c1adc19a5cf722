package org.tallystick.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who did it, in the words of the report, with the side (ISO 3166-1 alpha-3 or slug) when it is known. */
public record Agent(String text, @Nullable String side) {
    public Agent {
        Objects.requireNonNull(text, "text");
    }
}
