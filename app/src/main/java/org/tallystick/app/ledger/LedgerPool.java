package org.tallystick.app.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A ledger for many threads at once: each reads on a connection of its own, as many at a time as make sense, and one at a time
 * writes. Who reads must not ask for a second connection meanwhile.
 */
public final class LedgerPool implements Access, AutoCloseable {
    /** Reading is work for a processor, with some waiting for the disk. */
    private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final Supplier<Ledger> opener;
    private final Semaphore readers = new Semaphore(READERS, true);
    private final Deque<Ledger> idle = new ArrayDeque<>();
    private final Ledger writer;
    private boolean closed;

    /** A pool of ledgers that {@code opener} opens; it opens the first at once. */
    public LedgerPool(Supplier<Ledger> opener) {
        this.opener = opener;
        this.writer = opener.get();
    }

    /** Where the ledger is. */
    public LedgerAddress address() {
        return writer.address();
    }

    /** As {@link Ledger#read(Function)}. */
    @Override
    public <T> T read(Function<Snapshot, T> work) {
        readers.acquireUninterruptibly();
        try {
            return readOn(take(), work);
        } finally {
            readers.release();
        }
    }

    private <T> T readOn(Ledger ledger, Function<Snapshot, T> work) {
        try {
            T result = ledger.read(work);
            give(ledger);
            return result;
        } catch (RuntimeException | Error e) {
            // Its connection may be what failed.
            ledger.close();
            throw e;
        }
    }

    /** As {@link Ledger#write}; waits for others who write. */
    @Override
    public void write(Consumer<LedgerWriter> work) {
        synchronized (writer) {
            writer.write(work);
        }
    }

    private Ledger take() {
        synchronized (idle) {
            if (closed) {
                throw new LedgerException("ledger " + address() + ": closed");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return opener.get();
    }

    private void give(Ledger ledger) {
        synchronized (idle) {
            if (!closed) {
                idle.push(ledger);
                return;
            }
        }
        ledger.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Ledger::close);
            idle.clear();
        }
        synchronized (writer) {
            writer.close();
        }
    }
}
