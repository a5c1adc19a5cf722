package org.tallystick.app.intake.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on this machine. */
public final class Site implements AutoCloseable {
    /** Answers a request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(pool);
        server.start();
    }

    /** Its address with {@code path}. */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Paths that were asked for, with the names of who asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Answers {@code path}, and what lies under it, with {@code answer}. */
    public Site on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            try (exchange) {
                answer.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    public Site on(String path, int status, String type, String body) {
        return on(path, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public Site on(String path, int status, String type, byte[] body) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    /** Sends who asks for {@code path} to {@code target}. */
    public Site redirect(String path, String target) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Answers {@code path} with {@code start} and then {@code part} without end, with a pause between. */
    public Site endless(String path, String type, String start, String part, long pauseMillis) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(start.getBytes(StandardCharsets.UTF_8));
            while (!pool.isShutdown()) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(pauseMillis);
            }
        });
    }

    @Override
    public void close() {
        pool.shutdownNow();
        server.stop(0);
    }
}
