package org.tallystick.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Tallystick;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;
import org.tallystick.app.ledger.Received;
import org.tallystick.app.ledger.Ruling;
import org.tallystick.model.Report;

class StandingTest {
    private static final Tallystick TALLYSTICK = Tallystick.standard();

    @TempDir
    private Path folder;

    @Test
    void whatItTakesUpStandsAsIfReadAnew() {
        try (Ledger ledger =
                Ledger.create(new LedgerAddress.File(folder.resolve("ledger.tally")), "test", Clock.systemUTC())) {
            Standing standing = new Standing();
            int number = 0;
            for (String[] who : new String[][] {
                {"Ukraine's army", "400", "Makiivka"},
                {"Russia's defence ministry", "63", "Makiivka"},
                {"The mayor", "12", "Kharkiv"},
                {"Russia's defence ministry", "89", "Makiivka"},
                {"The governor", "31", "Kharkiv"},
                {"The mayor", "14", "Kharkiv"}
            }) {
                add(
                        ledger,
                        "r" + number,
                        "2023-01-0" + (3 + number++),
                        who[0] + " said on Monday that " + who[1] + " Russian soldiers were killed in " + who[2] + ".");
                isAsAnew(standing, ledger);
            }
            String claim = ledger.read(snapshot -> standing.of(snapshot).byClaim().keySet().stream()
                    .sorted()
                    .findFirst()
                    .orElseThrow());
            ledger.write(entries ->
                    entries.rule(new Ruling(Ruling.Action.SPLIT, List.of(claim), null, null, "Ann", null, null)));
            isAsAnew(standing, ledger);
        }
    }

    private static void add(Ledger ledger, String id, String day, String text) {
        Report report = new Report(id, text, "en", day, "Daily " + id, null, null);
        ledger.write(entries -> entries.add(new Received(TALLYSTICK.read(report), "test", Instant.EPOCH)));
    }

    private static void isAsAnew(Standing standing, Ledger ledger) {
        ledger.read(snapshot -> {
            Standing.View kept = standing.of(snapshot);
            Standing.View anew = new Standing().of(snapshot);
            assertThat(kept.questions()).isNotEmpty().isEqualTo(anew.questions());
            assertThat(kept.byId()).isEqualTo(anew.byId());
            assertThat(kept.byClaim()).isEqualTo(anew.byClaim());
            assertThat(kept.disputed()).isEqualTo(anew.disputed());
            return true;
        });
    }
}
