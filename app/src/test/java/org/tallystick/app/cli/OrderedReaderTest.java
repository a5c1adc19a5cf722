package org.tallystick.app.cli;

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
    void letsOnlyAFewReportsWait() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (OrderedReader<Report, Reading> reader = new OrderedReader<>(
                OrderedReaderTest::reading, 2, reading -> done.incrementAndGet(), (report, defect) -> {})) {
            for (int i = 0; i < 1000; i++) {
                reader.read(Report.of("x", "text"));
                most.accumulateAndGet(taken.incrementAndGet() - done.get(), Math::max);
            }
            reader.finish();
        }
        assertThat(done).hasValue(1000);
        assertThat(most.get()).isLessThanOrEqualTo(8);
    }
}
