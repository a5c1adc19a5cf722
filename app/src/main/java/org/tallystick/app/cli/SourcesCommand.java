package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.dispute.SourceJson;
import org.tallystick.app.export.dispute.SourceTable;
import org.tallystick.dispute.SourceRecord;
import org.tallystick.dispute.SourceRecords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick sources}: how the claims of each source fared among those of others. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the record of each source on each measure: how often it was first, passed on, revised, denied,"
                    + " contradicted, and how its figures compare with the later consensus.",
            "The consensus is the median of what other origins hold in the end, two at least; with fewer than five questions"
                    + " to compare, no figure is given."
        },
        footer = {
            "",
            "asked: questions it answers. first: in how many of those that others answer too it was the first, by days.",
            "copied: claims that others pass on. revised: claims it replaced itself by a higher (up) or lower figure.",
            "ratio: how many times the later consensus its figures are, with the 95 %% interval of the mean (Student's t",
            "on logarithms) and the number of questions. rated: reliability by the Admiralty code, A to E; F cannot be",
            "judged, which is the default; an asterisk marks a reviewer's own rating (rule source).",
            "",
            "Exit codes: 0 done, 1 some input could not be read, 2 wrong usage."
        })
final class SourcesCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 40;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, folders, addresses, or - for standard input; without any, the ledger.")
    private List<String> inputs = List.of();

    @Mixin
    private DossierOptions dossier;

    @Option(names = "--name", paramLabel = "NAME", description = "Part of the source's name.")
    private @Nullable String name;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N rows; 0 for all. Default 40 in text, else all.")
    private @Nullable Integer limit;

    @Mixin
    private PictureOptions picture;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private DisputesCommand.Format format;

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private boolean failed;

    @Override
    public Integer call() {
        if (limit != null && limit < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--limit " + limit + ": expected 1 or more, or 0 for all");
        }
        picture.check(spec);
        int code = dossier.with(spec, inputs, this::print);
        return failed ? 1 : code;
    }

    private void print(Dossier found) {
        boolean text = format == DisputesCommand.Format.TEXT;
        String wanted = name == null ? "" : name.toLowerCase(Locale.ROOT);
        Ratings ratings = new Ratings(found.ratings());
        List<SourceRecord> records = SourceRecords.of(found.questions()).stream()
                .filter(record -> record.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparingInt(SourceRecord::questions)
                        .reversed()
                        .thenComparing(SourceRecord::source)
                        .thenComparing(SourceRecord::measure))
                .toList();
        int most = limit == null ? (text ? USUAL_LIMIT : 0) : limit;
        List<SourceRecord> shown = most == 0 ? records : records.subList(0, Math.min(most, records.size()));
        PrintWriter out = spec.commandLine().getOut();
        if (text) {
            SourceTable.print(shown, ratings, out, new Look(colour.on(false), false, Terminal.width()));
            out.println();
            out.println(
                    shown.size() == records.size()
                            ? Counted.of(records.size(), "record")
                            : String.format(
                                    Locale.ROOT,
                                    "%,d of %,d records; --limit 0 shows all",
                                    shown.size(),
                                    records.size()));
        } else {
            shown.forEach(record -> out.print(SourceJson.line(record, ratings.reliability(record)) + "\n"));
        }
        failed = !picture.writeSources(spec, shown);
    }
}
