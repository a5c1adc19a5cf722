package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.app.ledger.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tallystick verify}: whether the ledger is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes the chain of entries and all that follows from it, and names the first entry that does not fit.",
            "Who rewrites the whole ledger can make it fit: publish its anchor elsewhere to prove that nobody did."
        },
        footer = {"", "Exit codes: 0 all fits, 1 something does not, 2 wrong usage."})
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private LedgerOption ledger;

    @Option(
            names = "--anchor",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "N:HASH",
            description =
                    "Alone: prints the anchor, the number and hash of the last entry. With one printed earlier: checks it.")
    private @Nullable String anchor;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (anchor != null && !anchor.isEmpty() && !Snapshot.isAnchor(anchor)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--anchor " + anchor + ": no anchor; expected N:HASH, as `tallystick verify --anchor` prints it");
        }
        try (Ledger kept = ledger.open()) {
            Verdict verdict = kept.verify();
            verdict.notes().forEach(note -> err.println("tallystick: note: " + note));
            verdict.faults().forEach(fault -> err.println("tallystick: " + fault));
            boolean holds = verdict.holds();
            String given = anchor;
            if (holds && given != null && !given.isEmpty()) {
                String wrong = kept.read(snapshot -> Optional.ofNullable(snapshot.wrong(given)))
                        .orElse(null);
                if (wrong != null) {
                    err.println("tallystick: " + wrong);
                    holds = false;
                }
            }
            if (!holds) {
                err.println(String.format(
                        Locale.ROOT,
                        "tallystick: ledger %s does not hold; %s before the fault fit",
                        kept.address(),
                        Counted.of(verdict.entries(), "entry")));
                return 1;
            }
            if ("".equals(anchor)) {
                out.println(verdict.entries() + ":" + verdict.head());
            } else {
                out.println(String.format(
                        Locale.ROOT,
                        "ledger %s holds: %s, head %s",
                        kept.address(),
                        Counted.of(verdict.entries(), "entry"),
                        verdict.head()));
            }
            return 0;
        } catch (LedgerException e) {
            err.println("tallystick: " + e.getMessage());
            return 1;
        }
    }
}
