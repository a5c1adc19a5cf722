package org.tallystick.app.intake;

/** Hears what an intake finds, in order. */
public interface IntakeListener {
    /** A report. */
    void arrived(Arrival arrival);

    /** Something that could not be taken in. */
    void skipped(Skipped skipped);

    /** One line on something that was taken in all the same. */
    void note(String line);
}
