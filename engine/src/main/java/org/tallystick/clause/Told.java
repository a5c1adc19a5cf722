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
 * @param ofEnemy whether that harm is the loss of the enemy
 * @param unharmed whether the last people counted were not harmed, so that "forty of them" were not either
 * @param taken whether anybody was abducted, so that who is freed may be
 * @param listed whether a list by place goes on: its heading or its last row stands before
 */
public record Told(
        @Nullable Finding before,
        @Nullable Finding lead,
        @Nullable Measure topic,
        boolean ofEnemy,
        boolean unharmed,
        boolean taken,
        boolean listed) {
    /** Most items of a line that heads a list. */
    private static final int LONGEST_HEADING = 14;

    /** What is told before the first sentence. */
    public static final Told NOTHING = new Told(null, null, null, false, false, false, false);

    /** What is told when a sentence adds {@code findings}; the dead stay the toll while their paragraph tells of the others too. */
    Told and(
            Chart sentence,
            List<Finding> findings,
            @Nullable Measure here,
            boolean enemys,
            boolean unhurt,
            boolean abducted) {
        Measure spoken = here == null ? topic : here;
        boolean lost = here == null ? ofEnemy : enemys;
        boolean kidnapped = taken || abducted;
        if (findings.isEmpty()) {
            boolean heading = here != null && sentence.size() <= LONGEST_HEADING;
            return new Told(before, lead, spoken, lost, unhurt, kidnapped, heading);
        }
        Finding first = findings.get(0);
        Finding last = findings.get(findings.size() - 1);
        boolean beside = first.measure() == Measure.WOUNDED || first.measure() == Measure.MISSING;
        boolean goesOn = beside && lead != null && lead.measure() == Measure.KILLED && !sentence.opensParagraph();
        boolean row = last.why().stream().anyMatch(reason -> reason.rule().equals(LabelReader.PLACE));
        return new Told(last, goesOn ? lead : first, spoken, lost, unhurt, kidnapped, row);
    }
}
