package org.tallystick.app.cli;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.intake.Intake;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.app.intake.web.FetchRules;
import org.tallystick.app.intake.web.Fetcher;
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
            names = "--since",
            paramLabel = "DATE",
            description = "Leaves out reports published before; those without a date stay.")
    private @Nullable String since;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description = "Which columns of CSV hold what: text=Body,published=Date. Fields are "
                    + "id, text, language, published, publisher, url and title.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--fetch",
            description = "Fetches the pages that feeds in files lead to, as for feeds that were fetched.")
    private boolean fetch;

    @Option(names = "--allow-private", description = "Fetches from addresses that are not on the public internet too.")
    private boolean allowPrivate;

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
        date(spec, "--published", published);
        date(spec, "--since", since);
        for (String field : columns.keySet()) {
            if (!Intake.FIELDS.contains(field)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--columns " + field + "=" + columns.get(field) + ": no field of a report; there are "
                                + String.join(", ", Intake.FIELDS));
            }
        }
        if (threads < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads " + threads + ": expected 0 or more");
        }
    }

    private static void date(CommandSpec spec, String option, @Nullable String date) {
        if (date != null && !DATE.matcher(date).matches()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " " + date + ": no date; expected 2023-03-18, 2023-03 or 2023");
        }
    }

    /** The rules of an intake that reads {@code languages} and fetches with {@code fetcher}. */
    IntakeRules rules(Set<String> languages, Fetcher fetcher) {
        return IntakeRules.of(languages)
                .otherwise(published, language)
                .since(since)
                .columns(columns)
                .fetching(fetcher, fetch);
    }

    /** What fetches; it asks nobody before it is asked to. */
    Fetcher fetcher() {
        return new Fetcher(FetchRules.usual(Main.version(), allowPrivate), Clock.systemUTC());
    }

    /** The line on what {@code intake} left out for its age; null when that was nothing. */
    @Nullable
    String leftOut(Intake intake) {
        return intake.before() == 0
                ? null
                : Counted.of(intake.before(), "report") + " left out, published before " + since;
    }

    /** How many threads read. */
    int threads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
