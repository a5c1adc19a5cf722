package org.tallystick.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Chromium of the machine, asked over its DevTools protocol how long a page took it. */
final class Browser {
    private static final Path PLACE = Path.of("/usr/bin/chromium");
    private static final Pattern LISTENS = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 3;
    private static final long SETTLED_MILLIS = 3000;
    private static final String ASKED =
            "{\"id\":1,\"method\":\"Runtime.evaluate\",\"params\":{\"expression\":\"performance.getEntriesByType('navigation')[0].loadEventEnd\"}}";

    private Browser() {}

    /**
     * Milliseconds from asking for {@code address} until it was there with style and scripts, as the browser itself tells: the
     * middle of three, each in a browser that has nothing kept. Negative where there is no Chromium.
     */
    static double firstView(String address) throws Exception {
        if (!Files.isExecutable(PLACE)) {
            return -1;
        }
        double[] times = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            times[i] = once(address);
        }
        Arrays.sort(times);
        return times[TRIES / 2];
    }

    private static double once(String address) throws Exception {
        Path profile = Files.createTempDirectory("tallystick-chromium");
        Process browser = new ProcessBuilder(List.of(
                        PLACE.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String host = host(browser.errorReader());
            HttpResponse<String> tab = client.send(
                    HttpRequest.newBuilder(URI.create("http://" + host + "/json/new?" + address))
                            .PUT(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Thread.sleep(SETTLED_MILLIS);
            String socket =
                    JSON.readTree(tab.body()).path("webSocketDebuggerUrl").asText();
            JsonNode answer = JSON.readTree(asked(client, socket));
            return answer.at("/result/result/value").asDouble(Double.NaN);
        } finally {
            browser.destroy();
            browser.waitFor();
        }
    }

    private static String host(BufferedReader errors) throws IOException {
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return listens.group(1);
            }
        }
        throw new IllegalStateException("Chromium ended without listening");
    }

    /** What the tab answers to the one question. */
    private static String asked(HttpClient client, String socket) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        StringBuilder text = new StringBuilder();
        WebSocket web = client.newWebSocketBuilder()
                .buildAsync(URI.create(socket), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        text.append(data);
                        if (last) {
                            answer.complete(text.toString());
                        }
                        from.request(1);
                        return CompletableFuture.completedStage(null);
                    }
                })
                .get(10, TimeUnit.SECONDS);
        web.sendText(ASKED, true);
        String told = answer.get(10, TimeUnit.SECONDS);
        web.abort();
        return told;
    }
}
