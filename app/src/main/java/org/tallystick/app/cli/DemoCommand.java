package org.tallystick.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.export.ClaimTable;
import org.tallystick.app.export.ReadingWriter;
import org.tallystick.app.intake.Intake;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code tallystick demo}: the bundled reports, some in full, then the table of all claims. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Reads the bundled reports and shows what they claim.")
final class DemoCommand implements Callable<Integer> {
    private static final Set<String> IN_FULL = Set.of("en-makiivka-1", "en-makiivka-2", "nl-makiivka-1");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path samples = Path.of(System.getProperty("tallystick.home", "."), "samples");
        if (!Files.isDirectory(samples)) {
            err.println("tallystick: " + samples
                    + ": the folder of samples is not there; run this from the project's folder");
            return 1;
        }
        Tallystick tallystick = Tallystick.standard();
        Intake intake = new Intake(null, null, tallystick.languages(), line -> err.println("tallystick: " + line));
        List<Report> reports = new ArrayList<>();
        intake.reports(samples.toString(), reports::add);
        boolean coloured = System.console() != null && System.getenv("NO_COLOR") == null;
        ReadingWriter writer = ReadingWriter.of("TEXT", out, coloured, false);
        List<Claim> all = new ArrayList<>();
        for (Report report : reports) {
            Reading reading = tallystick.read(report);
            all.addAll(reading.claims());
            if (IN_FULL.contains(report.id())) {
                writer.write(reading);
            }
        }
        out.println("All claims of " + reports.size() + " reports");
        new ClaimTable(out, coloured).print(all, true);
        out.println();
        out.println("Next: ./tallystick read samples/en-derna-1.json --explain");
        out.println("      ./tallystick read --format jsonl samples");
        return intake.failed() ? 1 : 0;
    }
}
