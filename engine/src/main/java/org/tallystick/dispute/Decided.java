package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clusters as people left them: what they decided is done in order to those that claims fall into by themselves. */
final class Decided {
    private final Map<String, Set<Case>> byClaim = new HashMap<>();
    private final Map<Set<Case>, List<String>> reasons = new IdentityHashMap<>();

    private Decided(List<Cluster> clusters) {
        clusters.forEach(cluster -> put(new HashSet<>(cluster.cases()), List.of()));
    }

    private void put(Set<Case> cases, List<String> why) {
        cases.forEach(one -> byClaim.put(one.id(), cases));
        reasons.put(cases, why);
    }

    /** The clusters after {@code decisions}, in the order of their leads. Claims that are not there are passed over. */
    static List<Cluster> of(List<Cluster> clusters, Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            return clusters;
        }
        Decided decided = new Decided(clusters);
        decisions.forEach(decided::apply);
        Map<Set<Case>, Cluster> before = new HashMap<>();
        clusters.forEach(cluster -> before.put(Set.copyOf(cluster.cases()), cluster));
        List<Cluster> after = new ArrayList<>();
        decided.reasons.forEach((cases, why) -> {
            Cluster same = before.get(cases);
            after.add(same == null ? cluster(cases, why) : same);
        });
        after.sort((one, other) -> Case.BEST_TOLD.compare(one.lead(), other.lead()));
        return after;
    }

    private static Cluster cluster(Set<Case> cases, List<String> why) {
        List<Case> sorted = cases.stream().sorted(Case.BEST_TOLD).toList();
        Cluster cluster = new Cluster(sorted.getFirst(), new Speakers(), why);
        sorted.subList(1, sorted.size()).forEach(cluster::add);
        return cluster;
    }

    private void apply(Decision decision) {
        switch (decision.kind()) {
            case SPLIT -> split(decision);
            case MERGE -> merge(decision);
        }
    }

    private Map<Set<Case>, Set<String>> named(Decision decision) {
        Map<Set<Case>, Set<String>> named = new LinkedHashMap<>();
        for (String id : decision.claims()) {
            Set<Case> cases = byClaim.get(id);
            if (cases != null) {
                named.computeIfAbsent(cases, c -> new HashSet<>()).add(id);
            }
        }
        return named;
    }

    private void split(Decision decision) {
        named(decision).forEach((cases, ids) -> {
            if (ids.size() < cases.size()) {
                List<String> why = with(reasons.get(cases), decision);
                Set<Case> apart = new HashSet<>(cases);
                apart.removeIf(one -> !ids.contains(one.id()));
                Set<Case> rest = new HashSet<>(cases);
                rest.removeAll(apart);
                reasons.remove(cases);
                put(apart, why);
                put(rest, why);
            }
        });
    }

    private void merge(Decision decision) {
        Set<Set<Case>> named = named(decision).keySet();
        if (named.size() > 1) {
            Set<Case> all = new HashSet<>();
            List<String> why = new ArrayList<>();
            for (Set<Case> cases : named) {
                all.addAll(cases);
                why.addAll(Objects.requireNonNull(reasons.remove(cases)));
            }
            put(all, with(why, decision));
        }
    }

    private static List<String> with(@Nullable List<String> why, Decision decision) {
        List<String> all = new ArrayList<>(why == null ? List.of() : why);
        all.add(decision.told());
        return all.stream().distinct().toList();
    }
}
