package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
            Days years = years(days);
            for (long year = years.first(); year <= years.last(); year++) {
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

    /** Gives those that {@code occasion} may fit, each once. */
    void leads(Occasion occasion, Consumer<T> taker) {
        near(occasion, Occasion::reach, taker);
    }

    /** Gives those that may fit {@code occasion}, each once. */
    void followers(Occasion occasion, Consumer<T> taker) {
        near(occasion, Occasion::reached, taker);
    }

    private void near(Occasion occasion, BiFunction<Kind, Occasion, @Nullable Days> within, Consumer<T> taker) {
        if (occasion.kind() == Kind.NEVER) {
            return;
        }
        always.forEach(taker);
        Days wide = Occasion.widest(occasion.days());
        each(years(wide), byYear, Calendar::years, taker);
        byDay.forEach((kind, own) -> {
            Days reach = within.apply(kind, occasion);
            if (reach != null) {
                each(reach, own, days -> days, taker);
            }
        });
    }

    private static Days years(Days days) {
        return new Days(year(days.first()), year(days.last()));
    }

    /** Gives those that stand in {@code own} within {@code reach}: each under the first day, or year, of its own there. */
    private void each(Days reach, Map<Long, List<T>> own, UnaryOperator<Days> unit, Consumer<T> taker) {
        BiConsumer<Long, List<T>> first = (day, list) -> {
            for (T one : list) {
                if (day
                        == Math.max(
                                reach.first(),
                                unit.apply(time.apply(one).days()).first())) {
                    taker.accept(one);
                }
            }
        };
        if (reach.length() > own.size()) {
            own.forEach((day, list) -> {
                if (reach.first() <= day && day <= reach.last()) {
                    first.accept(day, list);
                }
            });
            return;
        }
        for (long day = reach.first(); day <= reach.last(); day++) {
            List<T> list = own.get(day);
            if (list != null) {
                first.accept(day, list);
            }
        }
    }

    /** Gives those of a running total that holds what {@code occasion} tells, or a shorter total. */
    void totals(Occasion occasion, Consumer<T> taker) {
        for (T one : totals) {
            if (time.apply(one).holds(occasion)) {
                taker.accept(one);
            }
        }
    }
}
