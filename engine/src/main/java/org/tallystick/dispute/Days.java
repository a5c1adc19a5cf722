package org.tallystick.dispute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Edtf;

/** Days from {@code first} to {@code last}, both included, as days since 1970-01-01. */
record Days(long first, long last) {
    Days {
        if (last < first) {
            throw new IllegalArgumentException("the days end " + last + " before they begin " + first);
        }
    }

    /** The days from one to the other, whichever comes first. */
    static Days between(long one, long other) {
        return new Days(Math.min(one, other), Math.max(one, other));
    }

    /** The days that an EDTF date covers; null when it is none, or open. */
    static @Nullable Days of(@Nullable String edtf) {
        Edtf parsed = edtf == null ? null : Edtf.parse(edtf);
        return parsed == null
                        || parsed.first().equals(LocalDate.MIN)
                        || parsed.last().equals(LocalDate.MAX)
                ? null
                : between(parsed.first().toEpochDay(), parsed.last().toEpochDay());
    }

    /** Whether it is a month or a year of the calendar, which names the time within which something fell, not how long it took. */
    boolean isMonthOrYear() {
        LocalDate from = LocalDate.ofEpochDay(first);
        LocalDate next = LocalDate.ofEpochDay(last + 1);
        return from.getDayOfMonth() == 1 && (next.equals(from.plusMonths(1)) || next.equals(from.plusYears(1)));
    }

    long length() {
        return last - first + 1;
    }

    boolean meets(Days other) {
        return first <= other.last && other.first <= last;
    }

    /** Days of both as a share of the days of either. */
    double likeness(Days other) {
        long both = Math.min(last, other.last) - Math.max(first, other.first) + 1;
        long either = Math.max(last, other.last) - Math.min(first, other.first) + 1;
        return Math.max(0, both) / (double) either;
    }

    /** Whether all its days come before those of {@code other}. */
    boolean before(Days other) {
        return last < other.first;
    }

    /** Whether {@code other} lies within it and is shorter. */
    boolean holds(Days other) {
        return first <= other.first && other.last <= last && length() > other.length();
    }

    Days widened(long before, long after) {
        return new Days(first - before, last + after);
    }
}
