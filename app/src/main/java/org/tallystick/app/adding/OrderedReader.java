package org.tallystick.app.adding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Reads reports with several threads and hands the readings on in the order of the reports. Reports wait only up to a number
 * and a length: then taking in the next one waits for the oldest. So there is work for all threads while the readings of many
 * are stored, and long reports do not pile up. For one thread, which is also the one that is handed the readings.
 *
 * @param <T> a report, with whatever comes along
 * @param <R> what was read out of it
 */
public final class OrderedReader<T, R> implements AutoCloseable {
    /** Reports that may wait, whatever their length. */
    private static final int FEW_PER_THREAD = 4;

    /** Reports that may wait when they are short. */
    private static final int MANY = 512;

    /** Characters of the reports that may wait. */
    private static final long LENGTH = 4_000_000;

    private record Pending<T, R>(T input, long length, Future<R> result) {}

    private final Function<T, R> engine;
    private final Consumer<R> done;
    private final BiConsumer<T, Throwable> defect;
    private final int few;
    private final ToLongFunction<T> length;
    private final ExecutorService pool;
    private final Deque<Pending<T, R>> waiting = new ArrayDeque<>();
    private long lengths;

    /**
     * @param threads how many read at once, at least 1
     * @param length characters of a report
     * @param done takes the readings in order
     * @param defect takes a report that the engine failed on, which is always our defect
     */
    public OrderedReader(
            Function<T, R> engine,
            int threads,
            ToLongFunction<T> length,
            Consumer<R> done,
            BiConsumer<T, Throwable> defect) {
        this.engine = engine;
        this.done = done;
        this.defect = defect;
        this.few = threads * FEW_PER_THREAD;
        this.length = length;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Takes in the next report. */
    public void read(T input) {
        long characters = length.applyAsLong(input);
        waiting.add(new Pending<>(input, characters, pool.submit(() -> engine.apply(input))));
        lengths += characters;
        while (!waiting.isEmpty()
                && (tooMuchWaits() || waiting.element().result().isDone())) {
            handOn(waiting.remove());
        }
    }

    private boolean tooMuchWaits() {
        return waiting.size() > MANY || waiting.size() > few && lengths > LENGTH;
    }

    /** Hands on all that still wait. */
    public void finish() {
        while (!waiting.isEmpty()) {
            handOn(waiting.remove());
        }
    }

    private void handOn(Pending<T, R> pending) {
        lengths -= pending.length();
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
