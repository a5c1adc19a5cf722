package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The program {@code tallystick}. */
@Command(
        name = "tallystick",
        description =
                "Reads reports of war and disaster into claims: each figure with its words, who claims it, whom it struck,"
                        + " where and when.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ReadCommand.class,
            AddCommand.class,
            ClaimsCommand.class,
            DisputesCommand.class,
            DisputeCommand.class,
            SourcesCommand.class,
            RuleCommand.class,
            ReviewCommand.class,
            RereadCommand.class,
            AgreementCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            PackCommand.class,
            GazetteerCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Exit codes: 0 all read, 1 some input could not be read, 2 wrong usage."})
public final class Main implements Runnable {
    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Shows the stack of an unforeseen error.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the program. */
    public static void main(String[] arguments) {
        StandardOutput stream = new StandardOutput();
        PrintWriter out = new PrintWriter(stream, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        String failure = stream.failure();
        if (failure != null) {
            err.println("tallystick: standard output could not be written to its end: " + failure
                    + "; see that there is room, and run it again");
            code = Math.max(1, code);
        }
        err.flush();
        System.exit(code);
    }

    /** Runs the program with the given streams and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, parsed) -> {
            if (main.debug) {
                error.printStackTrace(err);
            } else {
                err.println("tallystick: " + error.getMessage() + " (--debug shows where)");
            }
            return 1;
        });
        line.setParameterExceptionHandler((error, given) -> {
            err.println("tallystick: " + error.getMessage() + "; see "
                    + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return 2;
        });
        return line.execute(arguments);
    }

    /** The version of the program. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Whether stacks of unforeseen errors are shown. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"tallystick " + version()};
        }
    }
}
