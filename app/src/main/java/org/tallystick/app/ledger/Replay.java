package org.tallystick.app.ledger;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/** A ledger made anew from the entries of another, to compare the two. */
final class Replay implements AutoCloseable {
    private static final int COMMIT_EVERY = 20_000;

    private final Bodies bodies = new Bodies();
    private final Handle handle;
    private final Tables tables;
    private final Index index;
    private long taken;

    Replay(Path file) {
        SqliteStore store = SqliteStore.create(new LedgerAddress.File(file));
        this.handle = store.connect(true);
        handle.execute("PRAGMA synchronous = OFF");
        this.tables = new Tables(store.sql(), bodies);
        this.index = new Index(tables);
        handle.begin();
    }

    Handle handle() {
        return handle;
    }

    /** Takes the next entry over. */
    void take(Entry entry) {
        tables.entry(entry);
        index.apply(handle, entry);
        taken++;
        if (taken % COMMIT_EVERY == 0) {
            tables.flush(handle);
            index.stored();
        }
    }

    /** After this the tables are complete. */
    void finish() {
        tables.finish(handle);
        handle.commit();
    }

    @Override
    public void close() {
        if (handle.isInTransaction()) {
            handle.rollback();
        }
        handle.close();
        bodies.close();
    }
}
