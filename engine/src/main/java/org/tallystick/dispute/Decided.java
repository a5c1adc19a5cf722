package org.tallystick.dispute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clusters as people left them: what they decided is done in order to those that claims fall into by themselves. */
final class Decided {
    private List<Decision> decisions = List.of();

    /** Whether others were decided than those that were done last. */
    private boolean anew;

    /** The clusters that the decisions name, and what they made of them. */
    private Set<Cluster> named = Set.of();

    private Set<Cluster> made = Set.of();
    private final Map<String, Cluster> byClaim = new HashMap<>();

    /** What people decided, in order, in place of what they had. */
    void decide(List<Decision> all) {
        anew |= !decisions.equals(all);
        decisions = List.copyOf(all);
    }

    /** The cluster in which people put a claim; null when they decided nothing that concerns it. */
    @Nullable
    Cluster cluster(String claim) {
        return byClaim.get(claim);
    }

    /** What the changes of the clusters as they fall come to. Claims that decisions name and that are not there are passed over. */
    Changes of(Changes natural, Grouping grouping) {
        Set<Cluster> now = new HashSet<>();
        for (Decision decision : decisions) {
            for (String claim : decision.claims()) {
                Cluster cluster = grouping.cluster(claim);
                if (cluster != null) {
                    now.add(cluster);
                }
            }
        }
        boolean touched = Stream.concat(natural.gone().stream(), natural.changed().stream())
                .anyMatch(cluster -> named.contains(cluster) || now.contains(cluster));
        if (!anew && !touched && now.equals(named)) {
            return natural;
        }
        anew = false;
        Set<Cluster> gone = new HashSet<>(natural.gone());
        gone.addAll(made);
        gone.addAll(now);
        Set<Cluster> changed = new HashSet<>(natural.changed());
        changed.addAll(named);
        changed.removeAll(now);
        changed.removeAll(natural.gone());
        named = now;
        made = new HashSet<>(new Deciding(named).done(decisions));
        byClaim.clear();
        made.forEach(cluster -> cluster.cases().forEach(one -> byClaim.put(one.id(), cluster)));
        changed.addAll(made);
        gone.removeAll(changed);
        return new Changes(gone, changed);
    }
}
