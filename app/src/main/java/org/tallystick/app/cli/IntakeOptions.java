package org.tallystick.app.cli;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What commands that take reports in are told about them. */
final class IntakeOptions {
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Date of reports that carry none: 2023-03-18, 2023-03 or 2023.")
    private @Nullable String published;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Language of reports that name none; else the text tells.")
    private @Nullable String language;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads to read with; 0, the default, for one a processor. The output is the same for any.")
    private int threads;

    /** Refuses what cannot be meant. */
    void check(CommandSpec spec, Tallystick tallystick) {
        if (language != null && !tallystick.languages().contains(language)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--language " + language + ": no pack for it; there are " + tallystick.languages());
        }
        if (published != null && !DATE.matcher(published).matches()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--published " + published + ": no date; expected 2023-03-18, 2023-03 or 2023");
        }
        if (threads < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads " + threads + ": expected 0 or more");
        }
    }

    /** How many threads read. */
    int threads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    @Nullable
    String published() {
        return published;
    }

    @Nullable
    String language() {
        return language;
    }
}
