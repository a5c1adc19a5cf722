package org.tallystick.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.adding.OrderedReader;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.ReadingWriter;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.intake.Arrival;
import org.tallystick.app.intake.Intake;
import org.tallystick.app.intake.IntakeListener;
import org.tallystick.app.intake.Skipped;
import org.tallystick.app.intake.web.Fetcher;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick read}: the claims of the given reports, nothing kept. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the claims of reports, and keeps nothing.",
            "Takes text, HTML, PDF, feeds, WARC, zip and gzip of these; JSON, JSON lines and CSV with"
                    + " {\"id\",\"text\",\"language\",\"published\",\"url\",\"publisher\",\"title\"}. Kinds, limits and columns:"
                    + " docs/intake.md."
        },
        footer = {
            "",
            "Formats:",
            "  text   the text with its figures marked, then a table of the claims",
            "  jsonl  one claim a line, what is unknown is null",
            "  json   one report a line, with its claims and the numbers set aside",
            "  csv    one claim a row under a header, what is unknown is empty",
            "  html   one page with everything in it",
            "",
            "Columns of csv: id report measure low high form unit figure scope victims victims_side",
            "  victims_group object object_kind agent agent_side claimant claimant_name claimant_side",
            "  claimant_kind place place_name place_id place_country place_lat place_lon",
            "  place_precision time time_start time_end time_edtf modality likelihood_low",
            "  likelihood_high start end quote. low and high are as stated, never a middle; start",
            "  and end count UTF-16 code units of the text, end excluded.",
            "",
            "Exit codes: 0 all read, 1 some input could not be read, 2 wrong usage."
        })
final class ReadCommand implements Callable<Integer> {
    /** Forms that readings are printed in. */
    enum Format {
        TEXT,
        JSONL,
        JSON,
        CSV,
        HTML
    }

    private static final int CHECK_EVERY = 50;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders, addresses (http, https), or - for standard input.")
    private List<String> inputs;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private Format format;

    @Mixin
    private IntakeOptions options;

    @Option(names = "--explain", description = "Text: adds the rule and the words behind each field.")
    private boolean explain;

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes there, not to standard output.")
    private @Nullable Path output;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private Main main;

    private boolean failed;
    private long taken;

    @Override
    public Integer call() {
        Tallystick tallystick;
        try {
            tallystick = Tallystick.with(GazetteerFolder.source());
        } catch (GazetteerException e) {
            tell(e.getMessage());
            return 1;
        }
        options.check(spec, tallystick);
        Path file = output;
        if (file == null) {
            return readAll(tallystick, spec.commandLine().getOut());
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            return readAll(tallystick, out);
        } catch (NoSuchFileException e) {
            tell("--output " + file + ": cannot be written, its folder is not there");
        } catch (AccessDeniedException e) {
            tell("--output " + file + ": may not be written; check its permissions");
        } catch (IOException e) {
            tell("--output " + file + ": cannot be written: " + e.getMessage());
        }
        return 1;
    }

    private int readAll(Tallystick tallystick, PrintWriter out) {
        boolean toFile = output != null;
        boolean text = format == Format.TEXT;
        Look look =
                new Look(text && colour.on(toFile), explain, text && !toFile ? Terminal.width() : Look.PLAIN.width());
        ReadingWriter writer = ReadingWriter.of(format.name(), out, look);
        boolean bar = Terminal.is(Terminal.ERR) && (toFile || !Terminal.is(Terminal.OUT));
        Intake[] intake = new Intake[1];
        try (Fetcher fetcher = options.fetcher();
                Progress progress = new Progress("reading", bar, bar ? Intake.size(inputs) : -1, line -> {});
                OrderedReader<Report, Reading> reader = new OrderedReader<>(
                        tallystick::read,
                        options.threads(),
                        report -> report.text().length(),
                        reading -> {
                            writer.write(reading);
                            progress.step(intake[0].bytes());
                        },
                        this::tellDefect)) {
            intake[0] = new Intake(options.rules(tallystick.languages(), fetcher), new IntakeListener() {
                @Override
                public void arrived(Arrival arrival) {
                    taken++;
                    if (taken % CHECK_EVERY == 0 && out.checkError()) {
                        throw new ClosedOutput();
                    }
                    reader.read(arrival.report());
                }

                @Override
                public void skipped(Skipped skipped) {
                    failed = true;
                    tell(skipped.toString());
                }

                @Override
                public void note(String line) {
                    tell(line);
                }
            });
            inputs.forEach(intake[0]::take);
            reader.finish();
            writer.end();
            String leftOut = options.leftOut(intake[0]);
            if (leftOut != null) {
                tell(leftOut);
            }
        } catch (ClosedOutput e) {
            // Whoever read the output, say `head`, has enough; there is nobody left to tell.
            return toFile ? unwritten() : 0;
        }
        if (out.checkError() && toFile) {
            return unwritten();
        }
        return failed ? 1 : 0;
    }

    private int unwritten() {
        tell("--output " + output + ": could not be written to its end; is there room on the disk?");
        return 1;
    }

    /** Stops the run when nobody takes the output any more. */
    private static final class ClosedOutput extends RuntimeException {
        ClosedOutput() {
            super("the output is closed", null, false, false);
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }

    private void tellDefect(Report report, Throwable defect) {
        failed = true;
        tell(report.id() + ": reading failed, a defect of Tallystick: " + defect + "; please report it with this text"
                + (main.debug() ? "" : " (--debug shows where)"));
        if (main.debug()) {
            defect.printStackTrace(spec.commandLine().getErr());
        }
    }
}
