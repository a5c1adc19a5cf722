package org.tallystick.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of figures and the page around it. */
final class Page {
    private static final List<String> HEADER =
            List.of("what", "MB/s per core", "x words", "x characters", "measured", "goal", "met");

    private static final String PAGES = "\n## The pages\n\n";

    private static final List<String> LEDGER_HEADER = List.of("what", "measured", "goal", "met");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> ledgerRows = new ArrayList<>();
    private final List<List<String>> pageRows = new ArrayList<>();

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

    /** Adds a figure on the ledger. */
    void ledger(String what, String measured, String goal, @Nullable Boolean met) {
        ledgerRows.add(List.of(what, measured, goal, met == null ? "" : met ? "yes" : "no"));
    }

    /** Adds a figure on the pages. */
    void pages(String what, String measured, String goal, @Nullable Boolean met) {
        pageRows.add(List.of(what, measured, goal, met == null ? "" : met ? "yes" : "no"));
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

    /** All tables that have rows. */
    String tables() {
        return (rows.isEmpty() ? "" : table(HEADER, rows) + "\n")
                + (ledgerRows.isEmpty() ? "" : table(LEDGER_HEADER, ledgerRows) + "\n")
                + table(LEDGER_HEADER, pageRows);
    }

    /** A table with its columns aligned. */
    private static String table(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        int[] widths = new int[header.size()];
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
            if (row == header) {
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
                + table(HEADER, rows)
                + "\n## The ledger\n\n"
                + "Reports of 3 KB come in as JSON lines through the command line, each batch on the disk before it is acknowledged; mixed\n"
                + "news has one war report in eight, and a war report here is dense: some 26 claims. The questions are asked of a program\n"
                + "that stays, over and over, with filters by turns. Their yardstick is a count that SQLite makes in the same file.\n\n"
                + table(LEDGER_HEADER, ledgerRows)
                + pages()
                + "\nJava " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors.\n";
    }

    /** The part on the pages. */
    private String pages() {
        return PAGES
                + "The pages of a ledger of a hundred thousand claims, over HTTP on this machine. A page is reckoned anew for each request; what\n"
                + "follows from all questions is made once for each state of the ledger. The users have no time to read; they share the\n"
                + "processors with the server. The first view is the browser's own reckoning, until style and scripts are there.\n\n"
                + table(LEDGER_HEADER, pageRows);
    }

    /** {@code page} with its part on the pages as this run has it. */
    String renewed(String page) {
        int from = page.indexOf(PAGES);
        int to = page.lastIndexOf("\nJava ");
        if (from < 0 || to < from) {
            throw new IllegalStateException("the page has no part on the pages; write all of it first");
        }
        return page.substring(0, from) + pages() + page.substring(to);
    }

    /** What two pages must share: everything but figures, verdicts and the width of columns. */
    static String structure(String page) {
        return page.replaceAll("[0-9]+(\\.[0-9]+)?", "0")
                .replaceAll("\\| (yes|no) *\\|\n", "| met |\n")
                .replaceAll("\\| /[a-zA-Z/.]*: ", "| /: ")
                .replaceAll("-+", "-")
                .replaceAll(" +", " ")
                .strip();
    }
}
