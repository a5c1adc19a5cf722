package org.tallystick.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.export.ClaimLine;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Status;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code tallystick review next}: what is left to review. */
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the next claims that nobody reviewed, with --blind: that you did not review, with their words,",
            "and reports without a claim that nobody confirmed to be so."
        })
final class ReviewNext implements Callable<Integer> {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "At most N claims; default 5.")
    private int limit;

    @Mixin
    private ReviewOptions options;

    @CommandLine.Spec
    private CommandSpec spec;

    private int shown;

    @Override
    public Integer call() {
        ReviewRun run = new ReviewRun(spec, options);
        if (limit < 1) {
            throw run.wrong("--limit " + limit + ": expected 1 or more");
        }
        return run.with(ledger -> {
            ledger.read(snapshot -> {
                snapshot.unreviewed(options.blind() ? options.reviewer() : null, report -> {
                    print(run, options.seen(report));
                    return shown < limit;
                });
                return true;
            });
            run.out(
                    shown == 0
                            ? "Nothing is left to review."
                            : "Next: tallystick review accept ID…, reject ID… --reason TEXT, fix ID FIELD VALUE, or add REPORT --help");
            return 0;
        });
    }

    private void print(ReviewRun run, ReviewedReport report) {
        if (report.isSeen()) {
            return;
        }
        List<KeptClaim> open = report.claims().stream()
                .filter(c -> c.status() == Status.UNREVIEWED)
                .toList();
        boolean nothing = report.claims().isEmpty();
        run.out("── " + Headings.of(report.report()) + " · " + open.size() + " of "
                + report.claims().size() + " claims to review");
        if (nothing) {
            shown++;
            run.out("   nothing is claimed; if that is right: tallystick review empty "
                    + report.report().report().id());
        }
        for (KeptClaim kept : open.subList(0, Math.min(open.size(), limit - shown))) {
            shown++;
            run.out(kept.claim().id() + "  " + ClaimLine.of(kept.claim()));
            run.out("   " + ClaimLine.quote(kept.claim()));
        }
        run.out("");
    }
}
