package org.tallystick.app.intake;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.model.Report;

/** Everything that an intake found, in order; for inputs that fit in memory. For one thread. */
public final class Gathered implements IntakeListener {
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** All that {@code input} holds. */
    public static Gathered of(IntakeRules rules, String input) {
        Gathered gathered = new Gathered();
        new Intake(rules, gathered).take(input);
        return gathered;
    }

    @Override
    public void arrived(Arrival arrival) {
        arrivals.add(arrival);
    }

    @Override
    public void skipped(Skipped input) {
        skipped.add(input);
    }

    @Override
    public void note(String line) {
        notes.add(line);
    }

    /** Reports with where they were found. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** The reports. */
    public List<Report> reports() {
        return arrivals.stream().map(Arrival::report).toList();
    }

    /** What could not be taken in. */
    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** Lines on what was taken in all the same. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
