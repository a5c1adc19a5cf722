package org.tallystick.app.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRulingTest extends RulingContract {
    @TempDir
    Path folder;

    private int made;

    @Override
    LedgerAddress address() {
        return new LedgerAddress.File(folder.resolve("ledger" + made++ + ".tally"));
    }
}
