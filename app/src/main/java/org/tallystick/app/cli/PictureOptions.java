package org.tallystick.app.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.export.dispute.PlotFile;
import org.tallystick.app.export.dispute.SourcePlot;
import org.tallystick.app.export.dispute.SvgPlot;
import org.tallystick.dispute.SourceRecord;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How plots are drawn, and whether as a picture too. */
final class PictureOptions {
    @Option(names = "--log", description = "An axis of ratios, for figures that lie far apart.")
    private boolean log;

    @Option(names = "--plot", paramLabel = "FILE", description = "Writes the plot there as well: FILE.svg or FILE.png.")
    private @Nullable Path plot;

    /** Refuses a file that is no picture we write. */
    void check(CommandSpec spec) {
        if (plot != null && !PlotFile.isKnown(plot)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--plot " + plot + ": expected a name that ends in .svg or .png");
        }
    }

    /** Whether the axis is one of ratios. */
    boolean log() {
        return log;
    }

    /** Whether a picture is asked for. */
    boolean wanted() {
        return plot != null;
    }

    /** Writes {@code plots} as a picture if one is asked for; whether all went well. */
    boolean write(CommandSpec spec, List<IntervalPlot> plots) {
        return plot == null || write(spec, plot, SvgPlot.of(plots, log));
    }

    /** Writes the ratios of {@code records} as a picture if one is asked for; whether all went well. */
    boolean writeSources(CommandSpec spec, List<SourceRecord> records) {
        return plot == null || write(spec, plot, SourcePlot.of(records));
    }

    private static boolean write(CommandSpec spec, Path file, String svg) {
        try {
            PlotFile.write(svg, file);
            return true;
        } catch (NoSuchFileException e) {
            tell(spec, file, "cannot be written, its folder is not there");
        } catch (IOException e) {
            tell(spec, file, "could not be written: " + e.getMessage());
        }
        return false;
    }

    private static void tell(CommandSpec spec, Path file, String why) {
        spec.commandLine().getErr().println("tallystick: --plot " + file + ": " + why);
    }
}
