package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Compares the tables that follow from the entries, row by row, as stored and as they should be. */
final class Comparison {
    private static final Map<String, String> TABLES = tables();

    private final Handle stored;
    private final Handle expected;

    Comparison(Handle stored, Handle expected) {
        this.stored = stored;
        this.expected = expected;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("report", "seq");
        tables.put("publication", "seq");
        tables.put("copy", "report, kin");
        tables.put("sketch", "chunk");
        tables.put("claim", "number");
        tables.put("review", "seq");
        tables.put("ruling", "seq");
        tables.put("skipped", "seq");
        tables.put("term", "field, code");
        tables.put("segment", "field, chunk");
        return tables;
    }

    /** One line for each table that differs: its first row that does. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        TABLES.forEach((table, order) -> {
            String difference = difference(table, order);
            if (difference != null) {
                differences.add(difference);
            }
        });
        return differences;
    }

    private @Nullable String difference(String table, String order) {
        String sql = "SELECT * FROM " + table + " ORDER BY " + order;
        try (ResultIterator<List<String>> is = rows(stored, sql);
                ResultIterator<List<String>> should = rows(expected, sql)) {
            for (long number = 1; is.hasNext() || should.hasNext(); number++) {
                if (!next(is).equals(next(should))) {
                    return "table " + table + ", row " + number + ": not what the entries add up to";
                }
            }
        }
        return null;
    }

    private static List<String> next(Iterator<List<String>> rows) {
        return rows.hasNext() ? rows.next() : List.of();
    }

    private static ResultIterator<List<String>> rows(Handle handle, String sql) {
        return handle.createQuery(sql)
                .setFetchSize(1000)
                .map((row, context) -> {
                    String[] cells = new String[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < cells.length; i++) {
                        Object cell = row.getObject(i + 1);
                        cells[i] =
                                cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(cell);
                    }
                    return Arrays.asList(cells);
                })
                .iterator();
    }
}
