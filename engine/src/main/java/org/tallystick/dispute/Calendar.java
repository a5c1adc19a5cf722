package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.dispute.Occasion.Kind;

/** Finds the clusters of one topic whose time may fit that of a claim, by their days; times longer than some weeks by their years. */
final class Calendar {
    /** Times up to so many days are kept day by day. */
    private static final long LONG = 45;

    private static final long YEAR = 365;

    /** Longer than anything that is told: the time is open. */
    private static final long EVER = 400 * YEAR;

    private final Map<Kind, Map<Long, List<Cluster>>> byDay = new HashMap<>();
    private final Map<Long, List<Cluster>> byYear = new HashMap<>();
    private final List<Cluster> always = new ArrayList<>();
    private final List<Cluster> totals = new ArrayList<>();

    /** Enters a cluster under the days of its lead. */
    void add(Cluster cluster) {
        Occasion occasion = cluster.lead().occasion();
        if (occasion.kind() == Kind.NEVER) {
            return;
        }
        Days days = occasion.days();
        if (occasion.kind() == Kind.TOTAL) {
            totals.add(cluster);
        }
        if (days.length() > EVER) {
            always.add(cluster);
            return;
        }
        if (days.length() > LONG) {
            for (long year = year(days.first()); year <= year(days.last()); year++) {
                byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(cluster);
            }
            return;
        }
        Map<Long, List<Cluster>> own = byDay.computeIfAbsent(occasion.kind(), kind -> new HashMap<>());
        for (long day = days.first(); day <= days.last(); day++) {
            own.computeIfAbsent(day, d -> new ArrayList<>(1)).add(cluster);
        }
    }

    private static long year(long day) {
        return Math.floorDiv(day, YEAR);
    }

    /** Adds to {@code found} the clusters whose time {@code occasion} may fit: no fewer than those that it does. */
    void near(Occasion occasion, Set<Cluster> found) {
        if (occasion.kind() == Kind.NEVER) {
            return;
        }
        Days days = occasion.days();
        found.addAll(always);
        if (days.length() > EVER) {
            byYear.values().forEach(found::addAll);
            byDay.values().forEach(own -> own.values().forEach(found::addAll));
            return;
        }
        for (long year = year(days.first()); year <= year(days.last()); year++) {
            found.addAll(byYear.getOrDefault(year, List.of()));
        }
        byDay.forEach((kind, own) -> {
            Days reach = Occasion.reach(kind, occasion);
            if (reach != null) {
                within(reach, own, found);
            }
        });
    }

    /** Adds to {@code found} the clusters of running totals that hold what {@code occasion} tells, or a shorter total. */
    void totals(Occasion occasion, Set<Cluster> found) {
        totals.stream()
                .filter(cluster -> cluster.lead().occasion().holds(occasion))
                .forEach(found::add);
    }

    private static void within(Days reach, Map<Long, List<Cluster>> own, Set<Cluster> found) {
        if (reach.length() > own.size()) {
            own.forEach((day, clusters) -> {
                if (reach.first() <= day && day <= reach.last()) {
                    found.addAll(clusters);
                }
            });
            return;
        }
        for (long day = reach.first(); day <= reach.last(); day++) {
            found.addAll(own.getOrDefault(day, List.of()));
        }
    }
}
