package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Case.Topic;
import org.tallystick.dispute.Occasion.Kind;
import org.tallystick.model.Claim;
import org.tallystick.model.Place;

/**
 * Sorts claims into questions. Those that tell best what they are about come first; one that tells less joins a question only
 * where a single one fits it best, and else asks its own. What comes out depends on the claims alone, not on when they came:
 * where a claim belongs hangs on none but those before it, so when one comes or goes, those behind it that it may matter to are
 * looked at again, in their order.
 */
final class Grouping {
    private final Speakers speakers = new Speakers();
    private final Once once = new Once();
    private final Map<Topic, Shelf> shelves = new HashMap<>();
    private final Map<String, List<Case>> byReport = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<Cluster, Ranked> undecided = new HashMap<>();
    private final NavigableSet<Case> waiting = new TreeSet<>(Case.BEST_TOLD);
    private Set<Cluster> gone = new HashSet<>();
    private Set<Cluster> changed = new HashSet<>();

    /** The claim that tells least of all that were ever seated. */
    private @Nullable Case last;

    /** What is known of one topic. */
    private record Shelf(Slots clusters, Calendar<Case> cases) {
        Shelf() {
            this(new Slots(), new Calendar<>(Case::occasion));
        }
    }

    /**
     * Where a claim belongs.
     *
     * @param fit how well it fits the best of the clusters, its own aside; 0 when it fits none
     * @param rivals those that it fits best, when they are several
     */
    private record Seat(Cluster at, int fit, List<Cluster> rivals) {}

    /** The best of the clusters for a claim; {@code at} null when it is to ask a question of its own. */
    private record Choice(@Nullable Cluster at, int fit, List<Cluster> rivals) {}

    /** Takes in the claims of a report, in place of those that it had. */
    void put(String report, List<Account> accounts) {
        remove(report);
        List<Case> cases =
                accounts.stream().map(account -> completed(account, accounts)).toList();
        byReport.put(report, cases);
        waiting.addAll(cases);
    }

    /** Takes the claims of a report out. */
    void remove(String report) {
        for (Case one : Objects.requireNonNullElse(byReport.remove(report), List.<Case>of())) {
            waiting.remove(one);
            Seat seat = seats.get(one.id());
            if (seat != null) {
                leave(one, seat);
                seats.remove(one.id());
                shelf(one).cases().remove(one);
            }
        }
    }

    /** Finds where the claims belong that came, and those that this matters to. */
    Changes settle() {
        while (!waiting.isEmpty()) {
            settle(Objects.requireNonNull(waiting.pollFirst()));
        }
        changed.removeAll(gone);
        Changes changes = new Changes(gone, changed);
        gone = new HashSet<>();
        changed = new HashSet<>();
        return changes;
    }

    /** The claims of a report. */
    List<Case> of(String report) {
        return byReport.getOrDefault(report, List.of());
    }

    /** The cluster of a claim; null when the claim is not there. */
    @Nullable
    Cluster of(Case one) {
        return cluster(one.id());
    }

    /** The cluster of the claim with this id; null when it is not there. */
    @Nullable
    Cluster cluster(String claim) {
        Seat seat = seats.get(claim);
        return seat == null ? null : seat.at();
    }

    /** Whether its words take it out of a whole that the report counts too: more of the same, and not itself taken out of one. */
    private static boolean isPart(Account account, List<Account> report) {
        Claim claim = account.claim();
        return claim.isPart()
                && report.stream()
                        .map(Account::claim)
                        .anyMatch(whole -> !whole.isPart()
                                && whole.measure() == claim.measure()
                                && Figures.of(whole.quantity()).number()
                                        > Figures.of(claim.quantity()).number());
    }

    private Case completed(Account account, List<Account> report) {
        boolean part = isPart(account, report);
        Occasion occasion = Occasion.of(account.claim(), account.published());
        Place place = account.claim().place();
        if (place == null) {
            place = only(report.stream().map(a -> a.claim().place()).toList());
        }
        if (occasion.kind() == Kind.NEVER || occasion.kind() == Kind.WINDOW && !occasion.told()) {
            Place at = place;
            Occasion told = only(report.stream()
                    .filter(a -> Where.of(a.claim().place(), at) != Where.APART
                            || Where.of(at, a.claim().place()) != Where.APART)
                    .filter(a -> a.claim().measure().kind()
                            == account.claim().measure().kind())
                    .map(a -> Occasion.of(a.claim(), a.published()))
                    .filter(o -> o.kind() == Kind.WINDOW && o.told())
                    .filter(o -> occasion.kind() == Kind.NEVER || o.days().meets(occasion.days()))
                    .toList());
            return Case.of(
                    account,
                    told == null ? occasion : new Occasion(told.kind(), null, told.days(), false),
                    place,
                    part,
                    once);
        }
        return Case.of(account, occasion, place, part, once);
    }

