package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.tallystick.Tallystick;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.LedgerPool;
import org.tallystick.app.web.Server;
import org.tallystick.app.web.Site;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where pages are served, and the serving of them until somebody ends the program. */
final class Serving {
    /** Ports that are tried one after the other when the usual one is taken. */
    private static final int TRIES = 20;

    private static final int USUAL_PORT = 7171;

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

    /** Complains of a port that there cannot be. */
    void check(CommandLine line) {
        if (port < 0 || port > 65535) {
            throw new CommandLine.ParameterException(line, "--port " + port + ": expected 1 to 65535, or none");
        }
    }

    /**
     * Serves the pages of {@code pool} until the program is ended.
     *
     * @param first path of the page that is named to begin with, out of the questions of the ledger
     */
    void run(LedgerPool pool, CommandLine line, boolean debug, Function<Standing.View, String> first)
            throws InterruptedException {
        PrintWriter err = line.getErr();
        Site site = new Site(
                pool,
                new Standing(),
                Tallystick.with(GazetteerFolder.source()),
                Clock.systemUTC(),
                (number, thrown) -> log(err, number, thrown, debug));
        Standing.View view = pool.read(site.standing()::of);
        try (Server server = start(site)) {
            PrintWriter out = line.getOut();
            out.println("ledger: " + pool.address());
            out.println("pages:  http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port()
                    + first.apply(view) + "   (Ctrl-C ends)");
            out.flush();
            new CountDownLatch(1).await();
        }
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

    private static void log(PrintWriter err, String number, Throwable thrown, boolean debug) {
        err.println("tallystick: request " + number + " failed: " + thrown + (debug ? "" : " (--debug shows where)"));
        if (debug) {
            thrown.printStackTrace(err);
        }
        err.flush();
    }
}
