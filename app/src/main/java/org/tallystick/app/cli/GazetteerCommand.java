package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.gazetteer.GeonamesImport;
import org.tallystick.lang.States;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick gazetteer}: work on the user's own gazetteer. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = "Adds places to those that Tallystick knows by itself.",
        subcommands = GazetteerCommand.Import.class)
final class GazetteerCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code tallystick gazetteer import FILE}: an extract of GeoNames becomes the user's gazetteer. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the gazetteer that `read` and `demo` use of extracts of GeoNames, say cities5000.txt or",
                "UA.txt, downloaded and unpacked by you. It replaces the one imported before and is kept in",
                "the folder that TALLYSTICK_GAZETTEER names, else in your folder for data of programs."
            },
            footer = {"", "Exit codes: 0 imported, 1 a file is missing or not from GeoNames, 2 wrong usage."})
    static final class Import implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Extracts of GeoNames, 19 columns between tabs.")
        private List<Path> files;

        @Option(
                names = "--country",
                paramLabel = "XX",
                split = ",",
                description = "Keeps these countries only, by their codes of two letters: UA,RU.")
        private List<String> countries = List.of();

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            Set<String> codes = new TreeSet<>();
            for (String country : countries) {
                String code = country.strip().toUpperCase(Locale.ROOT);
                if (States.iso3(code) == null) {
                    throw new CommandLine.ParameterException(
                            spec.commandLine(),
                            "--country " + country + ": no country; expected codes of two letters, say UA,RU");
                }
                codes.add(code);
            }
            PrintWriter out = spec.commandLine().getOut();
            Path target = GazetteerFolder.file();
            try {
                GeonamesImport.Kept kept = GeonamesImport.run(files, codes, target);
                out.printf(
                        Locale.ROOT,
                        "%,d places under %,d names, of %,d rows: %s%n",
                        kept.places(),
                        kept.names(),
                        kept.rows(),
                        target);
                out.println("Places are from GeoNames (geonames.org), CC BY 4.0: name it where you publish them.");
                return 0;
            } catch (GazetteerException e) {
                spec.commandLine().getErr().println("tallystick: " + e.getMessage());
                return 1;
            }
        }
    }
}
