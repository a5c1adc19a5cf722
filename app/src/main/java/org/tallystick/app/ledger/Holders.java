package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tallystick.dispute.Sketch;

/** Which reports hold the numbers of the sketches that are asked for. Give it the reports in the order of the ledger. */
final class Holders {
    /**
     * Reports that a number serves to find. What more of them hold is the standing text of a site; each of them is found by its
     * other numbers, and many copies of one text by the first of them.
     */
    static final int MOST = 100;

    /** Bits that tell most numbers apart from those asked for, without looking for them. */
    private static final int BITS = 1 << 20;

    private final long[] asked = new long[BITS / Long.SIZE];
    private final Map<Integer, List<Long>> holders = new HashMap<>();
    private final Map<Long, Sketch> sketches = new HashMap<>();

    /** Makes it watch out for the numbers of {@code sketch}. */
    void ask(Sketch sketch) {
        for (int key : sketch.keys()) {
            asked[(key & BITS - 1) >>> 6] |= 1L << key;
            holders.putIfAbsent(key, new ArrayList<>(2));
        }
    }

    /** Whether a number may be asked for. */
    boolean mayAsk(int key) {
        return (asked[(key & BITS - 1) >>> 6] & 1L << key) != 0;
    }

    /** Notes that {@code report} has {@code sketch}. */
    void add(long report, Sketch sketch) {
        boolean held = false;
        for (int key : sketch.keys()) {
            List<Long> list = mayAsk(key) ? holders.get(key) : null;
            if (list != null && list.size() < MOST) {
                list.add(report);
                held = true;
            }
        }
        if (held) {
            sketches.put(report, sketch);
        }
    }

    /** The reports that may be copies of the one with {@code sketch}, in no order, and how many numbers they share with it. */
    Map<Long, Integer> near(Sketch sketch) {
        Map<Long, Integer> shared = new HashMap<>();
        for (int key : sketch.keys()) {
            holders.getOrDefault(key, List.of()).forEach(report -> shared.merge(report, 1, Integer::sum));
        }
        shared.entrySet()
                .removeIf(entry -> !sketch.isLike(
                        Objects.requireNonNull(sketches.get(entry.getKey()), "sketch"), entry.getValue()));
        return shared;
    }
}
