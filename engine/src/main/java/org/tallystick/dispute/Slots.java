package org.tallystick.dispute;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Occasion.Kind;
import org.tallystick.model.Group;

/** Clusters by whose people they count, and then by their days. */
final class Slots {
    private final Map<Slot, Calendar<Cluster>> calendars = new HashMap<>();

    /** Whose people: their side, and what kind of people they are. */
    record Slot(@Nullable String side, @Nullable Group group) {
        private static Slot of(Cluster cluster) {
            return new Slot(cluster.lead().side(), cluster.lead().group());
        }
    }

    void add(Cluster cluster) {
        calendars
                .computeIfAbsent(
                        Slot.of(cluster),
                        slot -> new Calendar<>(one -> one.lead().occasion()))
                .add(cluster);
    }

    void remove(Cluster cluster) {
        Calendar<Cluster> calendar = calendars.get(Slot.of(cluster));
        if (calendar != null) {
            calendar.remove(cluster);
        }
    }

    /** As {@link Calendar#leads}, of those whose people are {@code such}. */
    void leads(Occasion occasion, Predicate<Slot> such, Consumer<Cluster> taker) {
        each(such, calendar -> calendar.leads(occasion, taker));
    }

    /** As {@link Calendar#leads} and {@link Calendar#totals}: what may hold {@code occasion}, some of it twice. */
    void holders(Occasion occasion, Predicate<Slot> such, Consumer<Cluster> taker) {
        each(such, calendar -> {
            calendar.leads(occasion, taker);
            calendar.totals(occasion, taker);
        });
    }

    /** Gives those whose days may hang together with those of {@code occasion}, some of them twice; all of them for a total. */
    void around(Occasion occasion, Consumer<Cluster> taker) {
        each(slot -> true, calendar -> {
            if (occasion.kind() == Kind.TOTAL) {
                calendar.all(taker);
            } else {
                calendar.followers(occasion, taker);
                calendar.leads(occasion, taker);
            }
        });
    }

    private void each(Predicate<Slot> such, Consumer<Calendar<Cluster>> taker) {
        calendars.forEach((slot, calendar) -> {
            if (such.test(slot)) {
                taker.accept(calendar);
            }
        });
    }
}
