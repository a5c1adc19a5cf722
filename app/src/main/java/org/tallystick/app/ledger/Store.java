package org.tallystick.app.ledger;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database that a ledger lies in. */
sealed interface Store permits SqliteStore, PostgresStore {
    /** The latest migration of this program. */
    int VERSION = 2;

    /** Where it is. */
    LedgerAddress address();

    /** Its statements. */
    Sql sql();

    /** A new connection; read only unless {@code writes}. */
    Handle connect(boolean writes);

    /** Begins a transaction that no other writer can be in at the same time; waits for one at most a minute. */
    void beginWrite(Handle handle);

    /** The words to look for, as the database takes them. */
    String words(Search search);

    /** Version of the ledger's tables; 0 when there are none yet. */
    int version();

    /** What has to be done once what was written is safe, before {@code handle} is closed. */
    void settle(Handle handle);

    /** Makes the tables, or brings them up to {@link #VERSION}. */
    default void migrate(String url, String folder) {
        try {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:db/" + folder)
                    .baselineOnMigrate(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw LedgerFault.of(address(), e);
        }
    }

    /** Refuses a ledger that this program does not understand. */
    default void check(int version) {
        if (version > VERSION) {
            throw new LedgerException("ledger " + address() + ": made by a newer Tallystick (version " + version
                    + " of its tables, this one knows " + VERSION + "); use that one");
        }
    }

    /** Opens a connection of {@code jdbi}, and says what is wrong in our own words. */
    static Handle open(LedgerAddress address, Jdbi jdbi) {
        try {
            return jdbi.open();
        } catch (RuntimeException e) {
            throw LedgerFault.of(address, e);
        }
    }

    /** Whether {@code thrown} says that a table is missing. */
    static boolean noTable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ("42P01".equals(sql.getSQLState())
                            || String.valueOf(sql.getMessage()).contains("no such table"))) {
                return true;
            }
        }
        return false;
    }
}
