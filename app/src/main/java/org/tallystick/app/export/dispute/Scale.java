package org.tallystick.app.export.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The number axis that all rows of a plot share.
 *
 * @param log whether equal steps are equal ratios
 * @param first number at its left end
 * @param last number at its right end
 * @param ticks numbers that are named on it, rising
 */
public record Scale(boolean log, double first, double last, List<Double> ticks) {
    private static final int STEPS = 5;

    /** An axis for numbers up to {@code highest}, from nothing, or in ratios from {@code lowest}, which is above 0. */
    public static Scale of(boolean log, double lowest, double highest) {
        return log ? ratios(lowest, highest) : steps(highest);
    }

    private static Scale steps(double highest) {
        double step = Math.max(1, highest) / STEPS;
        double magnitude = Math.pow(10, Math.floor(Math.log10(step)));
        double nice = 10 * magnitude;
        for (double factor : new double[] {5, 2.5, 2, 1}) {
            nice = factor * magnitude >= step ? factor * magnitude : nice;
        }
        List<Double> ticks = new ArrayList<>();
        double tick = 0;
        for (int i = 0; tick < highest || i < 2; i++) {
            tick = i * nice;
            ticks.add(tick);
        }
        return new Scale(false, 0, ticks.getLast(), ticks);
    }

    private static Scale ratios(double lowest, double highest) {
        double first = Math.pow(10, Math.floor(Math.log10(lowest)));
        List<Double> ticks = new ArrayList<>();
        for (double tick = first; ticks.size() < 2 || ticks.getLast() < highest; tick *= 10) {
            ticks.add(tick);
        }
        return new Scale(true, first, ticks.getLast(), ticks);
    }

    /** Where {@code number} stands, from 0 at the left end to 1 at the right. */
    public double at(double number) {
        double share = log
                ? Math.log(Math.max(first, number) / first) / Math.log(last / first)
                : (number - first) / (last - first);
        return Math.clamp(share, 0, 1);
    }

    /** A number as it is named on the axis. */
    public static String name(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.valueOf((float) number);
    }
}
