package org.tallystick.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.tallystick.Tallystick;
import org.tallystick.model.Report;

/**
 * Runs the benchmarks and prints one table, the engine beside two yardsticks of the same run. Options: {@code --write} writes
 * docs/speed.md too, {@code --check} runs nothing and only compares the structure of that page, {@code --quick} measures roughly, {@code --ledger}
 * measures the ledger alone, {@code --pages} the pages alone, with {@code --write} into their part of that page.
 */
public final class BenchMain {
    private static final Path PAGE = Path.of("docs", "speed.md");
    private static final Set<String> OPTIONS = Set.of("--write", "--check", "--quick", "--ledger", "--pages");
    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private static final double GATE = 50;
    private static final double MIXED = 5;
    private static final double WAR = 2;
    private static final double SCALING = 1.8;

    private final PrintStream progress = System.err;
    private final boolean quick;

    private BenchMain(boolean quick) {
        this.quick = quick;
    }

    /** Runs what {@code args} ask for; exits with 1 when the page has another structure, with 2 on an unknown option. */
    public static void main(String[] args) throws Exception {
        Set<String> given = Set.of(args);
        if (!OPTIONS.containsAll(given)) {
            System.err.println("bench: options are " + String.join(" ", new TreeSet<>(OPTIONS)));
            System.exit(2);
        }
        BenchMain bench = new BenchMain(given.contains("--quick"));
        if (given.contains("--pages")) {
            Page pages = bench.pages(new Page());
            System.out.print(pages.tables());
            if (given.contains("--write")) {
                Files.writeString(PAGE, pages.renewed(Files.readString(PAGE)));
            }
            return;
        }
        if (given.contains("--ledger")) {
            System.out.print(bench.ledger(new Page()).tables());
            return;
        }
        Page page = given.contains("--check") ? structure() : bench.run();
        if (!given.contains("--check")) {
            System.out.print(page.tables());
        }
        if (given.contains("--write")) {
            Files.writeString(PAGE, page.markdown());
        } else if (!Files.exists(PAGE)
                || !Page.structure(Files.readString(PAGE)).equals(Page.structure(page.markdown()))) {
            System.err.println("bench: " + PAGE + " has other rows or words than this run; renew it with --write");
            System.exit(1);
        }
    }

    private Page run() throws Exception {
        Tallystick tallystick = Tallystick.standard();
        List<Report> war = Texts.war(tallystick);
        List<Report> news = Texts.news(war);
        long mixed = Texts.bytes(Texts.of(news));
        long closed = Texts.gated(tallystick).stream()
                .mapToLong(some -> Texts.bytes(some.closed()))
                .sum();
        Map<String, Long> bytes = Map.of(
                "characters", mixed,
                "words", mixed,
                "gate", closed,
                "mixedNews", mixed,
                "mixedNewsByTwo", mixed,
                "warReports", Texts.bytes(Texts.of(war)));
        Map<String, Double> rates = new HashMap<>();
        for (String name : List.of("characters", "words", "gate", "mixedNews", "mixedNewsByTwo", "warReports")) {
            rates.put(name, passes(measure(Speed.class, name)) * bytes.getOrDefault(name, 0L) / MEGA);
        }
        double loading = MILLIS / passes(measure(Loading.class, "packs"));
        progress.println("bench: stream");
        boolean streamed = Stream.passes(news, quick ? Stream.LENGTH / 10 : Stream.LENGTH);
        return pages(ledger(page(rates, loading, streamed)));
    }

    private Page ledger(Page page) throws Exception {
        Tallystick tallystick = Tallystick.standard();
        LedgerSpeed.measure(page, progress, tallystick, Texts.war(tallystick), quick);
        return page;
    }

    private Page pages(Page page) throws Exception {
        Tallystick tallystick = Tallystick.standard();
        PageSpeed.measure(page, progress, tallystick, Texts.war(tallystick), quick);
        return page;
    }

    /** A page with rows as a run gives them, and no figures. */
    private static Page structure() {
        Page page = page(Map.of(), 0, true);
        LedgerSpeed.structure(page);
        PageSpeed.structure(page);
        return page;
    }

    private static Page page(Map<String, Double> rates, double loading, boolean streamed) {
        double words = rate(rates, "words");
        double characters = rate(rates, "characters");
        double mixed = rate(rates, "mixedNews");
        double two = rate(rates, "mixedNewsByTwo");
        double scaling = 2 * two / mixed;
        Page page = new Page();
        page.rate("yardstick: a bare pass over the characters", characters, words, characters, 0);
        page.rate("yardstick: BreakIterator over words", words, words, characters, 0);
        page.rate("gate over ordinary prose", rate(rates, "gate"), words, characters, GATE);
        page.rate("reading mixed news", mixed, words, characters, MIXED);
        page.rate("reading war reports alone", rate(rates, "warReports"), words, characters, WAR);
        page.rate("reading mixed news, two threads", two, words, characters, 0);
        page.other(
                "two threads against one",
                Page.number(scaling) + " times",
                "≥ " + Page.number(SCALING) + " times",
                scaling >= SCALING);
        page.other("loading the packs, fresh Java", Math.round(loading) + " ms", "", null);
        page.other(
                "command line with a heap of " + Stream.HEAP + " MB",
                Stream.LENGTH + " MB of news",
                "reads to the end",
                streamed);
        return page;
    }

    private static double rate(Map<String, Double> rates, String name) {
        return rates.getOrDefault(name, 1.0);
    }

    /** Passes over the texts a second of each thread's time: the median of the iterations. */
    private static double passes(RunResult result) {
        return median(result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getSecondaryResults)
                .mapToDouble(counts -> counts.get("passes").getScore()
                        * NANOS
                        / counts.get("busy").getScore()));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private RunResult measure(Class<?> type, String name) throws RunnerException {
        progress.println("bench: " + name);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(type.getName() + "." + name) + "$")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (quick && type == Speed.class) {
            options.warmupTime(TimeValue.seconds(1)).measurementTime(TimeValue.seconds(1));
        }
        return new Runner(options.build()).run().iterator().next();
    }
}
