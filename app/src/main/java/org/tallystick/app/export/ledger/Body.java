package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.util.Map;
import org.tallystick.app.ledger.KeptClaim;

/** What a format writes: how it begins is for its constructor. */
interface Body {
    void write(KeptClaim claim) throws IOException;

    /** Writes what comes after the last claim, and hands on all that has gathered. */
    void end() throws IOException;

    /** How many claims the format has no place for, by reason. */
    default Map<String, Long> leftOut() {
        return Map.of();
    }
}
