package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Case.Topic;
import org.tallystick.dispute.Occasion.Kind;
import org.tallystick.model.Claim;
import org.tallystick.model.Place;

/**
 * Sorts claims into questions. Those that tell best what they are about come first; one that tells less joins a question only
 * where a single one fits it best, and else asks its own. What comes out depends on the claims alone, not on their order.
 */
final class Grouping {
    /** Days that clusters are found by, before and after those of a claim. */
    private static final long REACH = 21;

    /** A time longer than this many days is looked up by its first and last day alone. */
    private static final long LONG = 70;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Topic, Map<Long, List<Cluster>>> byDay = new HashMap<>();
    private final Map<String, Set<Cluster>> byReport = new HashMap<>();

    private Grouping() {}

    /** The clusters of {@code accounts}, in the order of their leads. */
    static List<Cluster> of(Collection<Account> accounts) {
        Grouping grouping = new Grouping();
        cases(accounts).stream().sorted(Case.BEST_TOLD).forEach(grouping::put);
        return grouping.clusters;
    }

    /** The claims, with place and days from the rest of their reports where they have none. */
    private static List<Case> cases(Collection<Account> accounts) {
        Map<String, List<Account>> reports = new TreeMap<>();
        accounts.forEach(
                a -> reports.computeIfAbsent(a.report(), r -> new ArrayList<>()).add(a));
        List<Case> cases = new ArrayList<>();
        reports.values().forEach(all -> all.forEach(account -> cases.add(completed(account, all))));
        return cases;
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

    private static Case completed(Account account, List<Account> report) {
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
                    part);
        }
        return Case.of(account, occasion, place, part);
    }

    private static <T> @Nullable T only(List<T> all) {
        Set<T> distinct = new HashSet<>(all);
        return distinct.size() == 1 ? distinct.iterator().next() : null;
    }

    private void put(Case one) {
        Cluster best = best(one);
        if (best != null) {
            best.add(one);
        } else {
            best = new Cluster(one);
            clusters.add(best);
            for (long day : days(one.occasion())) {
                byDay.computeIfAbsent(one.topic(), t -> new HashMap<>())
                        .computeIfAbsent(day, d -> new ArrayList<>())
                        .add(best);
            }
        }
        byReport.computeIfAbsent(one.account().report(), r -> new HashSet<>()).add(best);
    }

    /** The cluster that fits best; of several that fit as well the one with the nearest figure, else none. */
    private @Nullable Cluster best(Case one) {
        List<Cluster> best = new ArrayList<>();
        int most = 1;
        for (Cluster cluster : candidates(one)) {
            int fit = cluster.fit(one);
            if (fit > most) {
                best.clear();
                most = fit;
            }
            if (fit == most) {
                best.add(cluster);
            }
        }
        if (best.size() > 1) {
            double nearest = best.stream()
                    .mapToDouble(cluster -> cluster.distance(one))
                    .min()
                    .orElse(0);
            best.removeIf(cluster -> cluster.distance(one) > nearest);
        }
        return best.size() == 1 ? best.getFirst() : null;
    }

    private Set<Cluster> candidates(Case one) {
        Set<Cluster> candidates = new HashSet<>();
        Map<Long, List<Cluster>> days = byDay.getOrDefault(one.topic(), Map.of());
        if (one.occasion().kind() != Kind.NEVER) {
            for (long day : days(one.occasion())) {
                candidates.addAll(days.getOrDefault(day, List.of()));
            }
        }
        byReport.getOrDefault(one.account().report(), Set.of()).stream()
                .filter(cluster -> cluster.lead().topic().equals(one.topic()))
                .forEach(candidates::add);
        return candidates;
    }

    private static List<Long> days(Occasion occasion) {
        List<Long> days = new ArrayList<>();
        if (occasion.kind() == Kind.NEVER) {
            return days;
        }
        long first = Math.floorDiv(occasion.days().first() - REACH, REACH);
        long last = Math.floorDiv(occasion.days().last() + REACH, REACH);
        if (occasion.days().length() > LONG) {
            days.add(Math.floorDiv(occasion.days().first(), REACH));
            days.add(Math.floorDiv(occasion.days().last(), REACH));
            return days;
        }
        for (long block = first; block <= last; block++) {
            days.add(block);
        }
        return days;
    }
}
