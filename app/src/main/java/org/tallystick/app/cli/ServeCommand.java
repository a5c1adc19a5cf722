package org.tallystick.app.cli;

import java.util.concurrent.Callable;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.LedgerPool;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tallystick serve}: the pages of a ledger. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the pages of the ledger, to read, compare and correct in a browser; makes the ledger when it is not there.",
            "Every page is also there for programs: its address with .json or .csv. Ctrl-C ends it."
        },
        footer = {"", "Exit codes: 0 ended, 1 the ledger or the port cannot be used, 2 wrong usage."})
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private LedgerOption ledger;

    @Mixin
    private Serving serving;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private Main main;

    @Override
    public Integer call() throws InterruptedException {
        serving.check(spec.commandLine());
        try (LedgerPool pool = new LedgerPool(ledger::create)) {
            serving.run(pool, spec.commandLine(), main.debug(), view -> "");
        } catch (LedgerException | GazetteerException e) {
            spec.commandLine().getErr().println("tallystick: " + e.getMessage());
            return 1;
        }
        return 0;
    }
}
