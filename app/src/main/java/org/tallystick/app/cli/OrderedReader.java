package org.tallystick.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads reports with several threads and hands the readings on in the order of the reports. Only a few reports wait at any
 * time: taking in the next one waits for the oldest. For one thread, which is also the one that is handed the readings.
 *
 * @param <T> a report, with whatever comes along
 * @param <R> what was read out of it
 */
final class OrderedReader<T, R> implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 4;

    private record Pending<T, R>(T input, Future<R> result) {}

    private final Function<T, R> engine;
    private final Consumer<R> done;
    private final BiConsumer<T, Throwable> defect;
    private final int window;
    private final ExecutorService pool;
    private final Deque<Pending<T, R>> waiting = new ArrayDeque<>();

    /**
     * @param threads how many read at once, at least 1
     * @param done takes the readings in order
     * @param defect takes a report that the engine failed on, which is always our defect
     */
    OrderedReader(Function<T, R> engine, int threads, Consumer<R> done, BiConsumer<T, Throwable> defect) {
        this.engine = engine;
        this.done = done;
        this.defect = defect;
        this.window = threads * WAITING_PER_THREAD;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Takes in the next report. */
    void read(T input) {
        waiting.add(new Pending<>(input, pool.submit(() -> engine.apply(input))));
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

    private void handOn(Pending<T, R> pending) {
        R result;
        try {
            result = pending.result().get();
        } catch (ExecutionException e) {
            defect.accept(pending.input(), e.getCause() == null ? e : e.getCause());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
        done.accept(result);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
