package org.tallystick.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tallystick.Tallystick;
import org.tallystick.model.Report;

/**
 * One operation goes once over all its texts; {@link Texts} says which. Reading warms up for long: on a busy machine its code is
 * still being compiled after ten seconds.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class Speed {
    private Tallystick tallystick;
    private List<Report> war;
    private List<Report> news;
    private List<String> texts;
    private List<Texts.Gated> gated;

    /**
     * What one thread did in one iteration. Its time is what it spent on a processor or waiting for another thread of ours, so that
     * other programs on the machine change the figures little.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Work {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /** How often the thread went over all texts. */
        public long passes;

        /** How long that took it, in ns. */
        public long busy;

        private long start;

        /** Starts the clock. */
        @Setup(Level.Iteration)
        public void start() {
            THREADS.setThreadContentionMonitoringEnabled(true);
            passes = 0;
            start = now();
        }

        /** Stops the clock. */
        @TearDown(Level.Iteration)
        public void stop() {
            busy = now() - start;
        }

        private static long now() {
            ThreadInfo waits = THREADS.getThreadInfo(Thread.currentThread().threadId());
            return THREADS.getCurrentThreadCpuTime()
                    + TimeUnit.MILLISECONDS.toNanos(waits.getBlockedTime() + waits.getWaitedTime());
        }
    }

    /** Loads the packs and the texts. */
    @Setup
    public void load() {
        tallystick = Tallystick.standard();
        war = Texts.war(tallystick);
        news = Texts.news(war);
        texts = Texts.of(news);
        gated = Texts.gated(tallystick);
    }

    /** Yardstick: looks at every character and does next to nothing with it. */
    @Benchmark
    public int characters(Work work) {
        int sum = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                sum = sum * 31 + text.charAt(i);
            }
        }
        work.passes++;
        return sum;
    }

    /** Yardstick: the JDK's own search for the ends of words. */
    @Benchmark
    public int words(Work work) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
        int count = 0;
        for (String text : texts) {
            words.setText(text);
            while (words.next() != BreakIterator.DONE) {
                count++;
            }
        }
        work.passes++;
        return count;
    }

    /** Ordinary prose that the gate keeps shut on. */
    @Benchmark
    public int gate(Work work) {
        int opened = 0;
        for (Texts.Gated some : gated) {
            for (String text : some.closed()) {
                opened += some.gate().opens(text) ? 1 : 0;
            }
        }
        work.passes++;
        return opened;
    }

    /** One war report among seven ordinary articles. */
    @Benchmark
    @Warmup(iterations = 10, time = 3)
    public void mixedNews(Blackhole hole, Work work) {
        readAll(news, hole);
        work.passes++;
    }

    /** The same with two threads that share one reader. */
    @Benchmark
    @Threads(2)
    @Warmup(iterations = 10, time = 3)
    public void mixedNewsByTwo(Blackhole hole, Work work) {
        readAll(news, hole);
        work.passes++;
    }

    /** War reports only. */
    @Benchmark
    @Warmup(iterations = 10, time = 3)
    public void warReports(Blackhole hole, Work work) {
        readAll(war, hole);
        work.passes++;
    }

    private void readAll(List<Report> reports, Blackhole hole) {
        for (Report report : reports) {
            hole.consume(tallystick.read(report));
        }
    }
}
