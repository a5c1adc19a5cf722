package org.tallystick.app.web;

/** The axis of ratios on the page of a source: 200 wide, an eighth at its left end, 1 in the middle, eight at its right end. */
public final class RatioAxis {
    private static final double REACH = Math.log(8);
    private static final double HALF = 100;

    private RatioAxis() {}

    /** Where the ratio with the natural logarithm {@code log} stands; at an end when it is beyond. */
    public static double at(double log) {
        return Math.round(10 * (HALF + Math.clamp(log, -REACH, REACH) / REACH * HALF)) / 10.0;
    }
}
