package org.tallystick.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * One file: a write-ahead log, and every commit on the disk before it is acknowledged. Readers never wait; a writer waits for
 * another at most a minute.
 */
record SqliteStore(LedgerAddress.File address, Sql sql) implements Store {
    /** "Tlst": says in the file's header whose it is. */
    static final int APPLICATION = 0x546C7374;

    private static final int WAIT_MILLIS = 60_000;

    /** Bytes of a page: texts of reports fill pages of the usual 4,096 badly. */
    private static final int PAGE = 8192;

    SqliteStore(LedgerAddress.File address) {
        this(address, new Sql("sqlite"));
    }

    /** Makes the file and its folder where they are missing. */
    static SqliteStore create(LedgerAddress.File address) {
        Path folder = address.path().toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new LedgerException(
                    "ledger " + address + ": its folder cannot be made: " + e.getMessage()
                            + "; name another place with --ledger",
                    e);
        }
        SqliteStore store = new SqliteStore(address);
        int version = store.version();
        store.check(version);
        if (version == 0) {
            store.layPages();
        }
        if (version < VERSION) {
            store.migrate(store.url(), "sqlite");
        }
        return store;
    }

    /** The size of pages can be chosen only before there is one, and before the log is. */
    private void layPages() {
        try (Handle handle = Store.open(address, Jdbi.create("jdbc:sqlite:" + address.path()))) {
            handle.execute("PRAGMA busy_timeout = " + WAIT_MILLIS);
            handle.execute("PRAGMA page_size = " + PAGE);
            handle.createQuery("PRAGMA journal_mode = WAL").mapTo(String.class).one();
        } catch (RuntimeException e) {
            throw LedgerFault.of(address, e);
        }
    }

    private String url() {
        return "jdbc:sqlite:" + address.path() + "?journal_mode=WAL&synchronous=FULL&busy_timeout=" + WAIT_MILLIS;
    }

    @Override
    public Handle connect(boolean writes) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        if (writes) {
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            config.setTransactionMode(TransactionMode.IMMEDIATE);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + (writes ? address.path() : readable()));
        Handle handle = Store.open(address, Jdbi.create(source));
        handle.execute("PRAGMA cache_size = -65536");
        handle.execute("PRAGMA mmap_size = 1073741824");
        if (!writes) {
            handle.execute("PRAGMA query_only = 1");
        }
        return handle;
    }

    /**
     * The file as readers open it. Where nobody may write there can be no log to share with a writer, and SQLite must be
     * told that the file stands still.
     */
    private String readable() {
        Path file = address.path().toAbsolutePath();
        boolean still =
                !Files.isWritable(file.getParent()) && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        return still
                ? "file:" + file.toUri().getRawPath() + "?immutable=1"
                : address.path().toString();
    }

    @Override
    public void beginWrite(Handle handle) {
        handle.begin();
    }

    @Override
    public String words(Search search) {
        return search.fts5();
    }

    @Override
    public int version() {
        if (!Files.exists(address.path())) {
            return 0;
        }
        if (Files.isDirectory(address.path())) {
            throw new LedgerException(
                    "ledger " + address + ": a folder; expected a file, say " + address + "/ledger.tally");
        }
        try (Handle handle = connect(false)) {
            int application = handle.createQuery("PRAGMA application_id")
                    .mapTo(Integer.class)
                    .one();
            int version = handle.createQuery("PRAGMA user_version")
                    .mapTo(Integer.class)
                    .one();
            long tables = handle.createQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'entry'")
                    .mapTo(Long.class)
                    .one();
            long others = handle.createQuery(
                            "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%'")
                    .mapTo(Long.class)
                    .one();
            if (application != APPLICATION && others > 0) {
                throw new LedgerException(
                        "ledger " + address + ": a database of another program; name another file with --ledger");
            }
            return tables == 0 ? 0 : version;
        } catch (LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw LedgerFault.of(address, e);
        }
    }

    @Override
    public void settle(Handle handle) {
        Seal.set(handle, address.path());
    }
}
