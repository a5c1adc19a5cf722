package org.tallystick.app.intake.form;

/** Says why a document gives no report: what was found, what was expected, what to do next. */
public final class NoReport extends Exception {
    private static final long serialVersionUID = 1L;

    public NoReport(String message) {
        super(message);
    }
}
