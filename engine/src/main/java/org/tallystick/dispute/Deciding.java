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

/** Does in order what people decided to clusters. */
final class Deciding {
    private final Map<String, Set<Case>> byClaim = new HashMap<>();
    private final Map<Set<Case>, List<String>> reasons = new IdentityHashMap<>();
    private final Map<Set<Case>, Cluster> before = new HashMap<>();

    Deciding(Collection<Cluster> clusters) {
        clusters.forEach(cluster -> {
            put(new HashSet<>(cluster.cases()), List.of());
            before.put(Set.copyOf(cluster.cases()), cluster);
        });
    }

    private void put(Set<Case> cases, List<String> why) {
        cases.forEach(one -> byClaim.put(one.id(), cases));
        reasons.put(cases, why);
    }

    /** The clusters after {@code decisions}; one that came to nothing else is the same. */
    List<Cluster> done(Collection<Decision> decisions) {
        decisions.forEach(this::apply);
        List<Cluster> after = new ArrayList<>();
        reasons.forEach((cases, why) -> {
            Cluster same = before.get(cases);
            after.add(same == null ? cluster(cases, why) : same);
        });
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
