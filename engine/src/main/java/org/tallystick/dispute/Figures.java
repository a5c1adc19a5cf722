package org.tallystick.dispute;

import org.jspecify.annotations.Nullable;
import org.tallystick.model.Quantity;

/**
 * The numbers that the words of a figure allow, from {@code low} to {@code high}, both included. The vaguer the words, the more
 * they allow, so that a vaguer claim never contradicts what an exact one does not.
 */
record Figures(double low, double high) {
    /** "About 500" allows a tenth less and more. */
    private static final double ABOUT = 0.1;

    /** Any number: what a claim without a figure allows. */
    static final Figures ANY = new Figures(0, Double.POSITIVE_INFINITY);

    static Figures of(@Nullable Quantity quantity) {
        if (quantity == null) {
            return ANY;
        }
        double low = quantity.low() == null ? Double.NEGATIVE_INFINITY : quantity.low();
        double high = quantity.high() == null ? Double.POSITIVE_INFINITY : quantity.high();
        return switch (quantity.form()) {
            case APPROXIMATE -> new Figures(low * (1 - ABOUT), high * (1 + ABOUT));
            // "Several", "many": more than one, where the words have no documented floor.
            case VAGUE -> new Figures(quantity.low() == null ? 2 : low, high);
            default -> new Figures(Math.max(0, low), high);
        };
    }

    /** Whether some number fits both. */
    boolean fits(Figures other) {
        return low <= other.high && other.low <= high;
    }

    /** Whether it allows less than {@code other}, and nothing that the other does not. */
    boolean sharper(Figures other) {
        return low >= other.low && high <= other.high && !equals(other);
    }

    /** Whether they name one number: "13" and "at least 13"; not a range and its lower end. */
    boolean sameNumber(Figures other) {
        return equals(other) || isPoint() && other.isPoint() && number() == other.number();
    }

    /** Whether it is the other rounded, or a word or range that holds it, and not a count at another time. */
    boolean isRounded(Figures other) {
        double lower = Math.min(number(), other.number());
        double higher = Math.max(number(), other.number());
        return higher - lower <= ABOUT / 2 * higher
                || sharper(other) && !other.isPoint()
                || other.sharper(this) && !isPoint();
    }

    private boolean isPoint() {
        return low == high || low <= 0 || Double.isInfinite(high);
    }

    /** The number that stands for it: the lowest, or of "at most" the highest. */
    double number() {
        return low > 0 || Double.isInfinite(high) ? low : high;
    }
}
