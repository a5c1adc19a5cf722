package org.tallystick.app.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteImportTest extends ImportContract {
    @TempDir
    Path folder;

    private int ledgers;

    @Override
    LedgerAddress address() {
        ledgers++;
        return new LedgerAddress.File(folder.resolve(ledgers + ".tally"));
    }
}
