package org.tallystick.app.adding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.intake.Arrival;
import org.tallystick.app.intake.Intake;
import org.tallystick.app.intake.IntakeListener;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.app.intake.Skipped;
import org.tallystick.app.ledger.Access;
import org.tallystick.app.ledger.Outcome;
import org.tallystick.app.ledger.Received;
import org.tallystick.model.Reading;

/**
 * Takes reports in, reads them with several threads and hands them to the ledger in their order, many in one transaction. Who
 * listens hears of a report once it is safe. What could not be taken in has its place in that order too, so that a run that
 * was cut off and started again ends in the same ledger.
 */
public final class AddRun implements AutoCloseable {
    private static final int BATCH = 256;
    private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Hears what became of each input, in order. */
    public interface Listener {
        /** A report is safe, as it came in and was read; {@code bytes} of the inputs were taken in by now. */
        void done(Reading reading, String source, Outcome outcome, long bytes);

        /** An input could not be taken in. */
        void skipped(Skipped skipped);

        /** Something is worth knowing of an input that was taken in. */
        void note(String line);

        /** Reading failed, which is our defect. */
        void defect(String report, Throwable defect);
    }

    private sealed interface Item {}

    private record Report(Arrival arrival, boolean known, long bytes) implements Item {}

    private record Fault(Skipped skipped) implements Item {}

    private record Read(Item item, @Nullable Reading reading) {}

    private final Tallystick tallystick;
    private final @Nullable Access ledger;
    private final Listener listener;
    private final OrderedReader<Item, Read> reader;
    private final List<Read> batch = new ArrayList<>();
    private long begun = System.nanoTime();

    /** A run into {@code ledger}; null adds nothing, and every report counts as added. */
    public AddRun(Tallystick tallystick, @Nullable Access ledger, int threads, Listener listener) {
        this.tallystick = tallystick;
        this.ledger = ledger;
        this.listener = listener;
        this.reader = new OrderedReader<>(this::read, threads, AddRun::length, this::gather, this::defect);
    }

    /** Takes in all of {@code inputs}; gives the intake, which knows what it left out. */
    public Intake add(List<String> inputs, IntakeRules rules) {
        return add(inputs, rules, UnaryOperator.identity());
    }

    /** The same, the source of each report, the file or address that it came from, called as {@code naming} has it. */
    public Intake add(List<String> inputs, IntakeRules rules, UnaryOperator<String> naming) {
        Intake[] intake = new Intake[1];
        intake[0] = new Intake(rules, new IntakeListener() {
            @Override
            public void arrived(Arrival arrival) {
                reader.read(new Report(
                        new Arrival(arrival.report(), naming.apply(arrival.source()), arrival.retrieved()),
                        known(arrival.report().text()),
                        intake[0].bytes()));
            }

            @Override
            public void skipped(Skipped skipped) {
                reader.read(new Fault(new Skipped(naming.apply(skipped.where()), skipped.why())));
            }

            @Override
            public void note(String line) {
                listener.note(line);
            }
        });
        inputs.forEach(intake[0]::take);
        reader.finish();
        store();
        return intake[0];
    }

    private boolean known(String text) {
        return ledger != null && ledger.read(snapshot -> snapshot.known(text) != null);
    }

    private static long length(Item item) {
        return item instanceof Report report ? report.arrival().report().text().length() : 0;
    }

    /** A text that is known is not read again. */
    private Read read(Item item) {
        return switch (item) {
            case Report report
            when report.known() ->
                new Read(item, new Reading(report.arrival().report(), null, null, List.of(), List.of()));
            case Report report ->
                new Read(item, tallystick.read(report.arrival().report()));
            case Fault fault -> new Read(fault, null);
        };
    }

    private void gather(Read read) {
        batch.add(read);
        if (batch.size() >= BATCH || System.nanoTime() - begun > BATCH_NANOS) {
            store();
        }
    }

    private void defect(Item item, Throwable defect) {
        if (item instanceof Report report) {
            listener.defect(report.arrival().report().id(), defect);
        }
    }

    private void store() {
        List<Outcome> outcomes = new ArrayList<>();
        if (ledger != null && !batch.isEmpty()) {
            ledger.write(entries -> {
                outcomes.clear();
                for (Read read : batch) {
                    switch (read.item()) {
                        case Report report ->
                            outcomes.add(entries.add(new Received(
                                    Objects.requireNonNull(read.reading(), "reading"),
                                    report.arrival().source(),
                                    report.arrival().retrieved())));
                        case Fault fault -> {
                            entries.skip(
                                    fault.skipped().where(), fault.skipped().why());
                            outcomes.add(Outcome.KNOWN);
                        }
                    }
                }
            });
        }
        for (int i = 0; i < batch.size(); i++) {
            tell(batch.get(i), ledger == null ? Outcome.ADDED : outcomes.get(i));
        }
        batch.clear();
        begun = System.nanoTime();
    }

    private void tell(Read read, Outcome outcome) {
        switch (read.item()) {
            case Report report ->
                listener.done(
                        Objects.requireNonNull(read.reading(), "reading"),
                        report.arrival().source(),
                        outcome,
                        report.bytes());
            case Fault fault -> listener.skipped(fault.skipped());
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
