package org.tallystick.app.ledger;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database of a PostgreSQL server, shared by a team. */
record PostgresStore(LedgerAddress.Server address, Sql sql) implements Store {
    /** Lock that a writer holds for its transaction; any number will do that no other program takes. */
    private static final long LOCK = 0x546C7374;

    PostgresStore(LedgerAddress.Server address) {
        this(address, new Sql("postgresql"));
    }

    /** Makes the tables where they are missing. */
    static PostgresStore create(LedgerAddress.Server address) {
        PostgresStore store = new PostgresStore(address);
        int version = store.version();
        store.check(version);
        if (version < VERSION) {
            store.migrate(address.url(), "postgresql");
        }
        return store;
    }

    @Override
    public Handle connect(boolean writes) {
        Handle handle = Store.open(address, Jdbi.create(address.url()));
        handle.execute("SET lock_timeout = '60s'");
        if (!writes) {
            handle.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY, ISOLATION LEVEL REPEATABLE READ");
        }
        return handle;
    }

    @Override
    public void beginWrite(Handle handle) {
        handle.begin();
        handle.createQuery("SELECT pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(String.class)
                .list();
    }

    @Override
    public String words(Search search) {
        return search.tsquery();
    }

    @Override
    public int version() {
        try (Handle handle = connect(false)) {
            return handle.createQuery("SELECT version FROM tables_version")
                    .mapTo(Integer.class)
                    .one();
        } catch (LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Store.noTable(e)) {
                return 0;
            }
            throw LedgerFault.of(address, e);
        }
    }

    @Override
    public void settle(Handle handle) {
        // The server looks after its own pages.
    }
}
