package org.tallystick.app.ledger;

/** A ledger that cannot be used: its message is one line for the user and says what to do. */
public final class LedgerException extends RuntimeException {
    /** See the class. */
    public LedgerException(String message) {
        super(message);
    }

    /** As above, with what lies behind it. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
