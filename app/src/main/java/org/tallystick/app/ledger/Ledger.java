package org.tallystick.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The door to a ledger. Any number of programs may have the same one open; each writes on its own connection, one at a time.
 * For one thread.
 */
public final class Ledger implements Access, AutoCloseable {
    private final Store store;
    private final String engine;
    private final Clock clock;
    private final Bodies bodies = new Bodies();
    private final Tables tables;
    private final Index index;
    private final Handle reader;
    private @Nullable Handle writer;
    private byte[] head = new byte[0];
    private @Nullable Columns columns;
    private long columnsAt = -1;

    private Ledger(Store store, String engine, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
        this.tables = new Tables(store.sql(), bodies);
        this.index = new Index(tables);
        this.reader = store.connect(false);
    }

    /**
     * The ledger at {@code address}, made when it is not there.
     *
     * @param engine version of the program, which readings will name
     * @throws LedgerException when it cannot be used
     */
    public static Ledger create(LedgerAddress address, String engine, Clock clock) {
        Store store = switch (address) {
            case LedgerAddress.File file -> SqliteStore.create(file);
            case LedgerAddress.Server server -> PostgresStore.create(server);
        };
        return new Ledger(store, engine, clock);
    }

    /**
     * The ledger at {@code address}, which must be there.
     *
     * @throws LedgerException when it is not, or cannot be used
     */
    public static Ledger open(LedgerAddress address, String engine, Clock clock) {
        Store store = switch (address) {
            case LedgerAddress.File file -> new SqliteStore(file);
            case LedgerAddress.Server server -> new PostgresStore(server);
        };
        int version = store.version();
        if (version == 0) {
            throw new LedgerException("ledger " + address + ": not there yet; `tallystick add` makes it");
        }
        store.check(version);
        return version < Store.VERSION ? create(address, engine, clock) : new Ledger(store, engine, clock);
    }

    /** Where it is. */
    public LedgerAddress address() {
        return store.address();
    }

    /**
     * Does {@code work} in one transaction: when this returns, all of it is on the disk; when it throws, nothing is.
     *
     * @throws LedgerException when the ledger cannot be written
     */
    @Override
    public void write(Consumer<LedgerWriter> work) {
        try {
            Handle handle = writer;
            if (handle == null) {
                handle = store.connect(true);
                writer = handle;
            }
            transact(handle, work);
        } catch (RuntimeException e) {
            throw LedgerFault.of(store.address(), e);
        }
    }

    private void transact(Handle handle, Consumer<LedgerWriter> work) {
        boolean done = false;
        store.beginWrite(handle);
        try {
            Entry last = last(handle);
            byte[] found = last == null ? Entry.START : last.hash();
            if (!Arrays.equals(head, found)) {
                tables.forget();
            }
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            LedgerWriter entries = new LedgerWriter(handle, store.sql(), tables, index, engine, micros, last);
            work.accept(entries);
            tables.finish(handle);
            handle.commit();
            head = entries.head();
            done = true;
        } finally {
            index.forget();
            if (!done) {
                tables.forget();
                head = new byte[0];
                handle.rollback();
            }
        }
    }

    private @Nullable Entry last(Handle handle) {
        return handle.createQuery(store.sql().of("entry-last"))
                .map((row, context) -> Rows.entry(row, bodies))
                .findOne()
                .orElse(null);
    }

    /**
     * Gives {@code work} the ledger as it stands; nothing that others add meanwhile is seen.
     *
     * @throws LedgerException when the ledger cannot be read
     */
    @Override
    public <T> T read(Function<Snapshot, T> work) {
        return read(null, work);
    }

    /** As {@link #read(Function)}, with the ledger as it stood at {@code moment}; null for now. */
    public <T> T read(@Nullable Instant moment, Function<Snapshot, T> work) {
        try {
            return reader.inTransaction(handle -> {
                Entry last = last(handle);
                long seq = last == null ? 0 : last.seq();
                Columns current = columns;
                if (current == null || columnsAt != seq) {
                    current = new Columns(store.sql());
                    columns = current;
                    columnsAt = seq;
                }
                return work.apply(new Snapshot(store, bodies, handle, current, seq, moment));
            });
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw LedgerFault.of(store.address(), e);
        }
    }

    /** Recomputes the chain of entries and all that follows from it. */
    public Verdict verify() {
        try {
            return new Verifier(store, bodies).verify();
        } catch (RuntimeException e) {
            throw LedgerFault.of(store.address(), e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            Handle handle = writer;
            if (handle != null) {
                store.settle(handle);
                handle.close();
            }
        } catch (RuntimeException e) {
            throw LedgerFault.of(store.address(), e);
        } finally {
            bodies.close();
        }
    }
}
