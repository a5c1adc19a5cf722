package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.export.ClaimTable;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.ReadingWriter;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.intake.Gathered;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tallystick demo}: three rival reports in full, then the table of all claims, event by event. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Reads the bundled reports and shows what they claim.",
        footer = {"", "Exit codes: 0 all read, 1 some input could not be read, 2 wrong usage."})
final class DemoCommand implements Callable<Integer> {
    private static final Set<String> IN_FULL = Set.of("en-makiivka-1", "en-makiivka-2", "nl-makiivka-1");

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path samples = samples();
        if (samples == null) {
            err.println(
                    "tallystick: samples: no such folder here or beside the program; run this from the project's folder");
            return 1;
        }
        Tallystick tallystick;
        try {
            tallystick = Tallystick.with(GazetteerFolder.source());
        } catch (GazetteerException e) {
            err.println("tallystick: " + e.getMessage());
            return 1;
        }
        Gathered found = Gathered.of(IntakeRules.of(tallystick.languages()), samples.toString());
        List<Report> reports = found.reports();
        found.notes().forEach(line -> err.println("tallystick: " + line));
        found.skipped().forEach(skipped -> err.println("tallystick: " + skipped));
        Look look = new Look(colour.on(false), false, Terminal.width());
        ReadingWriter writer = ReadingWriter.of("TEXT", out, look);
        Map<String, List<Reading>> events = new TreeMap<>();
        for (Report report : reports) {
            Reading reading = tallystick.read(report);
            events.computeIfAbsent(event(report.id()), key -> new ArrayList<>()).add(reading);
            if (IN_FULL.contains(report.id())) {
                writer.write(reading);
            }
        }
        out.println("All claims of " + reports.size() + " reports, event by event");
        out.println();
        table(events).print(out, look);
        out.println();
        out.println("Next: ./tallystick read samples/en-derna-1.json --explain");
        out.println("      ./tallystick read --format html --output claims.html samples");
        return found.skipped().isEmpty() ? 0 : 1;
    }

    /** The folder of samples: under the property {@code tallystick.home}, else here, else in the project the jar stands in. */
    private static @Nullable Path samples() {
        String home = System.getProperty("tallystick.home");
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(home == null ? "" : home));
        CodeSource source = DemoCommand.class.getProtectionDomain().getCodeSource();
        if (home == null && source != null && source.getLocation().getProtocol().equals("file")) {
            Path place = Path.of(URI.create(source.getLocation().toString()));
            for (Path above = place.getParent(); above != null && homes.size() < 4; above = above.getParent()) {
                homes.add(above);
            }
        }
        return homes.stream()
                .map(folder -> folder.resolve("samples"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }

    private static ClaimTable table(Map<String, List<Reading>> events) {
        ClaimTable table = new ClaimTable();
        events.forEach((event, readings) -> {
            for (Reading reading : readings) {
                String id = reading.report().id();
                table.title(event + ": " + id + (reading.claims().isEmpty() ? ", nothing claimed" : ""));
                table.add(reading.claims());
            }
        });
        return table;
    }

    /** The event in the id of a sample: {@code beirut-port} of {@code en-beirut-port-1}. */
    static String event(String id) {
        return id.replaceFirst("^[a-z]{2,3}-", "").replaceFirst("-[0-9]+$", "");
    }
}
