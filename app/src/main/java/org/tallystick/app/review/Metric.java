package org.tallystick.app.review;

/** How far apart two values are (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, part E). */
public enum Metric {
    /** Equal or not. */
    NOMINAL,
    /** By how many values given lie between them. */
    ORDINAL,
    /** By their difference. */
    INTERVAL,
    /** By their difference as a share of their sum: 10 and 20 are as far apart as 100 and 200. Values from 0. */
    RATIO;

    /**
     * The squared distance between two of the values given, by their place.
     *
     * @param values sorted, distinct
     * @param counts how often each was given
     */
    double squared(double[] values, double[] counts, int one, int other) {
        if (one == other) {
            return 0;
        }
        double a = values[one];
        double b = values[other];
        return switch (this) {
            case NOMINAL -> 1;
            case ORDINAL -> {
                int low = Math.min(one, other);
                int high = Math.max(one, other);
                double between = -(counts[low] + counts[high]) / 2;
                for (int i = low; i <= high; i++) {
                    between += counts[i];
                }
                yield between * between;
            }
            case INTERVAL -> (a - b) * (a - b);
            case RATIO -> (a - b) / (a + b) * ((a - b) / (a + b));
        };
    }
}
