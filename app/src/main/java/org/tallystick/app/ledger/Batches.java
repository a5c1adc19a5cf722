package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows that wait to be stored together, by statement; the statements run in the order in which they are first used. */
final class Batches {
    /** Entries come before the rows that point at them, and those before rows that point at these. */
    private static final List<String> ORDER = List.of(
            "entry-insert",
            "report-insert",
            "report-reading",
            "publication-insert",
            "skipped-insert",
            "review-insert",
            "ruling-insert",
            "claim-end",
            "claim-insert",
            "evidence-insert");

    /** Binds the values of one row. */
    interface Row {
        PreparedBatch bind(PreparedBatch batch);
    }

    private final Sql sql;
    private final Map<String, List<Row>> waiting = new LinkedHashMap<>();

    Batches(Sql sql) {
        this.sql = sql;
        ORDER.forEach(statement -> waiting.put(statement, new ArrayList<>()));
    }

    void add(String statement, Row row) {
        List<Row> rows = waiting.get(statement);
        if (rows == null) {
            throw new IllegalStateException(statement + " has no place in the order of statements");
        }
        rows.add(row);
    }

    void flush(Handle handle) {
        waiting.forEach((statement, rows) -> {
            if (!rows.isEmpty()) {
                try (PreparedBatch batch = handle.prepareBatch(sql.of(statement))) {
                    rows.forEach(row -> row.bind(batch).add());
                    batch.execute();
                }
                rows.clear();
            }
        });
    }

    void forget() {
        waiting.values().forEach(List::clear);
    }
}
