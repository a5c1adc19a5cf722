package org.tallystick.app.export;

import org.tallystick.model.Claim;

/** A claim on one line for a terminal. */
public final class ClaimLine {
    private ClaimLine() {}

    /** What it says, of whom, who says so, where, when and how sure. */
    public static String of(Claim claim) {
        String victims = Words.victims(claim);
        String line = Words.claim(claim) + (victims.isEmpty() ? "" : " · " + victims) + " · " + Words.claimant(claim)
                + " · " + Words.place(claim) + " · " + Words.time(claim) + " · " + Words.sure(claim);
        return one(line.replace('\u00a0', ' '));
    }

    /** Its words in quotation marks. */
    public static String quote(Claim claim) {
        return "“" + one(claim.evidence().quote()) + "”";
    }

    private static String one(String text) {
        return Cells.safe(text).replace('\n', ' ');
    }
}
