package org.tallystick.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.coding.CodingPolicy;
import org.tallystick.app.export.ledger.EntryFile;
import org.tallystick.app.export.ledger.ExportFormat;
import org.tallystick.app.export.ledger.ExportOptions;
import org.tallystick.app.export.ledger.Exporter;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Snapshot;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tallystick export}: claims of the ledger, or all its entries, in a format that others know. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Writes claims of the ledger in a format that others know.",
            "The filters are those of `tallystick claims`. The formats csv and parquet are folders of tables, the others one file each; docs/exports.md tells what is"
                    + " in them.",
            "",
            "The format jsonl is another thing: all entries of the ledger, from which `tallystick import` makes an equal"
                    + " one. Filters do not apply to it; --as-of does.",
            ""
        },
        footer = {"", "Exit codes: 0 done, 1 the ledger could not be read or the export not be written, 2 wrong usage."
        })
final class ExportCommand implements Callable<Integer> {
    /** The words for the formats. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(ExportFormat.values()).map(ExportFormat::word).iterator();
        }
    }

    /** The names of the coding policies. */
    static final class Policies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CodingPolicy.all().stream().map(CodingPolicy::name).iterator();
        }
    }

    @Option(
            names = "--format",
            required = true,
            completionCandidates = Formats.class,
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}.")
    private String format;

    @Option(
            names = "--output",
            paramLabel = "PATH",
            description = "The file, or the folder for csv and parquet; - or nothing for standard output.")
    private @Nullable String output;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            defaultValue = "acled-conservative",
            completionCandidates = Policies.class,
            description =
                    "For ucdp and acled, which claims give a row and which figure it gets: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private String policy;

    @Option(
            names = "--licence",
            paramLabel = "NAME|URL",
            description =
                    "For csv: the licence that you pass the data on under, say CC-BY-4.0; none is stated without it.")
    private @Nullable String licence;

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private QueryOptions query;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        ClaimQuery asked = query.query(spec);
        ExportFormat to = checked(asked);
        try (Ledger kept = ledger.open()) {
            return kept.read(query.moment(spec), snapshot -> export(snapshot, asked, to));
        } catch (LedgerException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            if (path() == null && spec.commandLine().getOut().checkError()) {
                // Whoever read the output, say `head`, has enough; there is nobody left to tell.
                return 0;
            }
            tell(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return 1;
    }

    private ExportFormat checked(ClaimQuery asked) {
        try {
            ExportFormat to = ExportFormat.of(format.toLowerCase(Locale.ROOT));
            CodingPolicy.of(policy);
            if (to.isFolder() && path() == null) {
                throw new IllegalArgumentException(
                        "--format " + to.word() + " is a folder of files; name one with --output FOLDER");
            }
            if (to == ExportFormat.JSONL && !asked.equals(ClaimQuery.ALL)) {
                throw new IllegalArgumentException(
                        "--format jsonl gives every entry, as an import needs the whole chain: leave the filters out, or"
                                + " take `tallystick claims --format jsonl` for claims");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Path path() {
        return output == null || output.equals("-") ? null : Path.of(output);
    }

    private int export(Snapshot snapshot, ClaimQuery asked, ExportFormat to) {
        Path path = path();
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (to == ExportFormat.JSONL) {
                long entries =
                        path == null ? EntryFile.write(snapshot, new TextStream(out)) : EntryFile.write(snapshot, path);
                done(Counted.of(entries, "entry") + ", head " + snapshot.head());
                return 0;
            }
            ExportOptions options = new ExportOptions(policy, licence, snapshot.entries() + ":" + snapshot.head());
            try (Exporter exporter = path == null
                    ? Exporter.to(to, (OutputStream) new TextStream(out), options)
                    : Exporter.to(to, path, options)) {
                claims(snapshot, asked, exporter);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private void claims(Snapshot snapshot, ClaimQuery asked, Exporter exporter) throws IOException {
        QueryOptions.note(spec, snapshot, asked);
        long[] given = new long[1];
        snapshot.byReport(snapshot.select(asked), claim -> {
            try {
                exporter.write(claim);
                given[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        });
        exporter.finish();
        Map<String, Long> leftOut = exporter.leftOut();
        long out = leftOut.values().stream().mapToLong(Long::longValue).sum();
        done(Counted.of(given[0] - out, "claim"));
        if (out > 0) {
            tell(leftOut.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(reason -> String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey()))
                    .collect(Collectors.joining(
                            "; ", Counted.of(out, "claim has no row: ", "claims have no row: "), "")));
        }
    }

    /** Says what was written, where that does not get into what was written. */
    private void done(String what) {
        if (path() == null) {
            tell(what);
        } else {
            spec.commandLine().getOut().println(what + " in " + output);
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }
}
