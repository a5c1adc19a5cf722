package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tallystick.Tallystick;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.LedgerPool;
import org.tallystick.app.web.Server;
import org.tallystick.app.web.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tallystick serve}: the pages of a ledger. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the pages of the ledger, to read, compare and correct in a browser; makes the ledger when it is not there.",
            "Every page is also there for programs: its address with .json or .csv. Ctrl-C ends it."
        },
        footer = {"", "Exit codes: 0 ended, 1 the ledger or the port cannot be used, 2 wrong usage."})
final class ServeCommand implements Callable<Integer> {
    /** Ports that are tried one after the other when the usual one is taken. */
    private static final int TRIES = 20;

    private static final int USUAL_PORT = 7171;

    @Mixin
    private LedgerOption ledger;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; default ${DEFAULT-VALUE}, this machine alone.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port to listen on; default the first free one from 7171 on.")
    private int port;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private Main main;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port " + port + ": expected 1 to 65535, or none");
        }
        try (LedgerPool pool = new LedgerPool(ledger::create)) {
            Site site = new Site(
                    pool, new Standing(), Tallystick.with(GazetteerFolder.source()), Clock.systemUTC(), this::log);
            pool.read(site.standing()::of);
            try (Server server = start(site)) {
                PrintWriter out = spec.commandLine().getOut();
                out.println("ledger: " + pool.address());
                out.println("pages:  http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port()
                        + "   (Ctrl-C ends)");
                out.flush();
                new CountDownLatch(1).await();
            }
        } catch (LedgerException | GazetteerException e) {
            spec.commandLine().getErr().println("tallystick: " + e.getMessage());
            return 1;
        }
        return 0;
    }

    private Server start(Site site) {
        int from = port == 0 ? USUAL_PORT : port;
        int to = port == 0 ? USUAL_PORT + TRIES : port;
        for (int next = from; ; next++) {
            try {
                return Server.start(site, host, next);
            } catch (RuntimeException e) {
                if (!isTaken(e) || next >= to) {
                    throw new LedgerException(
                            "port " + next + " of " + host + " cannot be used: " + e.getMessage()
                                    + "; name another with --port",
                            e);
                }
            }
        }
    }

    private static boolean isTaken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("already in use")) {
                return true;
            }
        }
        return false;
    }

    private void log(String number, Throwable thrown) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("tallystick: request " + number + " failed: " + thrown
                + (main.debug() ? "" : " (--debug shows where)"));
        if (main.debug()) {
            thrown.printStackTrace(err);
        }
        err.flush();
    }
}
