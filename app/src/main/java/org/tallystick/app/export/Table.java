package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for a terminal: cells wrap, and the widest columns give way until it fits. */
final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    private final List<List<String>> rows = new ArrayList<>();
    private final String[] heads;

    Table(String... heads) {
        this.heads = heads;
    }

    /** Adds a row with one cell for each head. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Adds a line that heads the rows below it. */
    void title(String title) {
        rows.add(List.of(title));
    }

    /** Prints the table, with its heads and titles in bold when there are colours. */
    void print(PrintWriter out, Look look, String indent) {
        int[] widths = widths(look.width() - indent.length());
        line(out, look, indent, "1", List.of(heads), widths);
        for (List<String> row : rows) {
            if (row.size() < heads.length) {
                out.println(indent + look.style("1", "── " + Cells.safe(row.get(0))));
            } else {
                line(out, look, indent, "", row, widths);
            }
        }
    }

    private int[] widths(int width) {
        int[] widths = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            widths[i] = Cells.width(heads[i]);
            for (List<String> row : rows) {
                widths[i] = row.size() < heads.length ? widths[i] : Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        while (Arrays.stream(widths).sum() + GAP * (widths.length - 1) > width) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static void line(
            PrintWriter out, Look look, String indent, String style, List<String> cells, int[] widths) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = Cells.wrap(cells.get(i), widths[i]);
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                List<String> column = columns.get(i);
                text.append(Cells.pad(line < column.size() ? column.get(line) : "", widths[i] + GAP));
            }
            out.println(indent + look.style(style, text.toString().stripTrailing()));
        }
    }
}
