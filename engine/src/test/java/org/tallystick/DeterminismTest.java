package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Rule;
import org.tallystick.model.Report;

/** The same reports give the same readings to the byte, however many threads share a reader, in whatever order. */
class DeterminismTest {
    private static final int THREADS = 4;

    private static byte[] read(Tallystick tallystick, Report report) {
        return tallystick.read(report).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Report> reports(Tallystick tallystick) {
        List<Report> reports = new ArrayList<>();
        for (Pack pack : tallystick.packs()) {
            StringBuilder whole = new StringBuilder();
            for (Rule.Example example : pack.corpus()) {
                whole.append(example.text()).append(reports.size() % 3 == 0 ? "\n\n" : " ");
                reports.add(new Report(
                        pack.code() + reports.size(), example.text(), pack.code(), "2024-05-15", null, null, null));
            }
            reports.add(new Report(pack.code(), whole.toString(), null, "2024-05", null, null, null));
        }
        return reports;
    }

    @Test
    void readsAlikeOnOneThreadAndOnFour() throws Exception {
        Tallystick shared = Tallystick.standard();
        List<Report> reports = reports(shared);
        List<byte[]> alone = reports.stream().map(r -> read(shared, r)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> order = new ArrayList<>();
            List<Future<byte[]>> together = new ArrayList<>(Collections.nCopies(reports.size(), null));
            for (int i = 0; i < reports.size(); i++) {
                order.add(i);
            }
            Collections.reverse(order);
            for (int i : order) {
                together.set(i, threads.submit(() -> read(shared, reports.get(i))));
            }
            for (int i = 0; i < reports.size(); i++) {
                assertThat(together.get(i).get()).as(reports.get(i).text()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void readsAlikeWithAFreshReader() {
        Tallystick one = Tallystick.standard();
        Tallystick other = Tallystick.standard();
        for (Report report : reports(one)) {
            assertThat(read(other, report)).as(report.text()).isEqualTo(read(one, report));
        }
    }
}