    private static <T> @Nullable T only(List<T> all) {
        Set<T> distinct = new HashSet<>(all);
        return distinct.size() == 1 ? distinct.iterator().next() : null;
    }

    private Shelf shelf(Case one) {
        return shelves.computeIfAbsent(one.topic(), topic -> new Shelf());
    }

    private void settle(Case one) {
        Seat before = seats.get(one.id());
        Choice choice = choice(one);
        Cluster at = choice.at();
        boolean stays = before != null
                && !gone.contains(before.at())
                && (at == before.at() || at == null && before.at().lead() == one);
        if (before == null) {
            shelf(one).cases().add(one);
        } else if (stays) {
            at = before.at();
            forget(one, before);
        } else {
            leave(one, before);
        }
        if (at == null) {
            at = new Cluster(one, speakers);
            open(at);
        } else if (!stays) {
            at.add(one);
            changed.add(at);
            stir(at, one);
        }
        for (Cluster rival : choice.rivals()) {
            undecided.computeIfAbsent(rival, r -> new Ranked()).add(one);
        }
        seats.put(one.id(), new Seat(at, choice.fit(), choice.rivals()));
        last = last == null || last.before(one) ? one : last;
    }

    /** The cluster that fits best; of several that fit as well the one with the nearest figure, else none. */
    private Choice choice(Case one) {
        Best best = new Best();
        shelf(one)
                .clusters()
                .leads(
                        one.occasion(),
                        slot -> Cluster.mayFit(slot, one),
                        cluster -> best.take(cluster, cluster.lead().before(one) ? cluster.fitBehind(one) : 0));
        if (best.clusters.size() < 2) {
            return best.clusters.isEmpty()
                    ? new Choice(null, 0, List.of())
                    : new Choice(best.clusters.getFirst(), best.fit, List.of());
        }
        Cluster at = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (Cluster cluster : best.clusters) {
            double far = cluster.distance(one);
            at = far < nearest ? cluster : far == nearest ? null : at;
            nearest = Math.min(nearest, far);
        }
        return new Choice(at, best.fit, List.copyOf(best.clusters));
    }

    /** The clusters that fit best of those it has taken. */
    private static final class Best {
        private final List<Cluster> clusters = new ArrayList<>(2);
        private int fit = 1;

        void take(Cluster cluster, int fit) {
            if (fit > this.fit) {
                clusters.clear();
                this.fit = fit;
            }
            if (fit == this.fit) {
                clusters.add(cluster);
            }
        }
    }

    /** Opens a cluster, and has all look again that fit it no worse than where they are. */
    private void open(Cluster cluster) {
        Shelf shelf = shelf(cluster.lead());
        shelf.clusters().add(cluster);
        changed.add(cluster);
        if (last == null || last.before(cluster.lead())) {
            return;
        }
        shelf.cases().followers(cluster.lead().occasion(), one -> {
            Seat seat = seats.get(one.id());
            if (seat != null && cluster.lead().before(one)) {
                int fit = cluster.fitBehind(one);
                if (fit > 0 && fit >= seat.fit()) {
                    waiting.add(one);
                }
            }
        });
    }

    /** Takes a claim from where it is; a cluster whose lead it was is no more, and all that it held have to look again. */
    private void leave(Case one, Seat seat) {
        forget(one, seat);
        Cluster at = seat.at();
        if (gone.contains(at)) {
            return;
        }
        if (at.lead() == one) {
            shelf(one).clusters().remove(at);
            gone.add(at);
            waiting.addAll(at.cases().subList(1, at.cases().size()));
            Ranked torn = undecided.remove(at);
            waiting.addAll(torn == null ? List.of() : torn.all());
        } else {
            at.remove(one);
            changed.add(at);
            stir(at, one);
        }
    }

    private void forget(Case one, Seat seat) {
        for (Cluster rival : seat.rivals()) {
            undecided.computeIfPresent(rival, (r, torn) -> {
                torn.remove(one);
                return torn.isEmpty() ? null : torn;
            });
        }
    }

    /** Has those look again to whom it may matter that {@code one} came to a cluster, or left it. */
    private void stir(Cluster cluster, Case one) {
        Ranked torn = undecided.get(cluster);
        if (torn != null) {
            waiting.addAll(torn.behind(one));
        }
        of(one.account().report()).stream()
                .filter(other ->
                        one.before(other) && other.topic().equals(one.topic()) && seats.containsKey(other.id()))
                .forEach(waiting::add);
    }
}
