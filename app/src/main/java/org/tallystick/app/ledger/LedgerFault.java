package org.tallystick.app.ledger;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what a database throws into one line that says what to do. */
final class LedgerFault {
    private LedgerFault() {}

    /** What to throw for {@code thrown}, which happened at {@code address}: itself when no database is behind it. */
    static RuntimeException of(LedgerAddress address, RuntimeException thrown) {
        SQLException sql = sql(thrown);
        if (thrown instanceof LedgerException || sql == null) {
            return thrown;
        }
        String message = message(sql);
        String what = switch (address) {
            case LedgerAddress.File file -> ofFile(message);
            case LedgerAddress.Server server -> ofServer(sql, message);
        };
        return new LedgerException("ledger " + address + ": " + what, thrown);
    }

    /** What the database says, and what lies behind it: "Error opening connection" alone helps nobody. */
    private static String message(SQLException sql) {
        Throwable root = sql;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return sql.getMessage() + (root == sql ? "" : ": " + root.getMessage());
    }

    private static String ofFile(String message) {
        String code = message.toUpperCase(Locale.ROOT);
        if (code.contains("SQLITE_FULL")) {
            return "the disk is full; nothing of the last step was kept, make room and run the command again";
        }
        if (code.contains("SQLITE_READONLY") || code.contains("SQLITE_PERM") || code.contains("SQLITE_CANTOPEN")) {
            return "it may not be written; check the permissions of the file and its folder, or name another with --ledger";
        }
        if (code.contains("SQLITE_NOTADB")) {
            return "this file is no ledger; name another with --ledger";
        }
        if (code.contains("SQLITE_CORRUPT")) {
            return "the file is damaged; `tallystick verify` says where, restore it from a copy";
        }
        if (code.contains("SQLITE_BUSY") || code.contains("SQLITE_LOCKED")) {
            return "another program has been writing to it for a minute; run the command again when that is done";
        }
        if (code.contains("SQLITE_IOERR")) {
            return "the disk failed, or is full; nothing of the last step was kept, run the command again";
        }
        return message;
    }

    private static String ofServer(SQLException sql, String message) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        String first = message.lines().findFirst().orElse(message);
        if (state.startsWith("08")) {
            return "the server cannot be reached: " + first;
        }
        if (state.startsWith("28")) {
            return "the server does not let this user in: " + first;
        }
        return switch (state) {
            case "3D000" -> "no such database on the server; create it first, say with createdb";
            case "42501" -> "this user may not write there: " + first;
            case "55P03" ->
                "another program has been writing to it for a minute; run the command again when that is done";
            case "53100" -> "the server's disk is full; nothing of the last step was kept";
            default -> first;
        };
    }

    private static @Nullable SQLException sql(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
