package org.tallystick.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of days that all rows of a plot share.
 *
 * @param first day at its left end
 * @param last day at its right end, after the first
 */
public record TimeAxis(LocalDate first, LocalDate last) {
    private static final int MOST = 7;
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400};

    /** A day that is named on the axis. */
    public record Tick(double at, String name) {}

    /** An axis that has both days, with some room around them. */
    static TimeAxis around(LocalDate first, LocalDate last) {
        long room = Math.max(1, ChronoUnit.DAYS.between(first, last) / 25);
        return new TimeAxis(first.minusDays(room), last.plusDays(room));
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last);
    }

    /** Where {@code day} stands, from 0 at the left end to 1 at the right; at an end when it is beyond. */
    public double at(LocalDate day) {
        double at = day.toEpochDay() - (double) first.toEpochDay();
        return Math.clamp(at / Math.max(1, days()), 0, 1);
    }

    /** The days that are named, rising: days, firsts of months or of years. */
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int step : DAYS) {
            if (days() / step <= MOST) {
                for (LocalDate day = first.plusDays(1); day.isBefore(last); day = day.plusDays(step)) {
                    ticks.add(new Tick(at(day), day.toString()));
                }
                return ticks;
            }
        }
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        for (int step : MONTHS) {
            if (months / step <= MOST) {
                LocalDate day = step < 12 ? first.withDayOfMonth(1) : first.withDayOfYear(1);
                int past = step < 12 ? (day.getMonthValue() - 1) % step : 0;
                for (day = day.minusMonths(past); day.isBefore(last); day = day.plusMonths(step)) {
                    if (!day.isBefore(first)) {
                        ticks.add(new Tick(
                                at(day), step < 12 ? day.toString().substring(0, 7) : String.valueOf(day.getYear())));
                    }
                }
                return ticks;
            }
        }
        return ticks;
    }
}
