package org.tallystick.app.export.ledger;

import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.KeptReport;

/** Tells the first claim of each report, as claims come grouped by report. */
final class Reports {
    private @Nullable String current;

    /** Whether {@code report} is another one than that of the claim before. */
    boolean isNew(KeptReport report) {
        boolean fresh = !report.report().id().equals(current);
        current = report.report().id();
        return fresh;
    }
}
