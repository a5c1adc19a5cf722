package org.tallystick.dispute;

import java.util.HashMap;
import java.util.Map;

/** Things joined two by two into groups; the lowest thing of a group is its name, whatever the order of joining. Not thread-safe. */
public final class Groups<T extends Comparable<T>> {
    private final Map<T, T> lower = new HashMap<>();

    /** Makes the groups of both one. */
    public void join(T one, T other) {
        T a = of(one);
        T b = of(other);
        int order = a.compareTo(b);
        if (order != 0) {
            lower.put(order < 0 ? b : a, order < 0 ? a : b);
        }
    }

    /** The lowest of the group of {@code thing}; itself when it was joined to nothing. */
    public T of(T thing) {
        T lowest = thing;
        T next = lower.get(lowest);
        while (next != null) {
            T beyond = lower.get(next);
            if (beyond != null) {
                lower.put(lowest, beyond);
            }
            lowest = next;
            next = beyond;
        }
        return lowest;
    }
}
