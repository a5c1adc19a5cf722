package org.tallystick.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a claim says it happened.
 *
 * @param text the words of the report; null when it follows from the context alone
 * @param start first day, inclusive; null when it cannot be fixed to a day
 * @param end last day, inclusive; null when it cannot be fixed to a day
 * @param edtf ISO 8601-2 Extended Date/Time Format; keeps what is known when a day is not; null when nothing is
 */
public record Window(
        @Nullable String text,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String edtf) {
    public Window {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("window ends " + end + " before it starts " + start);
        }
    }
}
