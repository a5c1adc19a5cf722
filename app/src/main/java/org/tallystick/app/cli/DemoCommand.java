package org.tallystick.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.adding.AddRun;
import org.tallystick.app.adding.Samples;
import org.tallystick.app.dispute.Contest;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.dispute.LedgerDossier;
import org.tallystick.app.export.ClaimTable;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.ReadingWriter;
import org.tallystick.app.export.dispute.DisputeText;
import org.tallystick.app.export.dispute.ExchangeText;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.app.intake.Skipped;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.KeptReport;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.LedgerPool;
import org.tallystick.app.ledger.Outcome;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Exchanges;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.State;
import org.tallystick.dispute.Wording;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code tallystick demo}: the samples into a ledger of their own, and out of it three rival reports in full, the table of all
 * claims, event by event, and the disputes among them with their plots; then the pages of it all.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Takes the bundled reports into a new ledger, shows what they claim, and serves it as pages until Ctrl-C.",
        footer = {"", "Exit codes: 0 all read, 1 some input could not be read, 2 wrong usage."})
final class DemoCommand implements Callable<Integer> {
    private static final Set<String> IN_FULL = Set.of("en-makiivka-1", "en-makiivka-2", "nl-makiivka-1");

    @Option(
            names = "--ledger",
            paramLabel = "PATH",
            description = "The file to make the ledger in; else one in the system's folder for temporary files.")
    private @Nullable Path ledger;

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @Option(names = "--no-serve", description = "End after showing what the reports claim; for scripts.")
    private boolean noServe;

    @Mixin
    private Serving serving;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private Main main;

    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        serving.check(spec.commandLine());
        Path samples = Samples.folder();
        if (samples == null) {
            tell("samples: no such folder here or beside the program; run this from the project's folder");
            return 1;
        }
        Path file = ledger == null ? Files.createTempDirectory("tallystick-").resolve("demo.tally") : ledger;
        if (Files.exists(file)) {
            tell("--ledger " + file + ": is there already, and the demo fills a new one; name another");
            return 1;
        }
        LedgerAddress address = new LedgerAddress.File(file);
        try (Ledger kept = Ledger.create(address, Main.version(), Clock.systemUTC())) {
            Tallystick tallystick = Tallystick.with(GazetteerFolder.source());
            int threads = Runtime.getRuntime().availableProcessors();
            try (AddRun run = new AddRun(tallystick, kept, threads, new Told())) {
                run.add(List.of(samples.toString()), IntakeRules.of(tallystick.languages()));
            }
            kept.read(snapshot -> {
                print(snapshot, file);
                return true;
            });
        } catch (GazetteerException | LedgerException e) {
            tell(String.valueOf(e.getMessage()));
            return 1;
        }
        int served = noServe ? 0 : serve(address);
        return failed ? 1 : served;
    }

    /** Serves the ledger, beginning at its most contested question. */
    private int serve(LedgerAddress address) throws InterruptedException {
        try (LedgerPool pool = new LedgerPool(() -> Ledger.open(address, Main.version(), Clock.systemUTC()))) {
            serving.run(
                    pool,
                    spec.commandLine(),
                    main.debug(),
                    view -> view.disputed() == 0
                            ? ""
                            : "/disputes/" + view.questions().getFirst().id());
        } catch (LedgerException | GazetteerException e) {
            tell(String.valueOf(e.getMessage()));
            return 1;
        }
        return 0;
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }

    /** Tells of what went wrong, and of nothing else. */
    private final class Told implements AddRun.Listener {
        @Override
        public void done(Reading reading, String source, Outcome outcome, long bytes) {}

        @Override
        public void skipped(Skipped skipped) {
            failed = true;
            tell(skipped.toString());
        }

        @Override
        public void note(String line) {
            tell(line);
        }

        @Override
        public void defect(String report, Throwable defect) {
            failed = true;
            tell(report + ": reading failed, a defect of Tallystick: " + defect);
        }
    }

    private void print(Snapshot snapshot, Path file) {
        PrintWriter out = spec.commandLine().getOut();
        Look look = new Look(colour.on(false), false, Terminal.width());
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        snapshot.reports(report -> claims.put(report.report().id(), new ArrayList<>()));
        snapshot.claims(
                snapshot.select(ClaimQuery.ALL),
                kept -> claims.computeIfAbsent(kept.claim().report(), id -> new ArrayList<>())
                        .add(kept.claim()));
        ReadingWriter writer = ReadingWriter.of("TEXT", out, look);
        Map<String, List<KeptReport>> events = new TreeMap<>();
        snapshot.reports(report -> {
            String id = report.report().id();
            events.computeIfAbsent(event(id), key -> new ArrayList<>()).add(report);
            if (IN_FULL.contains(id)) {
                writer.write(new Reading(
                        report.report(),
                        report.language(),
                        report.pack(),
                        claims.getOrDefault(id, List.of()),
                        List.of()));
            }
        });
        out.println("All claims of " + claims.size() + " reports, event by event");
        out.println();
        ClaimTable table = new ClaimTable();
        events.forEach((event, reports) -> {
            for (KeptReport report : reports) {
                String id = report.report().id();
                List<Claim> made = claims.getOrDefault(id, List.of());
                table.title(event + ": " + id + (made.isEmpty() ? ", nothing claimed" : ""));
                table.add(made);
            }
        });
        table.print(out, look);
        out.println();
        disputes(new LedgerDossier(snapshot), out, look);
        out.println("They are kept in a ledger of their own, " + snapshot.entries() + " entries in a chain. Next:");
        out.println("  export TALLYSTICK_LEDGER=" + file);
        out.println("  ./tallystick disputes --full");
        out.println("  ./tallystick disputes --exchanges --between RUS,UKR");
        out.println("  ./tallystick claims --measure killed --country UKR");
        out.println("  ./tallystick verify");
        out.println("  ./tallystick read samples/en-derna-1.json --explain");
    }

    /** The questions that several voices answer, the most contested first; and what two armies say of each other's losses. */
    private static void disputes(Dossier dossier, PrintWriter out, Look look) {
        Wording wording = DossierOptions.wording();
        List<Question> questions = dossier.questions();
        List<Question> disputed = questions.stream()
                .filter(question -> question.origins() > 1 || question.state() != State.ONE_VOICE)
                .filter(question -> !Contest.isSingle(question))
                .sorted(Contest.MOST_CONTESTED)
                .toList();
        out.println("The disputes among them, " + disputed.size() + " questions, the most contested first");
        out.println();
        DisputeText text = new DisputeText(out, look, false);
        for (Question question : disputed) {
            text.brief(IntervalPlot.of(question, wording.of(question), dossier));
            out.println();
        }
        ExchangeText exchanges = new ExchangeText(out, look, wording, dossier);
        Exchanges.of(questions).forEach(exchanges::print);
    }

    /** The event in the id of a sample: {@code beirut-port} of {@code en-beirut-port-1}. */
    static String event(String id) {
        return id.replaceFirst("^[a-z]{2,3}-", "").replaceFirst("-[0-9]+$", "");
    }
}
