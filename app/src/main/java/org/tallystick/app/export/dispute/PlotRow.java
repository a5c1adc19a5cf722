package org.tallystick.app.export.dispute;

import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Interest;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/**
 * One voice on one question: a claim, with those that only pass it on.
 *
 * @param number by which the plot and its sentences name it, from 1
 * @param claim the claim, the first of its copies
 * @param report the report that brings it
 * @param said when its report appeared; null when unknown
 * @param interest where its claimant stands
 * @param reports how many reports carry it
 * @param inForce whether no other supersedes it
 * @param denied whether it is put forward to be denied
 * @param note what became of it, say {@code superseded by 2}; empty when nothing did
 */
public record PlotRow(
        int number,
        Claim claim,
        Report report,
        @Nullable String said,
        Interest interest,
        int reports,
        boolean inForce,
        boolean denied,
        String note) {
    /** The report, its day, and how many others carry the same. */
    public String source() {
        String name = report.publisher() == null ? report.id() : report.publisher();
        String day = said == null ? name : said + " · " + name;
        return reports == 1 ? day : day + " +" + (reports - 1);
    }

    /** Who says so; the report where it names nobody. */
    public String speaker() {
        if (claim.claimant() == null) {
            return "no claimant named";
        }
        String name = claim.claimant().name();
        return name == null ? claim.claimant().text() : name;
    }
}
