package org.tallystick.app.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.model.Claim;

/** Claims as a table for a terminal: cells wrap, so that it stays within its width. */
public final class ClaimTable {
    private static final String[] HEADS = {"#", "claim", "of whom or what", "who says so", "where", "when", "how sure"};
    private static final int[] WIDTHS = {3, 20, 18, 24, 18, 16, 14};

    private final PrintWriter out;
    private final boolean coloured;

    /** A table on {@code out}, with its heads in bold when {@code coloured}. */
    public ClaimTable(PrintWriter out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Prints the claims; under a line for each report when {@code grouped}. */
    public void print(List<Claim> claims, boolean grouped) {
        row(HEADS, coloured ? "\u001b[1m" : "");
        String report = "";
        int number = 0;
        for (Claim claim : claims) {
            if (grouped && !report.equals(claim.report())) {
                report = claim.report();
                out.println((coloured ? "\u001b[2m" : "") + "── " + report + (coloured ? "\u001b[0m" : ""));
                number = 0;
            }
            number++;
            row(
                    new String[] {
                        String.valueOf(number),
                        claim.measure().word() + " " + Words.figure(claim.quantity()),
                        Words.victims(claim),
                        Words.claimant(claim),
                        Words.place(claim),
                        Words.time(claim),
                        Words.sure(claim)
                    },
                    "");
        }
    }

    private void row(String[] cells, String style) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.length; i++) {
            List<String> lines = wrap(cells[i], WIDTHS[i]);
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(style);
            for (int i = 0; i < cells.length; i++) {
                String cell = line < columns.get(i).size() ? columns.get(i).get(line) : "";
                text.append(cell).append(" ".repeat(Math.max(0, WIDTHS[i] - cell.length()) + 1));
            }
            out.println(text.toString().stripTrailing() + (style.isEmpty() ? "" : "\u001b[0m"));
        }
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.replace('\n', ' ').split(" ")) {
            String rest = word;
            while (rest.length() > width) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
