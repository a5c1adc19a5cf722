package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Occasion.Kind;

/**
 * Claims or clusters of one topic by their days; times longer than some weeks by their years. Finds those whose time may fit
 * another: no fewer than those that do.
 */
final class Calendar<T> {
    /** Times up to so many days are kept day by day. */
    private static final long LONG = 45;

    private static final long YEAR = 365;

    /** Longer than anything that is told: the time is open. */
    private static final long EVER = 400 * YEAR;

    private final Function<T, Occasion> time;
    private final Map<Kind, Map<Long, List<T>>> byDay = new HashMap<>();
    private final Map<Long, List<T>> byYear = new HashMap<>();
    private final List<T> always = new ArrayList<>();
    private final List<T> totals = new ArrayList<>();

    /** A calendar of things that are told apart by {@code time}. */
    Calendar(Function<T, Occasion> time) {
        this.time = time;
    }

    void add(T one) {
        lists(one, list -> list.add(one));
    }

    void remove(T one) {
        lists(one, list -> list.remove(one));
    }

    /** Gives the lists in which {@code one} stands, or is to stand. */
    private void lists(T one, Consumer<List<T>> taker) {
        Occasion occasion = time.apply(one);
        if (occasion.kind() == Kind.NEVER) {
            return;
        }
        Days days = occasion.days();
        if (occasion.kind() == Kind.TOTAL) {
            taker.accept(totals);
        }
        if (days.length() > EVER) {
            taker.accept(always);
        } else if (days.length() > LONG) {
            for (long year = year(days.first()); year <= year(days.last()); year++) {
                taker.accept(byYear.computeIfAbsent(year, y -> new ArrayList<>()));
            }
        } else {
            Map<Long, List<T>> own = byDay.computeIfAbsent(occasion.kind(), kind -> new HashMap<>());
            for (long day = days.first(); day <= days.last(); day++) {
                taker.accept(own.computeIfAbsent(day, d -> new ArrayList<>(1)));
            }
        }
    }

    private static long year(long day) {
        return Math.floorDiv(day, YEAR);
    }

    /** Those that {@code occasion} may fit. */
    Set<T> leads(Occasion occasion) {
        return near(occasion, Occasion::reach);
    }

    /** Those that may fit {@code occasion}. */
    Set<T> followers(Occasion occasion) {
        return near(occasion, Occasion::reached);
    }

    private Set<T> near(Occasion occasion, BiFunction<Kind, Occasion, @Nullable Days> within) {
        Set<T> found = Collections.newSetFromMap(new IdentityHashMap<>());
        if (occasion.kind() == Kind.NEVER) {
            return found;
        }
        Days days = occasion.days();
        found.addAll(always);
        if (days.length() > EVER) {
            byYear.values().forEach(found::addAll);
            byDay.values().forEach(own -> own.values().forEach(found::addAll));
            return found;
        }
        Days wide = Occasion.widest(days);
        for (long year = year(wide.first()); year <= year(wide.last()); year++) {
            found.addAll(byYear.getOrDefault(year, List.of()));
        }
        byDay.forEach((kind, own) -> {
            Days reach = within.apply(kind, occasion);
            if (reach != null) {
                within(reach, own, found);
            }
        });
        return found;
    }

    /** Those of a running total that holds what {@code occasion} tells, or a shorter total. */
    List<T> totals(Occasion occasion) {
        return totals.stream().filter(one -> time.apply(one).holds(occasion)).toList();
    }

    private static <T> void within(Days reach, Map<Long, List<T>> own, Set<T> found) {
        if (reach.length() > own.size()) {
            own.forEach((day, list) -> {
                if (reach.first() <= day && day <= reach.last()) {
                    found.addAll(list);
                }
            });
            return;
        }
        for (long day = reach.first(); day <= reach.last(); day++) {
            found.addAll(own.getOrDefault(day, List.of()));
        }
    }
}
