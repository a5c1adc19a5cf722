package org.tallystick.app.web;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.adding.AddRun;
import org.tallystick.app.intake.Skipped;
import org.tallystick.app.ledger.Outcome;
import org.tallystick.model.Reading;

/** How far it is with what somebody handed in; written by the thread that reads, and asked by many. */
public final class IntakeJob implements AddRun.Listener {
    /** Lines that are kept of what could not be taken in; the ledger has all. */
    private static final int LISTED = 200;

    private final int files;
    private final List<String> lines = new ArrayList<>();
    private int added;
    private int known;
    private int skipped;
    private long claims;
    private boolean ended;

    IntakeJob(int files) {
        this.files = files;
    }

    /**
     * The state at one moment.
     *
     * @param files how many files were handed in
     * @param added how many reports are new
     * @param known how many were there already
     * @param skipped how many inputs could not be taken in
     * @param lines why, a line each
     */
    public record State(int files, int added, int known, int skipped, long claims, List<String> lines, boolean ended) {}

    synchronized State state() {
        return new State(files, added, known, skipped, claims, List.copyOf(lines), ended);
    }

    @Override
    public synchronized void done(Reading reading, String source, Outcome outcome, long bytes) {
        if (outcome == Outcome.ADDED) {
            added++;
            claims += reading.claims().size();
        } else {
            known++;
        }
        notifyAll();
    }

    @Override
    public synchronized void skipped(Skipped input) {
        skipped++;
        note(input.toString());
    }

    @Override
    public synchronized void note(String line) {
        if (lines.size() < LISTED) {
            lines.add(line);
        }
        notifyAll();
    }

    @Override
    public synchronized void defect(String report, Throwable defect) {
        skipped++;
        note(report + ": reading failed, a defect of Tallystick: " + defect);
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The next state that is not {@code seen}, or the same after {@code millis}. */
    synchronized State after(State seen, long millis) throws InterruptedException {
        if (!seen.ended() && seen.equals(state())) {
            wait(millis);
        }
        return state();
    }
}
