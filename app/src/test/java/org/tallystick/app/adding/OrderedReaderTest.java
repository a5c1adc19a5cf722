package org.tallystick.app.adding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

class OrderedReaderTest {
    private static Reading reading(Report report) {
        return new Reading(report, "en", "en 1", List.of(), List.of());
    }

    @Test
    void keepsTheOrderAndGoesOnAfterADefect() {
        List<String> events = new ArrayList<>();
        try (OrderedReader<Report, Reading> reader = new OrderedReader<>(
                report -> {
                    if (report.id().equals("3")) {
                        throw new IllegalStateException("defect");
                    }
                    return reading(report);
                },
                3,
                report -> report.text().length(),
                reading -> events.add(reading.report().id()),
                (report, defect) -> events.add(report.id() + " " + defect.getMessage()))) {
            for (int i = 0; i < 6; i++) {
                reader.read(Report.of(String.valueOf(i), "text"));
            }
            reader.finish();
        }
        assertThat(events).containsExactly("0", "1", "2", "3 defect", "4", "5");
    }

    @Test
    void letsOnlySoMuchTextWait() {
        assertThat(mostWaiting(1000, 1_000_000)).isLessThanOrEqualTo(8 + 1);
        assertThat(mostWaiting(2000, 100)).isBetween(100, 513);
    }

    /** How many reports wait at most when none can be read before the first has to be. */
    private static int mostWaiting(int reports, int length) {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (OrderedReader<Report, Reading> reader = new OrderedReader<>(
                report -> {
                    pause();
                    return reading(report);
                },
                2,
                report -> length,
                reading -> done.incrementAndGet(),
                (report, defect) -> {})) {
            for (int i = 0; i < reports; i++) {
                reader.read(Report.of("x", "text"));
                most.accumulateAndGet(taken.incrementAndGet() - done.get(), Math::max);
            }
            reader.finish();
        }
        assertThat(done).hasValue(reports);
        return most.get();
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
