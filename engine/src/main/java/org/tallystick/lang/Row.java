package org.tallystick.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of a tab-separated table.
 *
 * @param file name of the table
 * @param line line number in it, from 1
 * @param columns position of each column, by its name
 * @param cells the cells, in the order of the columns
 */
public record Row(String file, int line, Map<String, Integer> columns, List<String> cells) {
    /** The cell in {@code column}; empty when the row leaves it open with {@code -} or nothing. */
    public String cell(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new PackException(where() + ": no column \"" + column + "\"; the header has " + columns.keySet());
        }
        String cell = at < cells.size() ? cells.get(at).strip() : "";
        return cell.equals("-") ? "" : cell;
    }

    /** Whether the table has {@code column}. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The alternatives in {@code column}, which {@code |} parts; empty when the cell is. */
    public List<String> list(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        if (cell.indexOf('|') < 0) {
            return List.of(cell);
        }
        List<String> alternatives = new ArrayList<>();
        int from = 0;
        while (from <= cell.length()) {
            int bar = cell.indexOf('|', from);
            int to = bar < 0 ? cell.length() : bar;
            String alternative = cell.substring(from, to).strip();
            if (!alternative.isEmpty()) {
                alternatives.add(alternative);
            }
            from = to + 1;
        }
        return alternatives;
    }

    /** The number in {@code column}, or {@code otherwise} when the cell is empty. */
    public double number(String column, double otherwise) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new PackException(where() + ": column \"" + column + "\" wants a number, found \"" + cell + "\"", e);
        }
    }

    /** File and line, as errors name them. */
    public String where() {
        return file + ":" + line;
    }
}
