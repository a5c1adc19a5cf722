package org.tallystick.app.ledger;

import java.util.List;

/**
 * What verifying a ledger found.
 *
 * @param entries how many entries were recomputed
 * @param head hash of the last one, 64 hexadecimal digits
 * @param faults one line for each thing that does not fit, the first entry first; empty when all does
 * @param notes what could not be checked, and why
 */
public record Verdict(long entries, String head, List<String> faults, List<String> notes) {
    public Verdict {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** Whether everything fits. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
