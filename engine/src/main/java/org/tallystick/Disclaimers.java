package org.tallystick;

import java.util.List;
import org.tallystick.mention.Chart;

/** Tells which sentences another says it could not verify: one later in the paragraph, or one that opens a later paragraph. */
final class Disclaimers {
    private final boolean[] covered;

    /** Looks through {@code charts} once, from the end. {@code disclaimer} is the bit of the words that disclaim. */
    Disclaimers(List<Chart> charts, long disclaimer) {
        covered = new boolean[charts.size()];
        boolean opening = false;
        boolean paragraph = false;
        for (int i = charts.size() - 1; i >= 0; i--) {
            Chart chart = charts.get(i);
            boolean says = chart.items().stream().anyMatch(item -> item.is(disclaimer));
            covered[i] = opening || paragraph || says;
            paragraph = (paragraph || says) && !chart.opensParagraph();
            opening |= says && chart.opensParagraph();
        }
    }

    /** Whether {@code chart} is one of those. */
    boolean cover(Chart chart) {
        return covered[chart.number()];
    }
}
