package org.tallystick.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tallystick.Tallystick;
import org.tallystick.app.intake.Gathered;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/** The bundled reports, read once, and a clock that moves on by a second whenever it is looked at. */
final class Samples {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final List<Received> RECEIVED = read();

    private Samples() {}

    static List<Received> received() {
        return RECEIVED;
    }

    static Received received(String id, String text) {
        return new Received(
                Tallystick.standard().read(new Report(id, text, "en", "2023-03-18", null, null, null)),
                id + ".txt",
                null);
    }

    private static List<Received> read() {
        Tallystick tallystick = Tallystick.standard();
        List<Received> all = new ArrayList<>();
        for (Report report :
                Gathered.of(IntakeRules.of(Set.of("en", "nl")), "../samples").reports()) {
            Reading reading = tallystick.read(report);
            all.add(new Received(reading, report.id() + ".json", null));
        }
        return all;
    }

    static Clock clock() {
        return new Clock() {
            private long seconds;

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return START.plusSeconds(seconds++);
            }
        };
    }
}
