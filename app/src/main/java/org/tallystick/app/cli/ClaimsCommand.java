package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.CarriedTable;
import org.tallystick.app.export.CarriedWriter;
import org.tallystick.app.export.Look;
import org.tallystick.app.ledger.CarriedClaim;
import org.tallystick.app.ledger.CarrierView;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Snapshot;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tallystick claims}: the claims of the ledger. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = {
            "Prints claims of the ledger.",
            "All that is asked for must hold; of several words for one option, separated by commas, one. The word unknown"
                    + " stands for the claims that leave it open."
        },
        footer = {"", "Exit codes: 0 done, 1 the ledger could not be read, 2 wrong usage."})
final class ClaimsCommand implements Callable<Integer> {
    /** Forms that claims are printed in. */
    enum Format {
        TABLE,
        JSONL,
        CSV
    }

    private static final int USUAL_LIMIT = 50;

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private QueryOptions query;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}; default table.")
    private Format format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N claims; 0 for all. Default 50 in a table, else all.")
    private @Nullable Integer limit;

    @Option(
            names = "--newest",
            description = "With a limit: the claims that came in last, not those that came in first.")
    private boolean newest;

    @Option(
            names = "--count",
            paramLabel = "FIELD",
            description = "Counts the claims by a field, say side or claimant.")
    private @Nullable String count;

    @Option(
            names = "--copies",
            negatable = true,
            arity = "0",
            description =
                    "Each claim of each copy; otherwise one for all copies of a report. Default in jsonl and csv, not in a table.")
    private @Nullable Boolean copies;

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        ClaimQuery asked = query.query(spec);
        if (limit != null && limit < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--limit " + limit + ": expected 1 or more, or 0 for all");
        }
        try (Ledger kept = ledger.open()) {
            return kept.read(query.moment(spec), snapshot -> {
                QueryOptions.note(spec, snapshot, asked);
                BitSet found = snapshot.select(asked);
                if (count == null) {
                    print(snapshot, found);
                } else {
                    count(snapshot, found, count);
                }
                return 0;
            });
        } catch (LedgerException e) {
            spec.commandLine().getErr().println("tallystick: " + e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void count(Snapshot snapshot, BitSet found, String field) {
        PrintWriter out = spec.commandLine().getOut();
        for (Snapshot.Count counted : snapshot.count(QueryOptions.field(spec, field), found)) {
            String word = Objects.requireNonNullElse(counted.word(), ClaimQuery.UNKNOWN);
            out.println(
                    format == Format.TABLE
                            ? String.format(Locale.ROOT, "%,9d  %s", counted.claims(), word)
                            : counted.claims() + "\t" + word);
        }
    }

    private void print(Snapshot snapshot, BitSet found) {
        CarrierView carriers = snapshot.carriers();
        boolean each = copies == null ? format != Format.TABLE : copies;
        BitSet rows = each ? found : carriers.withoutCopies(found);
        int most = limit == null ? (format == Format.TABLE ? USUAL_LIMIT : 0) : limit;
        BitSet shown = most == 0 ? rows : snapshot.cut(rows, most, newest);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSONL -> carriers.claims(shown, CarriedWriter.jsonl(out));
            case CSV -> carriers.claims(shown, CarriedWriter.csv(out));
            case TABLE -> {
                table(carriers, shown, out);
                out.println();
                out.println(total(shown.cardinality(), rows.cardinality(), found.cardinality()));
            }
        }
    }

    private static String total(int shown, int rows, int all) {
        String total = shown == rows
                ? Counted.of(rows, "claim")
                : String.format(Locale.ROOT, "%,d of %,d claims; --limit 0 shows all", shown, rows);
        return rows == all
                ? total
                : String.format(Locale.ROOT, "%s; %,d more in copies, --copies shows them", total, all - rows);
    }

    private void table(CarrierView carriers, BitSet shown, PrintWriter out) {
        CarriedTable table = new CarriedTable();
        List<CarriedClaim> claims = new ArrayList<>();
        carriers.claims(shown, claim -> {
            if (!claims.isEmpty() && !same(claims.getFirst(), claim)) {
                add(table, claims);
            }
            claims.add(claim);
        });
        add(table, claims);
        table.print(out, new Look(colour.on(false), false, Terminal.width()));
    }

    /** Adds the claims of one report, as they stand in the ledger. */
    private static void add(CarriedTable table, List<CarriedClaim> claims) {
        if (!claims.isEmpty()) {
            table.title(Headings.of(claims.getFirst().kept().report()));
            table.add(claims);
            claims.clear();
        }
    }

    private static boolean same(CarriedClaim one, CarriedClaim other) {
        return one.kept().claim().report().equals(other.kept().claim().report());
    }
}
