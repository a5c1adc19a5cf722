package org.tallystick.app.cli;

import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.ReviewedReport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which ledger is reviewed, and by whom. */
final class ReviewOptions {
    @Mixin
    private LedgerOption ledger;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description = "Who reviews; else what TALLYSTICK_REVIEWER names, else the user of the system.")
    private @Nullable String reviewer;

    @Option(
            names = "--blind",
            description = "Shows nothing of what other reviewers said or changed, as double coding asks for.")
    private boolean blind;

    /** The ledger, which must be there. */
    Ledger open() {
        return ledger.open();
    }

    /** Who reviews. */
    String reviewer() {
        String named = reviewer == null || reviewer.isBlank() ? System.getenv("TALLYSTICK_REVIEWER") : reviewer;
        return (named == null || named.isBlank() ? System.getProperty("user.name") : named).strip();
    }

    boolean blind() {
        return blind;
    }

    /** The report as this reviewer may see it. */
    ReviewedReport seen(ReviewedReport report) {
        return blind ? report.only(reviewer()) : report;
    }
}
