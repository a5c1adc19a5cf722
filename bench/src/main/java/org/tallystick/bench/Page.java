package org.tallystick.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of figures and the page around it. */
final class Page {
    private static final List<String> HEADER =
            List.of("what", "MB/s per core", "x words", "x characters", "measured", "goal", "met");

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Adds a rate.
     *
     * @param rate MB/s per core
     * @param words rate of the JDK's search for words
     * @param characters rate of the bare pass
     * @param goal least rate; 0 when there is none
     */
    void rate(String what, double rate, double words, double characters, double goal) {
        add(
                what,
                number(rate),
                number(rate / words),
                number(rate / characters),
                "",
                goal == 0 ? "" : "≥ " + number(goal) + " MB/s",
                goal == 0 ? null : rate >= goal);
    }

    /** Adds something that is no rate. */
    void other(String what, String measured, String goal, @Nullable Boolean met) {
        add(what, "", "", "", measured, goal, met);
    }

    private void add(
            String what,
            String rate,
            String words,
            String characters,
            String measured,
            String goal,
            @Nullable Boolean met) {
        rows.add(List.of(what, rate, words, characters, measured, goal, met == null ? "" : met ? "yes" : "no"));
    }

    static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.3f", value);
    }

    /** The table with its columns aligned. */
    String table() {
        List<List<String>> all = new ArrayList<>();
        all.add(HEADER);
        all.addAll(rows);
        int[] widths = new int[HEADER.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                table.append("| ")
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length() + 1));
            }
            table.append("|\n");
            if (row == HEADER) {
                for (int width : widths) {
                    table.append("| ").append("-".repeat(width)).append(' ');
                }
                table.append("|\n");
            }
        }
        return table.toString();
    }

    /** The whole page, without a date. */
    String markdown() {
        return "# Speed\n\n"
                + "Written by `./build bench --write`. A megabyte is a million bytes of UTF-8 text. Time is that of the reading\n"
                + "thread once warm, on a processor or waiting for another thread of ours: other programs, the collector and the\n"
                + "compiler are not counted, and two threads are compared by that time, not by the clock. Mixed news is one war\n"
                + "report among seven ordinary articles; the yardsticks, the JDK's `BreakIterator` over words and a bare pass over\n"
                + "the characters, go over it in the same run.\n\n"
                + table()
                + "\nJava " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors.\n";
    }

    /** What two pages must share: everything but figures, verdicts and the width of columns. */
    static String structure(String page) {
        return page.replaceAll("[0-9]+(\\.[0-9]+)?", "0")
                .replaceAll("\\| (yes|no) *\\|\n", "| met |\n")
                .replaceAll("-+", "-")
                .replaceAll(" +", " ")
                .strip();
    }
}
