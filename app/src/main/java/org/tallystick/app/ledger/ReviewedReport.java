package org.tallystick.app.ledger;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.ReportState.Read;
import org.tallystick.app.ledger.ReportState.Standing;
import org.tallystick.model.Claim;

/** A report with its last reading and its reviews. */
public final class ReviewedReport {
    private final KeptReport report;
    private final List<Read> reading;
    private final List<ReviewEntry> reviews;

    ReviewedReport(KeptReport report, List<Read> reading, List<ReviewEntry> reviews) {
        this.report = report;
        this.reading = List.copyOf(reading);
        this.reviews = List.copyOf(reviews);
    }

    /** The report itself. */
    public KeptReport report() {
        return report;
    }

    /** Its reviews, undone ones included, in their order. */
    public List<ReviewEntry> reviews() {
        return reviews;
    }

    /** The review with this number; null when it is not one of this report. */
    public @Nullable Review review(long number) {
        return reviews.stream()
                .filter(r -> r.seq() == number)
                .map(ReviewEntry::review)
                .findFirst()
                .orElse(null);
    }

    /** Numbers of the reviews that were undone. */
    public Set<Long> undone() {
        return ReportState.undone(reviews);
    }

    /** The same report with the reviews of {@code reviewer} alone, as one coder sees it who is blind to the others. */
    public ReviewedReport only(String reviewer) {
        return new ReviewedReport(
                report,
                reading,
                reviews.stream()
                        .filter(r -> r.review().reviewer().equals(reviewer))
                        .toList());
    }

    /** The claims of the last reading, without reviews. */
    public List<Claim> asRead() {
        return reading.stream().map(Read::claim).toList();
    }

    /** The claims as they stand after its reviews. */
    public List<KeptClaim> claims() {
        return kept(ReportState.of(report.report().text(), reading, reviews));
    }

    /**
     * The claims as they would stand after a new reading: first one for each of {@code claims}, in their order, then those
     * that reviews alone hold.
     */
    public List<KeptClaim> after(List<Claim> claims) {
        List<Read> read = claims.stream().map(claim -> new Read(0, claim)).toList();
        return kept(ReportState.of(report.report().text(), read, reviews));
    }

    /** Whether the whole report was seen: somebody said that there is nothing in it, or, where there are claims, judged all. */
    public boolean isSeen() {
        Set<Long> undone = undone();
        boolean said =
                reviews.stream().anyMatch(r -> r.review().action() == Review.Action.EMPTY && !undone.contains(r.seq()));
        List<KeptClaim> claims = claims();
        return claims.isEmpty() ? said : claims.stream().noneMatch(c -> c.status() == Status.UNREVIEWED);
    }

    private List<KeptClaim> kept(List<Standing> standings) {
        return standings.stream()
                .map(s -> new KeptClaim(s.claim(), report, s.status(), s.reviewer()))
                .toList();
    }
}
