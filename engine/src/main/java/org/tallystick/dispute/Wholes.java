package org.tallystick.dispute;

import java.util.ArrayList;
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
import org.tallystick.dispute.Occasion.Kind;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;

/** Finds the question of which another is a part: fewer people, a place within, a shorter time, or the dead among casualties. */
final class Wholes {
    private final Map<List<Object>, Shelf> shelves = new HashMap<>();
    private final Map<Cluster, Cluster> wholes = new HashMap<>();
    private final Map<Cluster, Set<Cluster>> parts = new HashMap<>();

    /** The clusters that count one thing in one country. */
    private record Shelf(Set<Cluster> all, Calendar<Cluster> calendar) {
        Shelf() {
            this(new HashSet<>(), new Calendar<>(cluster -> cluster.lead().occasion()));
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
                if (shelf.all().remove(gone)) {
                    shelf.calendar().remove(gone);
                }
                return shelf;
            });
            open.addAll(Objects.requireNonNullElse(parts.remove(gone), Set.of()));
            put(gone, null);
        }
        Set<Cluster> came = new HashSet<>();
        for (Cluster changed : changes.changed()) {
            Shelf shelf = shelves.computeIfAbsent(key(measure(changed), changed), key -> new Shelf());
            if (shelf.all().add(changed)) {
                shelf.calendar().add(changed);
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
        Measure measure = measure(part);
        Cluster best = null;
        for (Cluster whole : near(key(measure, part), part, whole -> isPart(part, whole))) {
            best = best == null || isPart(whole, best) ? whole : best;
        }
        if (best == null && isOfCasualties(measure)) {
            List<Cluster> casualties = near(key(Measure.CASUALTIES, part), part, whole -> whole.fit(part.lead()) > 0);
            best = casualties.isEmpty() ? null : casualties.getFirst();
        }
        return best;
    }

    private static boolean isOfCasualties(Measure measure) {
        return measure == Measure.KILLED || measure == Measure.WOUNDED;
    }

    /** The clusters of a kind that {@code may} hold {@code part}, of those whose time may, in the order of their leads. */
    private List<Cluster> near(List<Object> key, Cluster part, Predicate<Cluster> may) {
        Shelf shelf = shelves.get(key);
        if (shelf == null) {
            return List.of();
        }
        List<Cluster> near = new ArrayList<>();
        Consumer<Cluster> taker = cluster -> {
            if (may.test(cluster)) {
                near.add(cluster);
            }
        };
        shelf.calendar().leads(part.lead().occasion(), taker);
        shelf.calendar().totals(part.lead().occasion(), taker);
        near.sort(Comparator.comparing(Cluster::lead, Case.BEST_TOLD));
        return near;
    }

    /** The clusters that {@code whole} may hold, by what they count and when. */
    private Set<Cluster> mayHold(Cluster whole) {
        Set<Cluster> found = new HashSet<>();
        for (Measure measure : measure(whole) == Measure.CASUALTIES
                ? List.of(Measure.CASUALTIES, Measure.KILLED, Measure.WOUNDED)
                : List.of(measure(whole))) {
            Shelf shelf = shelves.get(key(measure, whole));
            if (shelf != null && whole.lead().occasion().kind() == Kind.TOTAL) {
                found.addAll(shelf.all());
            } else if (shelf != null) {
                shelf.calendar().followers(whole.lead().occasion(), found::add);
                shelf.calendar().leads(whole.lead().occasion(), found::add);
            }
        }
        return found;
    }

    private static boolean isPart(Cluster part, Cluster whole) {
        Case a = part.lead();
        Case b = whole.lead();
        boolean fewer = a.group() != null && a.group() != Group.MILITARY && b.group() == null;
        boolean sides = b.side() == null || Objects.equals(a.side(), b.side());
        if (part == whole || b.part() || !sides || !fewer && a.group() != b.group()) {
            return false;
        }
        boolean longer = b.occasion().holds(a.occasion());
        if (!longer && b.occasion().fit(a.occasion()) == 0 && a.occasion().fit(b.occasion()) == 0) {
            return false;
        }
        Where where = Where.of(a.place(), b.place());
        return where != Where.APART && (fewer || longer || a.part() || where == Where.WIDER);
    }
}
