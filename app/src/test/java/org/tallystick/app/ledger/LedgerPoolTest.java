package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

class LedgerPoolTest {
    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    private LedgerPool pool() {
        return new LedgerPool(() -> {
            opened.incrementAndGet();
            return Ledger.create(new LedgerAddress.File(folder.resolve("l.tally")), "test", Clock.systemUTC());
        });
    }

    private static void add(LedgerPool pool, int number) {
        Report report = Report.of("r" + number, "text " + number);
        pool.write(entries ->
                entries.add(new Received(new Reading(report, null, null, List.of(), List.of()), "test", null)));
    }

    @Test
    void manyReadWhileOthersWrite() throws Exception {
        try (LedgerPool pool = pool();
                ExecutorService threads = Executors.newFixedThreadPool(40)) {
            List<Future<Integer>> seen = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                threads.submit(() -> add(pool, number));
                seen.add(threads.submit(() -> pool.read(Snapshot::reportCount)));
            }
            for (Future<Integer> count : seen) {
                int reports = count.get();
                assertThat(reports).isBetween(0, 40);
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            int reports = pool.read(Snapshot::reportCount);
            assertThat(reports).isEqualTo(40);
            int processors = Runtime.getRuntime().availableProcessors();
            assertThat(opened.get()).isLessThanOrEqualTo(1 + Math.max(4, 2 * processors));
        }
    }

    @Test
    void aFailedReadLeavesThePoolInUse() {
        try (LedgerPool pool = pool()) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> pool.read(snapshot -> {
                            throw new IllegalArgumentException("no");
                        }))
                        .hasMessage("no");
            }
            long entries = pool.read(Snapshot::entries);
            assertThat(entries).isZero();
        }
    }

    @Test
    void aClosedPoolSaysSo() {
        LedgerPool pool = pool();
        pool.close();
        assertThatThrownBy(() -> pool.read(Snapshot::entries))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("closed");
    }
}
