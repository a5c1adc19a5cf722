package org.tallystick.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/**
 * Reads reports with several threads and hands the readings on in the order of the reports. Only a few reports wait at any
 * time: taking in the next one waits for the oldest. For one thread, which is also the one that is handed the readings.
 */
final class OrderedReader implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 4;

    /** What makes a reading of a report. */
    interface Engine {
        Reading read(Report report);
    }

    private record Pending(Report report, Future<Reading> reading) {}

    private final Engine engine;
    private final Consumer<Reading> done;
    private final BiConsumer<Report, Throwable> defect;
    private final int window;
    private final ExecutorService pool;
    private final Deque<Pending> waiting = new ArrayDeque<>();

    /**
     * @param threads how many read at once, at least 1
     * @param done takes the readings in order
     * @param defect takes a report that the engine failed on, which is always our defect
     */
    OrderedReader(Engine engine, int threads, Consumer<Reading> done, BiConsumer<Report, Throwable> defect) {
        this.engine = engine;
        this.done = done;
        this.defect = defect;
        this.window = threads * WAITING_PER_THREAD;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Takes in the next report. */
    void read(Report report) {
        waiting.add(new Pending(report, pool.submit(() -> engine.read(report))));
        if (waiting.size() > window) {
            handOn(waiting.remove());
        }
    }

    /** Hands on all that still wait. */
    void finish() {
        while (!waiting.isEmpty()) {
            handOn(waiting.remove());
        }
    }

    private void handOn(Pending pending) {
        Reading reading;
        try {
            reading = pending.reading().get();
        } catch (ExecutionException e) {
            defect.accept(pending.report(), e.getCause() == null ? e : e.getCause());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
        done.accept(reading);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
