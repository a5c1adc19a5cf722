package org.tallystick.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.app.cli.Main;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.QuestionIndex;

/** How long the questions of many claims take, from nothing, in a Java of their own with a bounded heap. */
public final class QuestionSpeed {
    private static final int CLAIMS = 1_000_000;
    private static final double GOAL = 60;
    private static final int REPORTS = 1_000;
    private static final double REPORT_GOAL = 20;
    private static final String HEAP = "-Xmx2g";

    private QuestionSpeed() {}

    /**
     * Prints the seconds of the yardstick and of the questions of {@code args[0]} claims, and the milliseconds within which one
     * more report of half of those that come then is taken in, and of all but one in twenty.
     */
    public static void main(String[] args) {
        Events events = new Events(1);
        List<Account> accounts = events.take(Integer.parseInt(args[0]));
        long begun = System.nanoTime();
        List<Account> sorted = new ArrayList<>(accounts);
        sorted.sort(Comparator.comparing(account -> account.claim().id()));
        long ready = System.nanoTime();
        QuestionIndex index = new QuestionIndex();
        accounts.stream().collect(Collectors.groupingBy(Account::report)).forEach(index::put);
        index.settle();
        long done = System.nanoTime();
        double[] added = new double[REPORTS];
        for (int i = 0; i < REPORTS; i++) {
            List<Account> report = events.report();
            long came = System.nanoTime();
            index.put(report.getFirst().report(), report);
            index.settle();
            added[i] = (System.nanoTime() - came) / 1e6;
        }
        Arrays.sort(added);
        System.out.println((ready - begun) / 1e9 + " " + (done - ready) / 1e9 + " " + added[REPORTS / 2] + " "
                + added[REPORTS - REPORTS / 20]);
    }

    /** Measures claims that are at hand, and adds the rows to {@code page}; {@code quick} takes a tenth. */
    static void measure(Page page, boolean quick) throws IOException, InterruptedException {
        Process process = java(QuestionSpeed.class.getName(), String.valueOf(quick ? CLAIMS / 10 : CLAIMS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the questions of many claims ended with " + process.exitValue());
        }
        rows(page, Stream.of(told).mapToDouble(Double::parseDouble).toArray());
    }

    /** The same rows without figures. */
    static void structure(Page page) {
        rows(page, 1, 1, 1, 1);
    }

    private static void rows(Page page, double... told) {
        double asking = told[1];
        double adding = told[3];
        page.ledger("yardstick: a million claims sorted by their ids", Page.number(told[0]) + " s", "", null);
        page.ledger(
                "questions of a million claims, heap of 2 GB",
                Page.number(asking) + " s",
                "≤ " + Page.number(GOAL) + " s",
                asking <= GOAL);
        page.ledger(
                "one more report beside them: half of " + REPORTS + ", and 19 in 20",
                "within " + Page.number(told[2]) + " ms, " + Page.number(adding) + " ms",
                "≤ " + Page.number(REPORT_GOAL) + " ms",
                adding <= REPORT_GOAL);
    }

    /** Seconds that {@code tallystick disputes} takes for all of {@code ledger}, its start included. */
    static double seconds(Path ledger) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int code = java(Main.class.getName(), "disputes", "--ledger", ledger.toString(), "--limit", "20")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("disputes ended with " + code);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static ProcessBuilder java(String... command) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        all.addAll(List.of(command));
        return new ProcessBuilder(all);
    }
}
