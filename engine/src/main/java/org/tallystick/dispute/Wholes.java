package org.tallystick.dispute;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;

/** Finds the question of which another is a part: fewer people, a place within, a shorter time, or the dead among casualties. */
final class Wholes {
    private final Map<List<Object>, Shelf> shelves = new HashMap<>();
    private final Map<Cluster, Cluster> wholes = new HashMap<>();
    private final Map<Cluster, Set<Cluster>> parts = new HashMap<>();

    /** The clusters that count one thing in one country, and those of them in a place. */
    private record Shelf(Set<Cluster> all, Slots slots, Map<Where.Room, Slots> rooms) {
        Shelf() {
            this(new HashSet<>(), new Slots(), new HashMap<>());
        }

        boolean add(Cluster cluster) {
            if (!all.add(cluster)) {
                return false;
            }
            slots.add(cluster);
            for (Where.Room room : Where.rooms(cluster.lead().place())) {
                rooms.computeIfAbsent(room, r -> new Slots()).add(cluster);
            }
            return true;
        }

        void remove(Cluster cluster) {
            if (all.remove(cluster)) {
                slots.remove(cluster);
                for (Where.Room room : Where.rooms(cluster.lead().place())) {
                    Objects.requireNonNull(rooms.get(room)).remove(cluster);
                }
            }
        }

        /** Gives those in which {@code part} may lie by people, place and time; some of them more than once. */
        void holders(Case part, Consumer<Cluster> taker) {
            for (Where.Room room : Where.reach(part.place())) {
                Slots own = rooms.get(room);
                if (own != null) {
                    own.holders(part.occasion(), slot -> mayHold(slot, part), taker);
                }
            }
        }
    }

    private static List<Object> key(Measure measure, Cluster cluster) {
        var topic = cluster.lead().topic();
        return List.of(
                measure,
                Objects.requireNonNullElse(topic.object(), ""),
                Objects.requireNonNullElse(topic.country(), ""));
    }

    private static Measure measure(Cluster cluster) {
        return cluster.lead().topic().measure();
    }

    /** The whole of a cluster; null when there is none. */
    @Nullable
    Cluster of(Cluster part) {
        return wholes.get(part);
    }

    /** Takes up what became of the clusters. Gives those that have another whole than before. */
    Set<Cluster> take(Changes changes) {
        Set<Cluster> open = new HashSet<>();
        for (Cluster gone : changes.gone()) {
            shelves.computeIfPresent(key(measure(gone), gone), (key, shelf) -> {
                shelf.remove(gone);
                return shelf;
            });
            open.addAll(Objects.requireNonNullElse(parts.remove(gone), Set.of()));
            put(gone, null);
        }
        Set<Cluster> came = new HashSet<>();
        for (Cluster changed : changes.changed()) {
            Shelf shelf = shelves.computeIfAbsent(key(measure(changed), changed), key -> new Shelf());
            if (shelf.add(changed)) {
                came.add(changed);
            }
        }
        boolean first = came.size()
                == shelves.values().stream()
                        .mapToInt(shelf -> shelf.all().size())
                        .sum();
        open.addAll(came);
        if (!first) {
            for (Cluster whole : changes.changed()) {
                // Which others a count of casualties holds hangs on its claims too, and not on the lead alone.
                if (came.contains(whole) || measure(whole) == Measure.CASUALTIES) {
                    open.addAll(mayHold(whole));
                }
            }
        }
        open.removeAll(changes.gone());
        open.removeIf(part -> !put(part, find(part)));
        return open;
    }

    /** Notes the whole of a part; whether it is another than before. */
    private boolean put(Cluster part, @Nullable Cluster whole) {
        Cluster before = whole == null ? wholes.remove(part) : wholes.put(part, whole);
        if (before == whole) {
            return false;
        }
        if (before != null) {
            parts.computeIfPresent(before, (key, own) -> {
                own.remove(part);
                return own.isEmpty() ? null : own;
            });
        }
        if (whole != null) {
            parts.computeIfAbsent(whole, key -> new HashSet<>()).add(part);
        }
        return true;
    }

    private @Nullable Cluster find(Cluster part) {
        Case lead = part.lead();
        Measure measure = measure(part);
        Shelf own = shelves.get(key(measure, part));
        Cluster best = null;
        if (own != null) {
            for (Cluster whole : sorted(taker -> own.holders(lead, taker), whole -> isPart(part, whole))) {
                best = best == null || isPart(whole, best) ? whole : best;
            }
        }
        Shelf casualties = shelves.get(key(Measure.CASUALTIES, part));
        if (best == null && casualties != null && isOfCasualties(measure)) {
            List<Cluster> fitting = sorted(
                    taker -> casualties.slots().leads(lead.occasion(), slot -> Cluster.mayFit(slot, lead), taker),
                    whole -> whole.fit(lead) > 0);
            best = fitting.isEmpty() ? null : fitting.getFirst();
        }
        return best;
    }

    /** Those that {@code giver} gives and that are {@code such}, in the order of their leads. */
    private static List<Cluster> sorted(Consumer<Consumer<Cluster>> giver, Predicate<Cluster> such) {
        Set<Cluster> found = new HashSet<>();
        giver.accept(cluster -> {
            if (such.test(cluster)) {
                found.add(cluster);
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(Cluster::lead, Case.BEST_TOLD))
                .toList();
    }

    private static boolean isOfCasualties(Measure measure) {
        return measure == Measure.KILLED || measure == Measure.WOUNDED;
    }

    /** The clusters that {@code whole} may hold, by what they count and when. */
    private Set<Cluster> mayHold(Cluster whole) {
        Set<Cluster> found = new HashSet<>();
        for (Measure measure : measure(whole) == Measure.CASUALTIES
                ? List.of(Measure.CASUALTIES, Measure.KILLED, Measure.WOUNDED)
                : List.of(measure(whole))) {
            Shelf shelf = shelves.get(key(measure, whole));
            if (shelf != null) {
                shelf.slots().around(whole.lead().occasion(), found::add);
            }
        }
        return found;
    }

    /** Whether those of {@code slot} may be the people of {@code part}, or more than those. */
    private static boolean mayHold(Slots.Slot slot, Case part) {
        boolean sides = slot.side() == null || Objects.equals(part.side(), slot.side());
        boolean fewer = part.group() != null && part.group() != Group.MILITARY && slot.group() == null;
        return sides && (fewer || part.group() == slot.group());
    }

    private static boolean isPart(Cluster part, Cluster whole) {
        Case a = part.lead();
        Case b = whole.lead();
        if (part == whole || b.part() || !mayHold(new Slots.Slot(b.side(), b.group()), a)) {
            return false;
        }
        boolean fewer = a.group() != b.group();
        boolean longer = b.occasion().holds(a.occasion());
        if (!longer && b.occasion().fit(a.occasion()) == 0 && a.occasion().fit(b.occasion()) == 0) {
            return false;
        }
        Where where = Where.of(a.place(), b.place());
        return where != Where.APART && (fewer || longer || a.part() || where == Where.WIDER);
    }
}
