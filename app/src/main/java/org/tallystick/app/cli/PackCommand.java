package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.PackCheck;
import org.tallystick.lang.PackLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tallystick pack}: work on language packs. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Works on language packs.",
        subcommands = PackCommand.Test.class)
final class PackCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code tallystick pack test LANG}: every rule and every sentence of a pack against what they must give. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Checks a pack's rules, tables and sentences.")
    static final class Test implements Callable<Integer> {
        @Parameters(paramLabel = "LANG", description = "Code of the pack, for example nl.")
        private String code;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            if (!PackLoader.codes().contains(code)) {
                spec.commandLine()
                        .getErr()
                        .println("tallystick: no pack \"" + code + "\"; there are " + PackLoader.codes());
                return 2;
            }
            List<PackCheck.Check> checks = PackCheck.of(PackLoader.load(code));
            int failed = 0;
            for (PackCheck.Check check : checks) {
                String fault = check.fault();
                if (!fault.isEmpty()) {
                    failed++;
                    out.println(check.name() + ": " + fault);
                }
            }
            out.println(code + ": " + (checks.size() - failed) + " passed, " + failed + " failed");
            return failed == 0 ? 0 : 1;
        }
    }
}
