package org.tallystick;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.attribution.Voices;
import org.tallystick.clause.Finding;
import org.tallystick.mention.Chart;
import org.tallystick.model.Measure;

/** Adds the denials that name no figure of their own: "Kyiv called that a lie" rejects the figure of the sentence before. */
final class Denials {

    private Denials() {}

    /** The findings, in the order of their sentences, with those that a sentence without a figure rejects. */
    static List<Finding> added(List<Chart> charts, List<Finding> findings, Voices voices) {
        List<Finding> all = new ArrayList<>();
        Finding last = null;
        int next = 0;
        for (Chart chart : charts) {
            boolean silent = true;
            Finding first = null;
            while (next < findings.size() && findings.get(next).chart() == chart) {
                Finding finding = findings.get(next++);
                all.add(finding);
                silent &= finding.amount() == null;
                first = first == null && isFigure(finding) ? finding : first;
            }
            if (silent && last != null && chart.number() == last.chart().number() + 1 && voices.rejects(chart)) {
                all.add(last.deniedIn(chart));
                last = null;
            }
            last = first == null ? last : first;
        }
        return all;
    }

    private static boolean isFigure(@Nullable Finding finding) {
        return finding != null && finding.amount() != null && finding.measure().kind() == Measure.Kind.PEOPLE;
    }
}
