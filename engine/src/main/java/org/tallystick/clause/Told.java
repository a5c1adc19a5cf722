package org.tallystick.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.model.Measure;

/**
 * What the sentences before one have told, for what it leaves out.
 *
 * @param before the last finding; null when there is none
 * @param lead the toll itself where other figures follow it: the first finding of the last sentence that had one
 * @param topic the harm last spoken of
 * @param unharmed whether the last people counted were not harmed, so that "forty of them" were not either
 * @param taken whether anybody was abducted, so that who is freed may be
 */
public record Told(
        @Nullable Finding before,
        @Nullable Finding lead,
        @Nullable Measure topic,
        boolean unharmed,
        boolean taken) {
    /** What is told before the first sentence. */
    public static final Told NOTHING = new Told(null, null, null, false, false);

    /** What is told when a sentence adds {@code findings}; the dead stay the toll while their paragraph tells of the others too. */
    Told and(Chart sentence, List<Finding> findings, @Nullable Measure spoken, boolean unhurt, boolean abducted) {
        if (findings.isEmpty()) {
            return new Told(before, lead, spoken, unhurt, taken || abducted);
        }
        Finding first = findings.get(0);
        boolean beside = first.measure() == Measure.WOUNDED || first.measure() == Measure.MISSING;
        boolean goesOn = beside && lead != null && lead.measure() == Measure.KILLED && !sentence.opensParagraph();
        return new Told(findings.get(findings.size() - 1), goesOn ? lead : first, spoken, unhurt, taken || abducted);
    }
}
