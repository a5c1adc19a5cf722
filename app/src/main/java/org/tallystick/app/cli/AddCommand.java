package org.tallystick.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.adding.AddRun;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.intake.Intake;
import org.tallystick.app.intake.Skipped;
import org.tallystick.app.intake.web.Fetcher;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Outcome;
import org.tallystick.model.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick add}: reports into the ledger. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Takes reports into the ledger and reads them.",
            "The same text is one report however often and under whatever name it comes; a run that was cut off goes on"
                    + " when it is started again. An address may be a page, a feed or a file; robots.txt is obeyed. Kinds,"
                    + " limits and columns: docs/intake.md."
        },
        footer = {
            "",
            "With --format jsonl each report is acknowledged on a line of its own, once it is safe on the disk:",
            "  {\"report\",\"source\",\"outcome\",\"claims\"}; outcomes are added, carried (known, here from",
            "  another address or publisher) and known.",
            "",
            "Exit codes: 0 all taken in, 1 some input could not be, 2 wrong usage."
        })
final class AddCommand implements Callable<Integer> {
    /** Forms that the outcome is printed in. */
    enum Format {
        TEXT,
        JSONL
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Skipped inputs that are listed; the ledger keeps all. */
    private static final int LISTED = 200;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "Files, folders, addresses (http, https), or - for standard input: text, HTML, PDF, JSON, JSON",
                "lines, CSV, RSS, Atom, WARC, and zip or gzip of these."
            })
    private List<String> inputs;

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private IntakeOptions options;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private Format format;

    @Option(names = "--dry-run", description = "Reads everything and says what it would add, but adds nothing.")
    private boolean dryRun;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private Main main;

    private final int[] counts = new int[Outcome.values().length];
    private int skipped;
    private int unread;
    private long claims;
    private boolean failed;
    private @Nullable String leftOut;

    /** Lines that would tear the bar; they follow it. */
    private final List<String> later = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            Tallystick tallystick = Tallystick.with(GazetteerFolder.source());
            options.check(spec, tallystick);
            try (Ledger kept = dryRun ? null : ledger.create()) {
                add(tallystick, kept);
            }
        } catch (GazetteerException | LedgerException e) {
            tell(String.valueOf(e.getMessage()));
            return 1;
        }
        return failed ? 1 : 0;
    }

    private void add(Tallystick tallystick, @Nullable Ledger kept) {
        boolean bar = Terminal.is(Terminal.ERR) && format == Format.TEXT;
        try (Fetcher fetcher = options.fetcher();
                Progress progress = new Progress(dryRun ? "reading" : "adding", bar, Intake.size(inputs), this::tell);
                AddRun run = new AddRun(tallystick, kept, options.threads(), new AddRun.Listener() {
                    @Override
                    public void done(Reading reading, String source, Outcome outcome, long bytes) {
                        int found = reading.claims().size();
                        counts[outcome.ordinal()]++;
                        if (outcome == Outcome.ADDED) {
                            claims += found;
                            unread += reading.pack() == null ? 1 : 0;
                        }
                        progress.step(bytes);
                        acknowledge(reading.report().id(), source, outcome, found);
                    }

                    @Override
                    public void skipped(Skipped input) {
                        skipped++;
                        failed = true;
                        if (skipped > LISTED) {
                            return;
                        }
                        if (bar) {
                            later.add(input.toString());
                        } else {
                            tell(input.toString());
                        }
                    }

                    @Override
                    public void note(String line) {
                        if (bar) {
                            later.add(line);
                        } else {
                            tell(line);
                        }
                    }

                    @Override
                    public void defect(String report, Throwable defect) {
                        failed = true;
                        tell(report + ": reading failed, a defect of Tallystick: " + defect
                                + "; please report it with this text" + (main.debug() ? "" : " (--debug shows where)"));
                        if (main.debug()) {
                            defect.printStackTrace(spec.commandLine().getErr());
                        }
                    }
                })) {
            leftOut = options.leftOut(run.add(inputs, options.rules(tallystick.languages(), fetcher)));
        }
        later.forEach(this::tell);
        if (skipped > LISTED) {
            tell(String.format(
                    Locale.ROOT,
                    "and %,d more that were skipped%s",
                    skipped - LISTED,
                    kept == null ? "" : ", each with its reason in the ledger"));
        }
        if (format == Format.TEXT) {
            summary(kept);
        }
    }

    private void acknowledge(String report, String source, Outcome outcome, int found) {
        if (format != Format.JSONL) {
            return;
        }
        ObjectNode line = JSON.createObjectNode();
        line.put("report", report);
        line.put("source", source);
        line.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
        line.put("claims", found);
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private void summary(@Nullable Ledger kept) {
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s %s with %s; %,d known, %,d of them from another address or publisher; %s skipped",
                        Counted.of(counts[Outcome.ADDED.ordinal()], "report"),
                        dryRun ? "would be added" : "added",
                        Counted.of(claims, "claim"),
                        counts[Outcome.KNOWN.ordinal()] + counts[Outcome.CARRIED.ordinal()],
                        counts[Outcome.CARRIED.ordinal()],
                        Counted.of(skipped, "input")));
        if (unread > 0) {
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%,d of the reports not read, no pack knows their language;"
                                    + " tallystick read --language CODE FILE shows what naming it gives",
                            unread));
        }
        if (leftOut != null) {
            spec.commandLine().getOut().println(leftOut);
        }
        if (kept != null) {
            spec.commandLine().getOut().println("ledger: " + kept.address());
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }
}
