package org.tallystick.app.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Characters;
import org.tallystick.app.intake.bytes.Limits;
import org.tallystick.app.intake.form.CsvRows;
import org.tallystick.app.intake.form.NoReport;

/** Reports in rows: the first row names the columns, a map says which hold what, each further row is a report. */
final class CsvReports {
    /** Longest heading line that is looked at for the delimiter; characters. */
    private static final int HEADING = 1 << 14;

    private final Reception reception;

    CsvReports(Reception reception) {
        this.reception = reception;
    }

    /** Takes in the rows of {@code piece}. */
    void rows(Piece piece) throws IOException, NoReport {
        String where = piece.where();
        try (Characters characters = new Characters(piece.in(), Limits.REPORT, () -> reception.noteGuess(where));
                BufferedReader reader = new BufferedReader(characters, HEADING)) {
            CsvRows rows = new CsvRows(reader, delimiter(reader));
            List<String> heading = rows.next();
            if (heading == null) {
                throw new NoReport("empty; expected a line of column names and a report a row");
            }
            @Nullable String[] fields = fields(heading);
            int taken = 0;
            while (true) {
                characters.renew();
                try {
                    List<String> row = rows.next();
                    if (row == null) {
                        break;
                    }
                    taken++;
                    report(where + ":" + rows.line(), piece.origin(), fields, row);
                } catch (NoReport e) {
                    taken++;
                    reception.skip(where + ":" + rows.line(), e.getMessage());
                }
            }
            if (taken == 0) {
                throw new NoReport("column names and no row; expected a report a row");
            }
        }
    }

    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(HEADING);
        char[] start = new char[HEADING];
        int length = Math.max(0, reader.read(start, 0, HEADING));
        reader.reset();
        return CsvRows.delimiter(
                new String(start, 0, length).lines().findFirst().orElse(""));
    }

    /** What each column holds: a field of a report, or null for what is not taken. */
    private @Nullable String[] fields(List<String> heading) throws NoReport {
        List<String> names = heading.stream().map(String::strip).toList();
        @Nullable String[] fields = new String[names.size()];
        Map<String, String> map = reception.rules().columns();
        for (int i = 0; i < fields.length; i++) {
            String field = names.get(i).toLowerCase(Locale.ROOT);
            fields[i] = ReportParser.FIELDS.contains(field) && !map.containsKey(field) ? field : null;
        }
        List<String> absent = new ArrayList<>();
        for (String field : ReportParser.FIELDS) {
            String column = map.get(field);
            if (column != null && !named(names, column, field, fields)) {
                absent.add("\"" + column + "\"");
            }
        }
        if (!absent.isEmpty()) {
            throw new NoReport("no column " + String.join(", ", absent) + "; the columns are " + quoted(names)
                    + "; correct --columns");
        }
        if (!Arrays.asList(fields).contains("text")) {
            throw new NoReport("no column \"text\"; the columns are " + quoted(names)
                    + "; say which one holds the text: --columns text=NAME");
        }
        return fields;
    }

    private static boolean named(List<String> names, String column, String field, @Nullable String[] fields) {
        for (int i = 0; i < fields.length; i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                fields[i] = field;
                return true;
            }
        }
        return false;
    }

    private static String quoted(List<String> names) {
        String all =
                String.join(", ", names.stream().map(name -> "\"" + name + "\"").toList());
        return all.length() > 300 ? all.substring(0, 300) + "\u2026" : all;
    }

    private void report(String at, Origin origin, @Nullable String[] fields, List<String> row) throws NoReport {
        if (row.size() != fields.length) {
            throw new NoReport(
                    "a row of " + row.size() + " cells; there are " + fields.length + " columns; is a quote missing?");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i];
            if (field != null && !row.get(i).isBlank()) {
                values.put(field, field.equals("text") ? row.get(i) : row.get(i).strip());
            }
        }
        if (!values.containsKey("text")) {
            throw new NoReport("a row without a text");
        }
        try {
            reception.arrive(reception.parser().report(at, values), at, origin);
        } catch (ReportParser.BadReport e) {
            throw new NoReport(String.valueOf(e.getMessage()));
        }
    }
}
