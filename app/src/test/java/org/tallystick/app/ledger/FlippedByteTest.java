package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte that changes anywhere in the file is found, in the space that no page uses too. */
class FlippedByteTest {
    private static final int FLIPS = 60;

    @TempDir
    Path folder;

    private static LedgerAddress at(Path file) {
        return new LedgerAddress.File(file);
    }

    private static boolean holds(Path file) {
        try (Ledger ledger = Ledger.open(at(file), "1.0", Clock.systemUTC())) {
            return ledger.verify().holds();
        } catch (LedgerException e) {
            return false;
        }
    }

    @Test
    void isFoundWhereverItIs() throws IOException {
        Path file = folder.resolve("whole.tally");
        try (Ledger ledger = Ledger.create(at(file), "1.0", Samples.clock())) {
            for (Received received : Samples.received().subList(0, 8)) {
                ledger.write(entries -> entries.add(received));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        try (Ledger ledger = Ledger.open(at(file), "1.0", Clock.systemUTC())) {
            Verdict verdict = ledger.verify();
            assertThat(verdict.faults()).isEmpty();
            assertThat(verdict.notes()).isEmpty();
        }

        Random random = new Random(1);
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            int place = i < 20 ? i * 5 : random.nextInt(whole.length);
            byte[] broken = whole.clone();
            broken[place] ^= (byte) (1 << random.nextInt(8));
            Path copy = folder.resolve("flip-" + i + ".tally");
            Files.write(copy, broken);
            if (holds(copy)) {
                missed.add(place);
            }
        }
        assertThat(missed).isEmpty();
    }
}
