package org.tallystick.mention;

import org.jspecify.annotations.Nullable;
import org.tallystick.model.Form;

/** The value of a number in a text: bounds and form, before it is known what it counts. */
public record Amount(@Nullable Double low, @Nullable Double high, Form form) {
    static Amount exact(double value) {
        return new Amount(value, value, Form.EXACT);
    }

    /** The single value it names, or NaN when it names none. */
    public double value() {
        return low != null && low.equals(high) ? low : Double.NaN;
    }
}
