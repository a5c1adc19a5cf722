package org.tallystick.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Review;
import org.tallystick.app.ledger.Review.Action;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Reviews;
import org.tallystick.model.Claim;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick review}: what a person makes of claims and reports. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Records what a person makes of claims and reports.",
            "Every review is an entry of the ledger with who, when, before, after and why; it holds on to the words, so a"
                    + " newer reading never overrules it, and can be undone by its number."
        },
        subcommands = {
            ReviewNext.class,
            ReviewCommand.Accept.class,
            ReviewCommand.Reject.class,
            ReviewCommand.Fix.class,
            ReviewAdd.class,
            ReviewCommand.Empty.class,
            ReviewCommand.Note.class,
            ReviewCommand.Undo.class,
            ReviewList.class
        },
        footer = {"", "Exit codes: 0 all done, 1 some of it could not be, 2 wrong usage."})
final class ReviewCommand implements Runnable {
    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code tallystick review accept}. */
    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "The claims are right as they stand, in every field.")
    static final class Accept implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of claims; - for standard input.")
        private List<String> ids;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your words.")
        private @Nullable String reason;

        @Mixin
        private ReviewOptions options;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            return new ReviewRun(spec, options)
                    .claims(ids, claim -> Reviews.judged(Action.ACCEPT, claim, options.reviewer(), reason));
        }
    }

    /** {@code tallystick review reject}. */
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "The words claim no such thing. Rejected claims are kept, and left out unless asked for.")
    static final class Reject implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of claims; - for standard input.")
        private List<String> ids;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in your words.")
        private String reason;

        @Mixin
        private ReviewOptions options;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            ReviewRun run = new ReviewRun(spec, options);
            if (reason.isBlank()) {
                throw run.wrong("--reason is empty; say why, in your words");
            }
            return run.claims(ids, claim -> Reviews.judged(Action.REJECT, claim, options.reviewer(), reason));
        }
    }

    /** {@code tallystick review fix}. */
    @Command(
            name = "fix",
            mixinStandardHelpOptions = true,
            description = "The claim is right once this field is corrected. docs/review.md lists the fields.")
    static final class Fix implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "ID", description = "Id of the claim.")
        private String id;

        @Parameters(index = "1", paramLabel = "FIELD", description = "As in its JSON, say victims.side.")
        private String field;

        @Parameters(index = "2", paramLabel = "VALUE", description = "What it should be; null for unknown.")
        private String value;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your words.")
        private @Nullable String reason;

        @Mixin
        private ReviewOptions options;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            ReviewRun run = new ReviewRun(spec, options);
            if (!ClaimFields.FIXABLE.contains(field)) {
                throw run.wrong("no field \"" + field + "\" can be fixed; those are " + ClaimFields.FIXABLE);
            }
            return run.claims(List.of(id), kept -> Reviews.fixed(kept, field, value, options.reviewer(), reason));
        }
    }

    /** {@code tallystick review empty}. */
    @Command(
            name = "empty",
            mixinStandardHelpOptions = true,
            description = "The whole report was seen, and nothing in it is missing.")
    static final class Empty implements Callable<Integer> {
        @Parameters(paramLabel = "REPORT", arity = "1..*", description = "Ids of reports.")
        private List<String> reports;

        @Mixin
        private ReviewOptions options;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            ReviewRun run = new ReviewRun(spec, options);
            return run.with(ledger -> {
                for (String id : reports) {
                    if (run.report(ledger, id) != null) {
                        Review review = new Review(Action.EMPTY, id, options.reviewer(), null, null, null, null, null);
                        run.store(ledger, review, "");
                    }
                }
                return 0;
            });
        }
    }

    /** {@code tallystick review note}. */
    @Command(
            name = "note",
            mixinStandardHelpOptions = true,
            description = "Keeps a remark with a claim or a report; changes nothing in it.")
    static final class Note implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "ID", description = "Id of a report or a claim.")
        private String id;

        @Parameters(index = "1", paramLabel = "TEXT", description = "The remark.")
        private String remark;

        @Mixin
        private ReviewOptions options;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            ReviewRun run = new ReviewRun(spec, options);
            if (remark.isBlank()) {
                throw run.wrong("the remark is empty");
            }
            return run.with(ledger -> {
                boolean report = ledger.read(snapshot -> snapshot.report(id) != null);
                KeptClaim kept = report ? null : run.claim(ledger, id);
                if (report || kept != null) {
                    Claim claim = kept == null ? null : kept.claim();
                    Review review = new Review(
                            Action.NOTE,
                            claim == null ? id : claim.report(),
                            options.reviewer(),
                            remark,
                            null,
                            claim,
                            null,
                            null);
                    run.store(
                            ledger,
                            review,
                            kept == null ? "" : kept.report().report().text());
                }
                return 0;
            });
        }
    }

    /** {@code tallystick review undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "A review no longer counts; undoing that undo makes it count again.")
    static final class Undo implements Callable<Integer> {
        @Parameters(paramLabel = "N", description = "Number of the review, as `review list` shows it.")
        private long number;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your words.")
        private @Nullable String reason;

        @Mixin
        private ReviewOptions options;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            ReviewRun run = new ReviewRun(spec, options);
            return run.with(ledger -> {
                List<ReviewedReport> found = ledger.read(snapshot -> {
                    Review review = snapshot.review(number);
                    ReviewedReport report = review == null ? null : snapshot.reviewed(review.report());
                    return report == null ? List.<ReviewedReport>of() : List.of(options.seen(report));
                });
                Review undone = found.isEmpty() ? null : found.getFirst().review(number);
                if (undone == null) {
                    run.fail(number + ": no review of ledger " + ledger.address()
                            + "; `tallystick review list ID` shows their numbers");
                } else if (found.getFirst().undone().contains(number)) {
                    run.fail(number + ": undone already");
                } else {
                    Review undo = new Review(
                            Action.UNDO, undone.report(), options.reviewer(), reason, null, null, null, number);
                    run.undo(ledger, undo, undone);
                }
                return 0;
            });
        }
    }
}
