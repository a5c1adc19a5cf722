package org.tallystick.app.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tallystick.model.Claim;

/**
 * Someone, or some program, that read reports into claims.
 *
 * @param name tells coders apart
 * @param reports ids of the reports read, those without a claim included: there it says that there is none
 * @param claims what was found in them
 */
public record Coder(String name, Set<String> reports, List<Claim> claims) {
    public Coder {
        Objects.requireNonNull(name, "name");
        reports = Set.copyOf(reports);
        claims = List.copyOf(claims);
        for (Claim claim : claims) {
            if (!reports.contains(claim.report())) {
                throw new IllegalArgumentException(
                        name + " has a claim of " + claim.report() + ", which is not among the reports read");
            }
        }
    }
}
