package org.tallystick.app.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
    @TempDir
    Path folder;

    @Override
    LedgerAddress address() {
        return new LedgerAddress.File(folder.resolve("new").resolve("ledger.tally"));
    }
}
