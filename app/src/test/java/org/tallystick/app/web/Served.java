package org.tallystick.app.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.Tallystick;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;
import org.tallystick.app.ledger.LedgerPool;

/** The pages of a new ledger, served to a client that keeps cookies. */
final class Served implements AutoCloseable {
    private static final Tallystick TALLYSTICK = Tallystick.standard();
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"");

    final LedgerPool pool;
    final List<Throwable> failed = new ArrayList<>();
    private final Server server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    Served(Path folder) {
        this.pool = new LedgerPool(
                () -> Ledger.create(new LedgerAddress.File(folder.resolve("ledger.tally")), "test", Clock.systemUTC()));
        this.server = Server.start(
                new Site(pool, new Standing(), TALLYSTICK, Clock.systemUTC(), (number, thrown) -> failed.add(thrown)),
                "127.0.0.1",
                0);
    }

    /** All that it answers to: {@code GET /claims/{id}}. */
    Set<String> routes() {
        return server.routes();
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).header("Accept", "text/html"));
    }

    /** Sends a form with the token of the first page. */
    HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/").body());
        if (!token.find()) {
            throw new IllegalStateException("no token on the first page");
        }
        StringBuilder form = new StringBuilder("token=" + token.group(1));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(form(path, form.toString()));
    }

    HttpRequest.Builder form(String path, String body) {
        return to(path).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Override
    public void close() {
        server.close();
        pool.close();
    }
}
