package org.tallystick.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.export.ReadingWriter;
import org.tallystick.app.intake.Intake;
import org.tallystick.model.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick read}: the claims of the given reports, nothing kept. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Prints the claims of reports: plain text, JSON or JSON lines"
                + " ({\"id\",\"text\",\"language\",\"published\",\"url\",\"publisher\",\"title\"}).",
        footer = {"", "Exit codes: 0 all read, 1 some input could not be read, 2 wrong usage."})
final class ReadCommand implements Callable<Integer> {
    /** Forms that readings are printed in. */
    enum Format {
        TEXT,
        JSONL,
        JSON,
        CSV,
        HTML
    }

    /** When colours are used. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders, or - for standard input.")
    private List<String> inputs;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private Format format;

    @Option(names = "--published", description = "Date of plain text reports: 2023-03-18, 2023-03 or 2023.")
    private @Nullable String published;

    @Option(names = "--language", description = "Language of plain text reports; else the text tells.")
    private @Nullable String language;

    @Option(names = "--explain", description = "Adds the rule and the words behind each field.")
    private boolean explain;

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes there, not to standard output.")
    private @Nullable Path output;

    @Option(names = "--threads", defaultValue = "0", description = "Threads to read with; 0 for one a processor.")
    private int threads;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Tallystick tallystick = Tallystick.standard();
        if (language != null && !tallystick.languages().contains(language)) {
            err.println("tallystick: --language " + language + ": no pack for it; there are " + tallystick.languages());
            return 2;
        }
        Intake intake =
                new Intake(published, language, tallystick.languages(), line -> err.println("tallystick: " + line));
        boolean coloured = colour == Colour.ALWAYS
                || colour == Colour.AUTO
                        && output == null
                        && System.console() != null
                        && System.getenv("NO_COLOR") == null;
        Path file = output;
        if (file == null) {
            readAll(tallystick, intake, spec.commandLine().getOut(), coloured);
        } else {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                readAll(tallystick, intake, out, coloured);
            }
        }
        return intake.failed() ? 1 : 0;
    }

    private void readAll(Tallystick tallystick, Intake intake, PrintWriter out, boolean coloured)
            throws IOException, InterruptedException {
        ReadingWriter writer = ReadingWriter.of(format.name(), out, coloured, explain);
        int count = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(count);
        Deque<Future<Reading>> waiting = new ArrayDeque<>();
        try {
            for (String input : inputs) {
                intake.reports(input, report -> {
                    waiting.add(pool.submit(() -> tallystick.read(report)));
                    if (waiting.size() > count * 4) {
                        write(writer, waiting.remove());
                    }
                });
            }
            while (!waiting.isEmpty()) {
                write(writer, waiting.remove());
            }
            writer.end();
            out.flush();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void write(ReadingWriter writer, Future<Reading> reading) {
        try {
            writer.write(reading.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }
}
