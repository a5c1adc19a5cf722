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
    private final Speakers speakers = new Speakers();
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Topic, Calendar> byTime = new HashMap<>();
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
            best = new Cluster(one, speakers);
            clusters.add(best);
            byTime.computeIfAbsent(one.topic(), topic -> new Calendar()).add(best);
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
        Calendar calendar = byTime.get(one.topic());
        if (calendar != null) {
            calendar.near(one.occasion(), candidates);
        }
        byReport.getOrDefault(one.account().report(), Set.of()).stream()
                .filter(cluster -> cluster.lead().topic().equals(one.topic()))
                .forEach(candidates::add);
        return candidates;
    }
}
