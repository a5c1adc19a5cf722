package org.tallystick.app.intake.web;

/** Says why nothing was fetched, on one line. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    FetchException(String message) {
        super(message);
    }
}
