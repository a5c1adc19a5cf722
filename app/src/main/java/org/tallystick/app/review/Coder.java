package org.tallystick.app.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/**
 * Someone, or some program, that read reports into claims.
 *
 * @param name tells coders apart
 * @param reports ids of the reports read to the end, those without a claim included: there it says that there is none
 * @param judged by report, the words that were judged, a claim or not; in a report that was not read to the end, all that counts
 * @param claims what was found in them
 */
public record Coder(String name, Set<String> reports, Map<String, List<Span>> judged, List<Claim> claims) {
    public Coder {
        Objects.requireNonNull(name, "name");
        reports = Set.copyOf(reports);
        judged = Map.copyOf(judged);
        claims = List.copyOf(claims);
        for (Claim claim : claims) {
            if (!reports.contains(claim.report()) && !judged.containsKey(claim.report())) {
                throw new IllegalArgumentException(
                        name + " has a claim of " + claim.report() + ", which is not among the reports read");
            }
        }
    }

    /** One that read all its reports to the end. */
    public Coder(String name, Set<String> reports, List<Claim> claims) {
        this(name, reports, Map.of(), claims);
    }

    /** Whether it says something of these words of a report, be it that they claim nothing. */
    boolean speaksOf(String report, Span span) {
        return reports.contains(report)
                || judged.getOrDefault(report, List.of()).stream().anyMatch(span::overlaps);
    }
}
