package org.tallystick.app.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.export.dispute.PlotFile;
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
        if (plot == null) {
            return true;
        }
        try {
            PlotFile.write(plots, log, plot);
            return true;
        } catch (NoSuchFileException e) {
            tell(spec, "cannot be written, its folder is not there");
        } catch (IOException e) {
            tell(spec, "could not be written: " + e.getMessage());
        }
        return false;
    }

    private void tell(CommandSpec spec, String why) {
        spec.commandLine().getErr().println("tallystick: --plot " + plot + ": " + why);
    }
}
