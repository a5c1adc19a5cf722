package org.tallystick.app.ledger;

/** What became of a report that came in. */
public enum Outcome {
    /** Its text is new. */
    ADDED,
    /** Its text is known, but not under this address or of this publisher. */
    CARRIED,
    /** It is known as it is. */
    KNOWN
}
