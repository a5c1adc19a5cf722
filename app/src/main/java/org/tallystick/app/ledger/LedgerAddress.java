package org.tallystick.app.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.folder.DataFolder;

/** Where a ledger is: a file for SQLite, or a database of a PostgreSQL server. */
public sealed interface LedgerAddress {
    /** Name of the environment variable that says where the ledger is, when the command does not. */
    String VARIABLE = "TALLYSTICK_LEDGER";

    /** A ledger in one file. */
    record File(Path path) implements LedgerAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A ledger on a server; {@code url} as JDBC takes it. Shown without its password. */
    record Server(String url) implements LedgerAddress {
        @Override
        public String toString() {
            return url.substring("jdbc:".length())
                    .replaceAll("(?<=//)[^/@]*@", "")
                    .replaceAll("(?i)(password=)[^&]*", "$1…");
        }
    }

    /**
     * The ledger that {@code given} names, else the environment, else the one in the system's folder for data.
     *
     * @param given a path, or {@code postgresql://[user[:password]@]host[:port]/database}; null when the user gave none
     */
    static LedgerAddress of(@Nullable String given, Map<String, String> environment, String system, Path home) {
        String set = given == null || given.isEmpty() ? environment.get(VARIABLE) : given;
        if (set == null || set.isEmpty()) {
            return new File(DataFolder.of(environment, system, home).resolve("ledger.tally"));
        }
        if (set.startsWith("postgresql://") || set.startsWith("postgres://")) {
            return new Server(PostgresUrl.jdbc(set));
        }
        if (set.contains("://")) {
            throw new LedgerException(
                    set + ": no ledger of this kind; expected the path of a file or postgresql://host/database");
        }
        try {
            return new File(Path.of(set));
        } catch (InvalidPathException e) {
            throw new LedgerException(set + ": no name of a file: " + e.getReason(), e);
        }
    }
}
