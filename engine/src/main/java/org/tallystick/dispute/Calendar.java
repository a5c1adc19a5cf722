package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Occasion.Kind;

/**
 * Claims or clusters by their days. Finds those whose time may fit another: no fewer than those that do. Each stands in one
 * place: under its kind, the power of two that its length reaches, and where it begins in steps of that power. So those that
 * meet some days lie in few places, however long they are.
 */
final class Calendar<T> {
    private final Function<T, Occasion> time;
    private final Map<Row, Map<Long, List<T>>> rows = new HashMap<>();
    private final List<T> totals = new ArrayList<>(1);

    /** Times of one kind that last from 2 to the {@code power} days to just below twice as long. */
    private record Row(Kind kind, int power) {
        static Row of(Occasion occasion) {
            long length = Math.max(1, occasion.days().length());
            return new Row(occasion.kind(), Long.SIZE - 1 - Long.numberOfLeadingZeros(length));
        }

        long step(long day) {
            return day >> power;
        }

        /** The first step at which a time may begin that lasts until {@code day}. */
        long firstStep(long day) {
            return step(day - (2L << power) + 2);
        }
    }

    /** A calendar of things that are told apart by {@code time}. */
    Calendar(Function<T, Occasion> time) {
        this.time = time;
    }

    void add(T one) {
        Occasion occasion = time.apply(one);
        if (occasion.kind() == Kind.NEVER) {
            return;
        }
        if (occasion.kind() == Kind.TOTAL) {
            totals.add(one);
        }
        Row row = Row.of(occasion);
        rows.computeIfAbsent(row, r -> new HashMap<>())
                .computeIfAbsent(row.step(occasion.days().first()), step -> new ArrayList<>(1))
                .add(one);
    }

    void remove(T one) {
        Occasion occasion = time.apply(one);
        totals.remove(one);
        Row row = Row.of(occasion);
        rows.computeIfPresent(row, (r, steps) -> {
            steps.computeIfPresent(row.step(occasion.days().first()), (step, list) -> {
                list.remove(one);
                return list.isEmpty() ? null : list;
            });
            return steps.isEmpty() ? null : steps;
        });
    }

    /** Gives those that {@code occasion} may fit, each once. */
    void leads(Occasion occasion, Consumer<T> taker) {
        near(occasion, Occasion::reach, taker);
    }

    /** Gives those that may fit {@code occasion}, each once. */
    void followers(Occasion occasion, Consumer<T> taker) {
        near(occasion, Occasion::reached, taker);
    }

    /** Gives all whose time is known. */
    void all(Consumer<T> taker) {
        rows.values().forEach(steps -> steps.values().forEach(list -> list.forEach(taker)));
    }

    private void near(Occasion occasion, BiFunction<Kind, Occasion, @Nullable Days> within, Consumer<T> taker) {
        if (occasion.kind() == Kind.NEVER) {
            return;
        }
        rows.forEach((row, steps) -> {
            Days reach = within.apply(row.kind(), occasion);
            if (reach != null) {
                each(row, steps, reach, taker);
            }
        });
    }

    private void each(Row row, Map<Long, List<T>> steps, Days reach, Consumer<T> taker) {
        long first = row.firstStep(reach.first());
        long last = row.step(reach.last());
        if (last - first >= steps.size()) {
            steps.values().forEach(list -> meeting(list, reach, taker));
            return;
        }
        for (long step = first; step <= last; step++) {
            List<T> list = steps.get(step);
            if (list != null) {
                meeting(list, reach, taker);
            }
        }
    }

    private void meeting(List<T> list, Days reach, Consumer<T> taker) {
        for (T one : list) {
            if (reach.meets(time.apply(one).days())) {
                taker.accept(one);
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
