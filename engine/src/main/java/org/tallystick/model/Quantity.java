package org.tallystick.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as stated: never a midpoint, never more than its words allow.
 *
 * @param low lowest value the words allow; null when they set none
 * @param high highest value the words allow; null when they set none
 * @param form how it is stated
 * @param unit what is counted; null when the words leave it open
 * @param text its words
 * @param span where they stand
 */
public record Quantity(
        @Nullable Double low,
        @Nullable Double high,
        Form form,
        @Nullable Unit unit,
        String text,
        Span span) {
    public Quantity {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("low " + low + " lies above high " + high + " in \"" + text + "\"");
        }
        boolean sound = switch (form) {
            case EXACT, APPROXIMATE -> low != null && low.equals(high);
            case AT_LEAST -> low != null && high == null;
            case AT_MOST -> low == null && high != null;
            case RANGE -> low != null && high != null;
            case VAGUE -> true;
        };
        if (!sound) {
            throw new IllegalArgumentException(form + " does not fit low " + low + ", high " + high);
        }
    }

    /** The same figure counting {@code unit}. */
    public Quantity of(Unit counted) {
        return new Quantity(low, high, form, counted, text, span);
    }
}
