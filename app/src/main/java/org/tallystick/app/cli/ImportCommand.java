package org.tallystick.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.tallystick.app.ledger.EntryImport;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tallystick import}: the entries of another ledger. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in what `tallystick export --format jsonl` wrote.",
            "Every line is checked against the chain. The ledger becomes equal to the one it came from: it must be new, or"
                    + " hold the first of the same entries; those are passed over, so an import that was cut off goes on when it"
                    + " is started again."
        },
        footer = {"", "Exit codes: 0 all taken in, 1 some line could not be, 2 wrong usage."})
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
    private String input;

    @Mixin
    private LedgerOption ledger;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (InputStream in = input.equals("-") ? System.in : Files.newInputStream(Path.of(input));
                Ledger kept = ledger.create()) {
            EntryImport.Imported imported = new EntryImport(kept, everyMinute()).from(in);
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%s taken in, %,d were there; head %s",
                            Counted.of(imported.added(), "entry"),
                            imported.known(),
                            imported.head()));
            spec.commandLine().getOut().println("ledger: " + kept.address());
            return 0;
        } catch (LedgerException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            tell("no such file; name one that `tallystick export --format jsonl` wrote");
        } catch (AccessDeniedException e) {
            tell("may not be read; check its permissions");
        } catch (IOException e) {
            tell("cannot be read: " + e.getMessage());
        }
        return 1;
    }

    private LongConsumer everyMinute() {
        long[] told = {System.nanoTime()};
        return bytes -> {
            if (System.nanoTime() - told[0] > TimeUnit.MINUTES.toNanos(1)) {
                told[0] = System.nanoTime();
                tell(String.format(Locale.ROOT, "%,d MB read", bytes >> 20));
            }
        };
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + input + ": " + line);
    }
}
