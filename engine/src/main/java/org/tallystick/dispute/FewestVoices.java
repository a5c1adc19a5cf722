package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fewest voices that explain what is heard: each thing heard may come from any of some voices, and a set of voices explains
 * all when it holds one of each (a least hitting set; Karp, "Reducibility among combinatorial problems", 1972). To hear the same
 * again, or to learn of one more voice that something may come from, never makes it more.
 *
 * <p>Found exactly after the usual reductions (a voice heard only where another is heard too is left out); where more than
 * {@value #MOST_STEPS} steps would be needed, which takes dozens of tangled agencies, the best found by then stands.
 */
final class FewestVoices {
    private static final int MOST_STEPS = 20_000;

    private final List<List<String>> open;
    private SortedSet<String> best = new TreeSet<>();
    private int steps;

    private FewestVoices(Collection<? extends Collection<String>> heard) {
        open = reduced(heard);
    }

    /** For each thing heard the voice that it counts for. {@code voices} holds at least one voice for each. */
    static SortedMap<String, String> of(SortedMap<String, SortedSet<String>> voices) {
        FewestVoices fewest = new FewestVoices(voices.values());
        fewest.search(0, new TreeSet<>());
        Map<String, Integer> weight = new TreeMap<>();
        voices.values().forEach(set -> set.forEach(voice -> weight.merge(voice, 1, Integer::sum)));
        SortedMap<String, String> chosen = new TreeMap<>();
        Comparator<String> order =
                Comparator.<String>comparingInt(v -> -weight.getOrDefault(v, 0)).thenComparing(v -> v);
        voices.forEach((heard, set) -> chosen.put(
                heard, set.stream().filter(fewest.best::contains).min(order).orElseThrow()));
        return chosen;
    }

    private void search(int from, SortedSet<String> chosen) {
        int at = from;
        while (at < open.size() && open.get(at).stream().anyMatch(chosen::contains)) {
            at++;
        }
        boolean found = !best.isEmpty();
        if (found && (chosen.size() + (at < open.size() ? 1 : 0) >= best.size() || steps > MOST_STEPS)) {
            return;
        }
        if (at == open.size()) {
            best = new TreeSet<>(chosen);
            return;
        }
        steps++;
        for (String voice : open.get(at)) {
            chosen.add(voice);
            search(at + 1, chosen);
            chosen.remove(voice);
        }
    }

    /** The sets that matter, smallest first: no set holds another, and no voice is heard only where another one is. */
    private static List<List<String>> reduced(Collection<? extends Collection<String>> heard) {
        Comparator<List<String>> order =
                Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString);
        SortedSet<List<String>> sets = new TreeSet<>(order);
        heard.forEach(set -> sets.add(List.copyOf(new TreeSet<>(set))));
        while (true) {
            List<List<String>> kept = new ArrayList<>();
            for (List<String> set : sets) {
                if (kept.stream().noneMatch(set::containsAll)) {
                    kept.add(set);
                }
            }
            SortedSet<String> needless = needless(kept);
            if (needless.isEmpty()) {
                return kept;
            }
            sets.clear();
            kept.forEach(set ->
                    sets.add(set.stream().filter(v -> !needless.contains(v)).toList()));
        }
    }

    private static SortedSet<String> needless(List<List<String>> sets) {
        SortedMap<String, BitSet> places = new TreeMap<>();
        for (int i = 0; i < sets.size(); i++) {
            for (String voice : sets.get(i)) {
                places.computeIfAbsent(voice, v -> new BitSet()).set(i);
            }
        }
        SortedSet<String> needless = new TreeSet<>();
        places.forEach((voice, where) -> {
            for (String other : sets.get(where.nextSetBit(0))) {
                BitSet theirs = places.get(other);
                if (theirs == null || other.equals(voice)) {
                    continue;
                }
                BitSet alone = (BitSet) where.clone();
                alone.andNot(theirs);
                boolean equal = where.equals(theirs);
                if (alone.isEmpty() && (!equal || other.compareTo(voice) < 0)) {
                    needless.add(voice);
                    return;
                }
            }
        });
        return needless;
    }
}
