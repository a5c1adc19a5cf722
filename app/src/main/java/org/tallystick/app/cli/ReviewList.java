package org.tallystick.app.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Review;
import org.tallystick.app.ledger.ReviewEntry;
import org.tallystick.app.ledger.ReviewedReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code tallystick review list}: the history of a claim or a report. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Prints the reviews of a report or a claim: number, when (UTC), who, what, and why.")
final class ReviewList implements Callable<Integer> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Parameters(paramLabel = "ID", description = "Id of a report or a claim.")
    private String id;

    @Mixin
    private ReviewOptions options;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReviewRun run = new ReviewRun(spec, options);
        return run.with(ledger -> {
            boolean whole = ledger.read(snapshot -> snapshot.report(id) != null);
            KeptClaim claim = whole ? null : run.claim(ledger, id);
            String of =
                    whole ? id : claim == null ? null : claim.report().report().id();
            ReviewedReport report = of == null ? null : run.report(ledger, of);
            if (report != null) {
                print(run, report, claim);
            }
            return 0;
        });
    }

    private void print(ReviewRun run, ReviewedReport report, @Nullable KeptClaim claim) {
        List<ReviewEntry> entries = report.reviews().stream()
                .filter(entry -> claim == null || about(report, entry).equals(id))
                .toList();
        for (ReviewEntry entry : entries) {
            var review = entry.review();
            run.out(entry.seq() + "  " + WHEN.format(entry.recorded()) + "  " + review.reviewer() + "  "
                    + ReviewRun.done(review) + (report.undone().contains(entry.seq()) ? " (undone)" : "") + "  "
                    + ReviewRun.said(review, undone(report, review))
                    + (review.reason() == null ? "" : "  “" + review.reason() + "”"));
        }
        if (entries.isEmpty()) {
            run.out("No reviews of " + id + (options.blind() ? " by " + options.reviewer() : "") + ".");
        }
    }

    private static @Nullable Review undone(ReviewedReport report, Review review) {
        Long undoes = review.undoes();
        return undoes == null ? null : report.review(undoes);
    }

    /** Id of the claim that a review is about, also of one that undoes another; nothing for the whole report. */
    private static String about(ReviewedReport report, ReviewEntry entry) {
        Review at = entry.review();
        for (Review next = undone(report, at); next != null; next = undone(report, at)) {
            at = next;
        }
        String claim = at.claim();
        return claim == null ? "" : claim;
    }
}
