package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/**
 * The stretches of text that coders speak about: figures, or the evidence where a claim has none. Stretches that overlap are one,
 * for one coder may mark "at least 12" where another marks "12".
 */
final class CodedUnits {
    private final List<Coder> coders;
    private final List<Unit> units = new ArrayList<>();

    /** One stretch, with the claims of each coder on it, in the order of the coders. */
    private record Unit(String report, Span span, List<List<Claim>> claims) {}

    /** The units of the coders' claims, and of {@code looked}: figures by report that coders saw, whether a claim or not. */
    CodedUnits(List<Coder> coders, Map<String, List<Span>> looked) {
        this.coders = coders;
        SortedMap<String, SortedSet<Span>> spans = new TreeMap<>();
        looked.forEach((report, seen) ->
                spans.computeIfAbsent(report, r -> new TreeSet<>()).addAll(seen));
        coders.forEach(coder -> coder.claims()
                .forEach(claim -> spans.computeIfAbsent(claim.report(), r -> new TreeSet<>())
                        .add(HeldReview.words(claim))));
        List<Map<String, List<Claim>>> byReport = coders.stream()
                .map(coder -> coder.claims().stream().collect(Collectors.groupingBy(Claim::report)))
                .toList();
        spans.forEach((report, sorted) -> {
            for (Span span : joined(sorted)) {
                units.add(new Unit(
                        report,
                        span,
                        byReport.stream()
                                .map(claims -> on(claims.getOrDefault(report, List.of()), span))
                                .toList()));
            }
        });
    }

    /** For each unit, where it stands. */
    List<Place> places() {
        return units.stream().map(unit -> new Place(unit.report(), unit.span())).toList();
    }

    /** Words of a report. */
    record Place(String report, Span span) {}

    /** For each unit, whether each coder has a claim there; null when the coder did not read the report. */
    List<List<@Nullable Boolean>> presence() {
        List<List<@Nullable Boolean>> presence = new ArrayList<>();
        for (Unit unit : units) {
            List<@Nullable Boolean> row = new ArrayList<>();
            for (int i = 0; i < coders.size(); i++) {
                boolean read = coders.get(i).speaksOf(unit.report(), unit.span());
                row.add(read ? !unit.claims().get(i).isEmpty() : null);
            }
            presence.add(row);
        }
        return presence;
    }

    /**
     * For each unit the claim of each coder; null where a coder has none. A unit on which a coder has several claims comes as
     * often, with the claims of every coder in the order of their measures.
     */
    List<List<@Nullable Claim>> claims() {
        List<List<@Nullable Claim>> rows = new ArrayList<>();
        for (Unit unit : units) {
            int most = unit.claims().stream().mapToInt(List::size).max().orElse(0);
            for (int n = 0; n < most; n++) {
                List<@Nullable Claim> row = new ArrayList<>();
                for (List<Claim> claims : unit.claims()) {
                    row.add(n < claims.size() ? claims.get(n) : null);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Claim> on(List<Claim> claims, Span span) {
        return claims.stream()
                .filter(claim -> span.covers(HeldReview.words(claim)))
                .sorted(Comparator.comparing(Claim::measure).thenComparing(HeldReview::words))
                .toList();
    }

    private static List<Span> joined(SortedSet<Span> sorted) {
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).overlaps(span)) {
                joined.set(last, joined.get(last).union(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
