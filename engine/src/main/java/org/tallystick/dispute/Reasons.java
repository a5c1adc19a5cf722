package org.tallystick.dispute;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words why a report counts for the same voice as another. */
final class Reasons {
    private final Set<String> reports;
    private final Function<Carrier, SortedSet<String>> roots;

    Reasons(List<Carrier> carriers, Function<Carrier, SortedSet<String>> roots) {
        this.reports = carriers.stream().map(Carrier::report).collect(Collectors.toCollection(TreeSet::new));
        this.roots = roots;
    }

    /** Why {@code carrier} speaks with {@code voice} as {@code first} does. */
    String why(String voice, Carrier carrier, Carrier first) {
        Copies.Copy copy = carrier.copy();
        if (carrier.family().equals(first.family()) && copy != null) {
            String like = reports.contains(copy.like()) ? copy.like() : first.report();
            return "same body as " + like + " (" + copy.resemblance().told() + ")";
        }
        String kind = voice.substring(0, voice.indexOf(' '));
        String name = voice.substring(kind.length() + 1);
        boolean both =
                roots.apply(carrier).contains(voice) && roots.apply(first).contains(voice);
        return switch (kind) {
            case "agency" ->
                both
                        ? "credits " + name + " as does " + first.report()
                        : "text or figure of " + name + " as in " + first.report();
            case "publisher", "site" ->
                (both ? "same publisher as " : "a copy has the same publisher as ") + first.report();
            case "claimant" -> "same claimant as in " + first.report();
            default -> "same text as " + first.report();
        };
    }
}
