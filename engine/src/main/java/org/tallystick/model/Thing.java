package org.tallystick.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is counted or affected when it is not people: its words, and its kind (drone, bridge, ...) when known. */
public record Thing(String text, @Nullable String kind) {
    public Thing {
        Objects.requireNonNull(text, "text");
    }
}
