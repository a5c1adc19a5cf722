package org.tallystick.app.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.ClaimLine;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Snapshot;
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
            "Shows the next claims that nobody reviewed, with their words, and reports without a claim that nobody confirmed.",
            "With --blind: those that you did not review. The filters are those of `tallystick claims`."
        })
final class ReviewNext implements Callable<Integer> {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "At most N claims; default 5.")
    private int limit;

    @Mixin
    private ReviewOptions options;

    @Mixin
    private QueryOptions query;

    @CommandLine.Spec
    private CommandSpec spec;

    private int shown;

    @Override
    public Integer call() {
        ReviewRun run = new ReviewRun(spec, options);
        if (limit < 1) {
            throw run.wrong("--limit " + limit + ": expected 1 or more");
        }
        ClaimQuery asked = query.query(spec);
        return run.with(ledger -> {
            ledger.read(snapshot -> {
                QueryOptions.note(spec, snapshot, asked);
                boolean all = asked.equals(ClaimQuery.ALL);
                Set<Long> wanted = all ? null : snapshot.reportsOf(snapshot.select(asked));
                snapshot.unreviewed(options.blind() ? options.reviewer() : null, wanted, report -> {
                    print(run, options.seen(report), all ? null : ids(snapshot, asked, report));
                    return shown < limit;
                });
                return true;
            });
            run.out(
                    shown == 0
                            ? "Nothing is left to review."
                            : "Then: tallystick review accept ID…, reject ID… --reason TEXT, fix ID FIELD VALUE, or add REPORT --help");
            return 0;
        });
    }

    /** Ids of the claims of {@code report} that are asked for. */
    private static Set<String> ids(Snapshot snapshot, ClaimQuery asked, ReviewedReport report) {
        Set<String> ids = new HashSet<>();
        snapshot.claims(
                snapshot.select(asked.of(report.report().report().id())),
                kept -> ids.add(kept.claim().id()));
        return ids;
    }

    private void print(ReviewRun run, ReviewedReport report, @Nullable Set<String> asked) {
        if (report.isSeen()) {
            return;
        }
        List<KeptClaim> open = report.claims().stream()
                .filter(c -> c.status() == Status.UNREVIEWED)
                .filter(c -> asked == null || asked.contains(c.claim().id()))
                .toList();
        boolean nothing = report.claims().isEmpty();
        if (open.isEmpty() && !nothing) {
            return;
        }
        run.out("── " + Headings.of(report.report()) + " · " + open.size() + " of "
                + Counted.of(report.claims().size(), "claim") + " to review");
        if (nothing) {
            shown++;
            String id = report.report().report().id();
            run.out(
                    report.report().pack() == null
                            ? "   not read, no pack knows its language; what you find in it: tallystick review add "
                                    + id
                            : "   nothing is claimed; if that is right: tallystick review empty " + id);
        }
        for (KeptClaim kept : open.subList(0, Math.min(open.size(), limit - shown))) {
            shown++;
            run.out(kept.claim().id() + "  " + ClaimLine.of(kept.claim()));
            run.out("   " + ClaimLine.quote(kept.claim()));
        }
        run.out("");
    }
}
