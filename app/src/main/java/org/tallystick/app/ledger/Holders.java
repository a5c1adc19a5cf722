package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A report that may be a copy.
     *
     * @param shared numbers that it has in common with the one that asks
     */
    record Candidate(long report, int shared) {}

    private record Holder(long report, Sketch sketch) {}

    /** Where the reports stand that hold a number. */
    private static final class Places {
        int[] all = new int[2];
        int size;

        void add(int place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = place;
        }
    }

    private final long[] asked = new long[BITS / Long.SIZE];
    private final Map<Integer, Places> holders = new HashMap<>();
    private final List<Holder> reports = new ArrayList<>();

    /** Makes it watch out for the numbers of {@code sketch}. */
    void ask(Sketch sketch) {
        for (int key : sketch.keys()) {
            asked[(key & BITS - 1) >>> 6] |= 1L << key;
            holders.putIfAbsent(key, new Places());
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
            Places places = mayAsk(key) ? holders.get(key) : null;
            if (places != null && places.size < MOST) {
                places.add(reports.size());
                held = true;
            }
        }
        if (held) {
            reports.add(new Holder(report, sketch));
        }
    }

    /** The reports that may be copies of the one with {@code sketch}, those that share most first, then as they came. */
    List<Candidate> near(Sketch sketch) {
        int[] shared = new int[reports.size()];
        for (int key : sketch.keys()) {
            Places places = holders.get(key);
            for (int i = 0; places != null && i < places.size; i++) {
                shared[places.all[i]]++;
            }
        }
        List<List<Candidate>> byShared = new ArrayList<>(Collections.nCopies(Sketch.MOST + 1, List.of()));
        for (int i = 0; i < shared.length; i++) {
            Holder holder = shared[i] == 0 ? null : reports.get(i);
            if (holder != null && sketch.isLike(holder.sketch(), shared[i])) {
                if (byShared.get(shared[i]).isEmpty()) {
                    byShared.set(shared[i], new ArrayList<>());
                }
                byShared.get(shared[i]).add(new Candidate(holder.report(), shared[i]));
            }
        }
        return byShared.reversed().stream().flatMap(List::stream).toList();
    }
}
