package org.tallystick.dispute;

import java.util.HashMap;
import java.util.Map;

/** Keeps equal values once: of a million claims few differ in what they count, when, or in their figure. */
final class Once {
    private final Map<Object, Object> known = new HashMap<>();

    /** The first value it was given that equals {@code value}. */
    @SuppressWarnings("unchecked")
    <T> T of(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }
}
