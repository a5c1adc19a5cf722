package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Agreement beyond chance of any number of coders, some of whom may be silent on some units: Krippendorff's alpha (Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011). 1 is full agreement, 0 what chance gives,
 * below 0 worse than that.
 */
public sealed interface Alpha {
    /**
     * @param value at most 1
     * @param units units that two coders or more gave a value
     * @param values all values given to them
     */
    record Coefficient(double value, int units, int values) implements Alpha {}

    /** There is no number; {@code reason} says why. */
    record Undetermined(String reason) implements Alpha {}

    /** Alpha of values that are only equal or not. A unit holds one value for each coder, null where that coder is silent. */
    static <T extends Comparable<? super T>> Alpha nominal(List<? extends List<? extends @Nullable T>> units) {
        SortedSet<T> known = new TreeSet<>();
        units.forEach(unit -> unit.stream().filter(Objects::nonNull).forEach(known::add));
        List<T> order = List.copyOf(known);
        List<List<@Nullable Double>> numbered = new ArrayList<>();
        for (List<? extends @Nullable T> unit : units) {
            List<@Nullable Double> row = new ArrayList<>();
            for (T value : unit) {
                row.add(value == null ? null : (double) Collections.binarySearch(order, value));
            }
            numbered.add(row);
        }
        return of(numbered, Metric.NOMINAL);
    }

    /**
     * Alpha of numbers. A unit holds one value for each coder, null where that coder is silent.
     *
     * @throws IllegalArgumentException for a value that is not finite, or below 0 with {@link Metric#RATIO}
     */
    static Alpha of(List<? extends List<@Nullable Double>> units, Metric metric) {
        List<double[]> paired = new ArrayList<>();
        for (List<@Nullable Double> unit : units) {
            double[] given = unit.stream()
                    .filter(Objects::nonNull)
                    .mapToDouble(value -> checked(value, metric))
                    .toArray();
            if (given.length > 1) {
                paired.add(given);
            }
        }
        if (paired.isEmpty()) {
            return new Undetermined("no unit has values of two coders");
        }
        double[] all = paired.stream().flatMapToDouble(Arrays::stream).toArray();
        double[] values = Arrays.stream(all).sorted().distinct().toArray();
        if (values.length == 1) {
            return new Undetermined(
                    "all " + all.length + " values are the same, so agreement cannot be told from habit");
        }
        double[] counts = new double[values.length];
        for (double value : all) {
            counts[Arrays.binarySearch(values, value)]++;
        }
        double expected = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                expected += 2 * counts[i] * counts[j] * metric.squared(values, counts, i, j);
            }
        }
        double observed = 0;
        for (double[] unit : paired) {
            double apart = 0;
            for (int i = 0; i < unit.length; i++) {
                for (int j = i + 1; j < unit.length; j++) {
                    int one = Arrays.binarySearch(values, unit[i]);
                    int other = Arrays.binarySearch(values, unit[j]);
                    apart += 2 * metric.squared(values, counts, one, other);
                }
            }
            observed += apart / (unit.length - 1);
        }
        return new Coefficient(1 - (all.length - 1) * observed / expected, paired.size(), all.length);
    }

    private static double checked(double value, Metric metric) {
        if (!Double.isFinite(value) || metric == Metric.RATIO && value < 0) {
            throw new IllegalArgumentException(value + " cannot be compared by " + metric);
        }
        return value + 0.0; // -0.0 is 0
    }
}
