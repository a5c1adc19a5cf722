package org.tallystick.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tab-separated tables with a header line, as lexicons and registries are kept. */
public final class Table {
    private Table() {}

    /** The rows of the table in {@code content}. */
    public static List<Row> rows(String file, String content) {
        String[] lines = content.split("\n", -1);
        Map<String, Integer> columns = new LinkedHashMap<>();
        String[] header = lines[0].stripTrailing().split("\t", -1);
        for (int i = 0; i < header.length; i++) {
            columns.put(header[i], i);
        }
        List<Row> rows = new ArrayList<>(lines.length);
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() > header.length) {
                throw new PackException(file + ":" + (i + 1) + ": " + cells.size() + " cells, but the header has "
                        + header.length + " columns");
            }
            rows.add(new Row(file, i + 1, columns, cells));
        }
        return rows;
    }

    /** The whole of a resource beside {@link Table}, for example {@code lang/nl/pack.yaml}. */
    public static String resource(String path) {
        try (InputStream in = Table.class.getResourceAsStream("/org/tallystick/" + path)) {
            if (in == null) {
                throw new PackException("org/tallystick/" + path + ": not found on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading org/tallystick/" + path, e);
        }
    }
}
