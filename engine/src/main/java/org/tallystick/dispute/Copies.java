package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the families of copies among bodies that are at hand together. */
public final class Copies {
    /**
     * Most reports under one key that are compared each with each. Of more, which share the standing text of a site or one much
     * copied report, each is compared with the next, which is enough to join the latter.
     */
    private static final int MOST_UNDER_A_KEY = 100;

    private Copies() {}

    /**
     * That a report is a copy.
     *
     * @param family lowest id of the reports of its family, which are copies of each other, directly or by one between
     * @param like id of the report of the family that resembles it most, the lowest of equals
     * @param resemblance with that report
     */
    public record Copy(String family, String like, Resemblance resemblance) {}

    /** The reports that are copies, by id; the order in which the bodies come makes no difference. */
    public static SortedMap<String, Copy> among(Map<String, Shingles> bodies) {
        SortedMap<String, Shingles> sorted = new TreeMap<>(bodies);
        Groups<String> families = new Groups<>();
        SortedMap<String, Copy> nearest = new TreeMap<>();
        for (Pair pair : candidates(sorted)) {
            Shingles low = Objects.requireNonNull(bodies.get(pair.low()));
            Shingles high = Objects.requireNonNull(bodies.get(pair.high()));
            Resemblance resemblance = low.with(high);
            if (resemblance.isCopy()) {
                families.join(pair.low(), pair.high());
                nearest.merge(pair.low(), new Copy("", pair.high(), resemblance), Copies::nearer);
                nearest.merge(pair.high(), new Copy("", pair.low(), resemblance), Copies::nearer);
            }
        }
        nearest.replaceAll((id, copy) -> new Copy(families.of(id), copy.like(), copy.resemblance()));
        return nearest;
    }

    private static Iterable<Pair> candidates(SortedMap<String, Shingles> bodies) {
        Map<Long, List<String>> holders = new HashMap<>();
        bodies.forEach((id, shingles) -> {
            for (long key : shingles.keys()) {
                holders.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
            }
        });
        TreeSet<Pair> pairs = new TreeSet<>();
        for (List<String> ids : holders.values()) {
            int reach = ids.size() <= MOST_UNDER_A_KEY ? ids.size() : 1;
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size() && j <= i + reach; j++) {
                    pairs.add(new Pair(ids.get(i), ids.get(j)));
                }
            }
        }
        return pairs;
    }

    private static Copy nearer(Copy one, Copy other) {
        Comparator<Copy> order = Comparator.<Copy>comparingDouble(
                        c -> -c.resemblance().jaccard())
                .thenComparingDouble(c -> -c.resemblance().containment())
                .thenComparing(Copy::like);
        return order.compare(one, other) <= 0 ? one : other;
    }

    private record Pair(String low, String high) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = low.compareTo(other.low);
            return order != 0 ? order : high.compareTo(other.high);
        }
    }
}
