package org.tallystick.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.Tallystick;
import org.tallystick.model.Report;

/** How fast a ledger takes reports in, and how fast one of a million claims answers. */
final class LedgerSpeed implements AutoCloseable {
    private static final int REPORTS = 6_000;
    private static final int CLAIMS = 1_000_000;
    private static final int NEWS_PER_WAR_REPORT = 8;

    private static final double ADD = 300;
    private static final double FACET = 100;
    private static final double PAGE = 50;
    private static final double SEARCH = 200;
    private static final double BYTES = 1500;
    private static final double DISPUTES = 60;

    private final Page page;
    private final PrintStream progress;
    private final boolean quick;
    private final Path folder;
    private final Wire wire;

    private LedgerSpeed(Page page, PrintStream progress, boolean quick, Wire wire) throws IOException {
        this.page = page;
        this.progress = progress;
        this.quick = quick;
        this.folder = Files.createTempDirectory("tallystick-bench");
        this.wire = wire;
    }

    /** Measures, and adds the rows to {@code page}; {@code quick} makes the ledger a tenth as large. */
    static void measure(Page page, PrintStream progress, Tallystick tallystick, List<Report> war, boolean quick)
            throws Exception {
        try (LedgerSpeed speed = new LedgerSpeed(page, progress, quick, new Wire(tallystick, war, 1))) {
            speed.adding();
            speed.asking();
        }
    }

    /** The same rows without figures. */
    static void structure(Page page) {
        added(page, "mixed news", 1, 1, 1);
        added(page, "war reports", 1, 1, 1);
        asked(page, 1, new Asking.Times(1, 1), List.of());
        disputed(page, 1);
        QuestionSpeed.structure(page);
    }

    private void adding() throws Exception {
        int reports = quick ? REPORTS / 10 : REPORTS;
        for (int every : new int[] {NEWS_PER_WAR_REPORT, 1}) {
            String what = every == 1 ? "war reports" : "mixed news";
            progress.println("bench: adding " + what);
            Path lines = folder.resolve(every + ".jsonl");
            Path ledger = folder.resolve(every + ".tally");
            wire.write(lines, reports, every);
            double plain = reports / Adding.plainSeconds(lines, folder.resolve(every + ".plain"));
            double rate = reports / Adding.seconds(lines, ledger);
            try (Asking asking = new Asking(ledger)) {
                added(page, what, plain, rate, (double) Files.size(ledger) / asking.claims());
            }
        }
    }

    private static void added(Page page, String what, double plain, double rate, double bytes) {
        page.ledger(
                "yardstick: " + what + " as lines of a table of SQLite", Page.number(plain) + " reports/s", "", null);
        page.ledger(
                "add, " + what + " of 3 KB, start of the program included",
                Page.number(rate) + " reports/s",
                "≥ " + Page.number(ADD) + " reports/s",
                rate >= ADD);
        page.ledger(
                "the file, " + what,
                Page.number(bytes) + " bytes a claim",
                "≤ " + Page.number(BYTES) + " bytes a claim",
                bytes <= BYTES);
    }

    private void asking() throws Exception {
        int wanted = quick ? CLAIMS / 10 : CLAIMS;
        Path ledger = folder.resolve("1.tally");
        int claims = 0;
        for (int part = 0; claims < wanted; part++) {
            progress.println("bench: a ledger of " + wanted + " claims: " + claims);
            Path lines = folder.resolve("part-" + part + ".jsonl");
            wire.write(lines, REPORTS, 1);
            Adding.seconds(lines, ledger);
            Files.delete(lines);
            try (Asking asking = new Asking(ledger)) {
                claims = asking.claims();
            }
        }
        progress.println("bench: asking a ledger of " + claims + " claims");
        try (Asking asking = new Asking(ledger)) {
            asked(
                    page,
                    (double) Files.size(ledger) / claims,
                    asking.plainFacet(),
                    List.of(asking.facet(), asking.facets(), asking.page(), asking.search()));
        }
        progress.println("bench: questions");
        disputed(page, QuestionSpeed.seconds(ledger));
        QuestionSpeed.measure(page, quick);
    }

    private static void asked(Page page, double bytes, Asking.Times plain, List<Asking.Times> times) {
        page.ledger(
                "a million claims: the file",
                Page.number(bytes) + " bytes a claim",
                "≤ 1500 bytes a claim",
                bytes <= BYTES);
        page.ledger("yardstick: a filtered count in plain SQL", plain.toString(), "", null);
        String[] whats = {
            "filtered count of the slowest field",
            "filtered counts of all fields",
            "filtered page of 50 claims",
            "search for words, with a page of 50"
        };
        double[] goals = {FACET, 0, PAGE, SEARCH};
        for (int i = 0; i < whats.length; i++) {
            Asking.Times time = times.isEmpty() ? plain : times.get(i);
            page.ledger(
                    whats[i],
                    time.toString(),
                    goals[i] == 0 ? "" : String.format(Locale.ROOT, "95 of 100 ≤ %.0f ms", goals[i]),
                    goals[i] == 0 ? null : time.p95() <= goals[i]);
        }
    }

    private static void disputed(Page page, double seconds) {
        page.ledger(
                "disputes of a ledger of a million claims, heap of 2 GB",
                Page.number(seconds) + " s",
                "≤ " + Page.number(DISPUTES) + " s",
                seconds <= DISPUTES);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(Objects.requireNonNull(file));
            }
        }
    }
}
