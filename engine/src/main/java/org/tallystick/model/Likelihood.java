package org.tallystick.model;

/** Probability band {@code [low, high]}, within 0..1, that an estimative word stands for by the documented yardstick. */
public record Likelihood(double low, double high) {
    public Likelihood {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("no probability band: [" + low + ", " + high + "]");
        }
    }
}
