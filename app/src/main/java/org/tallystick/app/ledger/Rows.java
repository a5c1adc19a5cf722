package org.tallystick.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the tables as records. */
final class Rows {
    private Rows() {}

    static ReportRow report(ResultSet row, StatementContext context) throws SQLException {
        long number = row.getLong("reading");
        Long reading = row.wasNull() ? null : Long.valueOf(number);
        return new ReportRow(
                row.getLong("seq"),
                row.getString("id"),
                row.getBytes("sha256"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("url"),
                row.getString("published"),
                row.getString("language"),
                row.getString("reader"),
                reading,
                row.getString("agencies"));
    }

    /** The entry in {@code row}; a body that cannot be unpacked is a fault of the ledger. */
    static Entry entry(ResultSet row, Bodies bodies) throws SQLException {
        long seq = row.getLong("seq");
        try {
            return new Entry(
                    seq,
                    row.getString("kind"),
                    row.getLong("recorded"),
                    bodies.unpack(row.getBytes("body")),
                    row.getBytes("hash"));
        } catch (DataFormatException e) {
            throw new LedgerException("entry " + seq + " is damaged: " + e.getMessage(), e);
        }
    }
}
