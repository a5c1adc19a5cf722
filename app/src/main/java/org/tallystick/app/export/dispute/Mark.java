package org.tallystick.app.export.dispute;

import org.jspecify.annotations.Nullable;
import org.tallystick.model.Form;
import org.tallystick.model.Quantity;

/** A figure on an axis, without a form: its shape tells how the figure was put. Places are shares of the axis, from 0 to 1. */
public sealed interface Mark {
    /** One number; {@code about} when the words say so. */
    record Dot(double at, boolean about) implements Mark {}

    /** From one number to another, as stated. */
    record Bar(double from, double to) implements Mark {}

    /** At least, or else at most: an arrow of one length, which stands for no value. */
    record Bound(double at, boolean least) implements Mark {}

    /**
     * A vague word, between the lowest and the highest it may mean.
     *
     * @param to null when the words set no end
     */
    record Hatch(double from, @Nullable Double to) implements Mark {}

    /** The mark of {@code quantity}; null when it has no number. */
    static @Nullable Mark of(Quantity quantity, Scale scale) {
        Double low = quantity.low();
        Double high = quantity.high();
        if (quantity.form() == Form.VAGUE && (low != null || high != null)) {
            return new Hatch(low == null ? 0 : scale.at(low), high == null ? null : scale.at(high));
        }
        if (low == null) {
            return high == null ? null : new Bound(scale.at(high), false);
        }
        if (high == null) {
            return new Bound(scale.at(low), true);
        }
        return low.equals(high)
                ? new Dot(scale.at(low), quantity.form() == Form.APPROXIMATE)
                : new Bar(scale.at(low), scale.at(high));
    }
}
