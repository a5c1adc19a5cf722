package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for a terminal: cells wrap, the widest columns give way until it fits, and one without content is left out. */
public final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    private final List<List<String>> rows = new ArrayList<>();
    private final String[] heads;

    /** A table with these heads. */
    public Table(String... heads) {
        this.heads = heads;
    }

    /** Adds a row with one cell for each head. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Adds a line that heads the rows below it. */
    public void title(String title) {
        rows.add(List.of(title));
    }

    /** Prints the table, with its heads and titles in bold when there are colours. */
    public void print(PrintWriter out, Look look, String indent) {
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
        int[] words = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            for (List<String> row : rows) {
                if (row.size() == heads.length && !row.get(i).isEmpty()) {
                    widths[i] = Math.max(widths[i], Cells.width(heads[i]));
                    widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
                    words[i] = Math.max(words[i], Cells.longestWord(row.get(i)));
                }
            }
        }
        int columns = (int) Arrays.stream(widths).filter(w -> w > 0).count();
        int room = width - GAP * (columns - 1);
        narrow(widths, room, words);
        narrow(widths, room, new int[heads.length]);
        return widths;
    }

    /** Takes from the widest columns until all fit in {@code room}, none below {@code least}. */
    private static void narrow(int[] widths, int room, int[] least) {
        while (Arrays.stream(widths).sum() > room) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean gives = widths[i] > Math.max(least[i], NARROWEST);
                widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private static void line(
            PrintWriter out, Look look, String indent, String style, List<String> cells, int[] widths) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = widths[i] == 0 ? List.of() : Cells.wrap(cells.get(i), widths[i]);
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                List<String> column = columns.get(i);
                if (widths[i] == 0) {
                    continue;
                }
                text.append(Cells.pad(line < column.size() ? column.get(line) : "", widths[i] + GAP));
            }
            out.println(indent + look.style(style, text.toString().stripTrailing()));
        }
    }
}
