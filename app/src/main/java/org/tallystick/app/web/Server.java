package org.tallystick.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tallystick.app.ledger.LedgerException;

/** The pages of a ledger on an address of this machine. */
public final class Server implements AutoCloseable {
    /** Bytes that a request may have. */
    private static final long MOST = 20_000_000;

    /** Megabytes of files that may be handed in at once. */
    private static final int MOST_UPLOADED = 500;

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to serve {@code site}.
     *
     * @param host name or address to listen on
     * @param port 0 for any that is free
     * @throws RuntimeException when the port is taken
     */
    public static Server start(Site site, String host, int port) {
        return new Server(
                Javalin.create(config -> configure(config, site, host)).start(host, port));
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** All that it answers to, as {@code GET /claims/{id}}. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (ParsedEndpoint parsed : javalin.unsafe.internalRouter.allHttpHandlers()) {
            Endpoint endpoint = parsed.endpoint;
            if (endpoint.method.isHttpMethod()) {
                routes.add(endpoint.method.name() + " "
                        + endpoint.path.replace('<', '{').replace('>', '}'));
            }
        }
        return routes;
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Site site, String host) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = MOST;
        config.jetty.multipartConfig.maxFileSize(MOST_UPLOADED, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_UPLOADED, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        Guard guard = new Guard(host);
        Assets assets = new Assets();
        Pages pages = new Pages(guard, assets);
        Routes.of(config.routes, guard, assets, site, pages);
        faults(config.routes, site, pages);
    }

    private static void faults(RoutesConfig routes, Site site, Pages pages) {
        routes.exception(
                Problem.class,
                (problem, context) -> answer(context, pages, problem.status(), problem.key(), problem.detail(), ""));
        routes.exception(
                IllegalArgumentException.class,
                (fault, context) ->
                        answer(context, pages, 400, "problem.asked", String.valueOf(fault.getMessage()), ""));
        routes.exception(
                HttpResponseException.class,
                (fault, context) -> answer(
                        context,
                        pages,
                        fault.getStatus(),
                        fault.getStatus() == 404 ? "problem.nothing" : "problem.asked",
                        fault.getStatus() == 404 ? context.path() : String.valueOf(fault.getMessage()),
                        ""));
        routes.exception(LedgerException.class, (fault, context) -> {
            String number = UUID.randomUUID().toString().substring(0, 8);
            site.log().accept(number, fault);
            answer(context, pages, 503, "problem.ledger", String.valueOf(fault.getMessage()), number);
        });
        routes.exception(Exception.class, (fault, context) -> {
            String number = UUID.randomUUID().toString().substring(0, 8);
            site.log().accept(number, fault);
            answer(context, pages, 500, "problem.defect", String.valueOf(fault), number);
        });
    }

    /** Answers with what happened and what to do: a page, or a problem as RFC 9457 has it. */
    private static void answer(Context context, Pages pages, int status, String key, String detail, String number) {
        context.status(status);
        if (Form.of(context) == Form.HTML) {
            boolean part = context.header("HX-Request") != null;
            pages.plain(
                    context, part ? "part/problem" : "problem", Map.of("key", key, "detail", detail, "number", number));
        } else {
            context.contentType("application/problem+json")
                    .result(Json.problem(status, pages.texts(context).say(key), detail, number));
        }
    }
}
