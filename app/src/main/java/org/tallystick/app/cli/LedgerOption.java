package org.tallystick.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "PATH|URL",
            description = {
                "The ledger: a file, or postgresql://user:password@host/database. Else what",
                "TALLYSTICK_LEDGER names, else the file ledger.tally in the system's folder for data."
            })
    private @Nullable String ledger;

    /** Where it is. */
    LedgerAddress address() {
        return LedgerAddress.of(
                ledger, System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** The ledger, which must be there. */
    Ledger open() {
        return Ledger.open(address(), Main.version(), Clock.systemUTC());
    }

    /** The ledger, made when it is not there. */
    Ledger create() {
        return Ledger.create(address(), Main.version(), Clock.systemUTC());
    }
}
