package org.tallystick.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.Tallystick;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;
import org.tallystick.app.ledger.LedgerPool;
import org.tallystick.app.web.Server;
import org.tallystick.app.web.Site;
import org.tallystick.model.Report;

/** How fast the pages of a ledger of a hundred thousand claims answer, each page asked for anew. */
final class PageSpeed implements AutoCloseable {
    private static final int REPORTS = 4_000;
    private static final int TIMES = 100;
    private static final int USERS = 50;
    private static final int SECONDS = 10;
    private static final int WARM = 3;

    private static final double PAGE_MILLIS = 100;
    private static final double LIST_MILLIS = 50;
    private static final double RATE = 300;
    private static final double KILOBYTES = 300;
    private static final double FIRST_VIEW = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+[.](?:css|js))\"");

    private final LedgerPool pool;
    private final Server server;
    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();

    private PageSpeed(Path ledger, Tallystick tallystick) {
        this.pool = new LedgerPool(() -> Ledger.open(new LedgerAddress.File(ledger), "bench", Clock.systemUTC()));
        this.server = Server.start(
                new Site(
                        pool,
                        new Standing(),
                        tallystick,
                        Clock.systemUTC(),
                        (number, thrown) -> thrown.printStackTrace()),
                "127.0.0.1",
                0);
        this.base = "http://127.0.0.1:" + server.port();
    }

    /** Measures, and adds the rows to {@code page}. */
    static void measure(Page page, PrintStream progress, Tallystick tallystick, List<Report> war, boolean quick)
            throws Exception {
        Path folder = Files.createTempDirectory("tallystick-pages");
        Path lines = folder.resolve("war.jsonl");
        Path ledger = folder.resolve("pages.tally");
        progress.println("bench: a ledger for the pages");
        new Wire(tallystick, war, 1).write(lines, quick ? REPORTS / 10 : REPORTS, 1);
        Adding.seconds(lines, ledger);
        progress.println("bench: pages");
        try (PageSpeed speed = new PageSpeed(ledger, tallystick)) {
            Map<String, List<String>> pages = speed.pages();
            Map<String, List<String>> lists = speed.lists();
            Slowest slowPage = speed.slowest(pages);
            Slowest slowList = speed.slowest(lists);
            double plain = plainRate();
            List<String> all = new ArrayList<>(
                    pages.values().stream().flatMap(List::stream).toList());
            Collections.shuffle(all, new Random(1));
            Load load = load(speed.base, all);
            rows(page, slowPage, slowList, plain, load, speed.compressed("/"), Browser.firstView(speed.base + "/"));
        }
    }

    /** The same rows without figures. */
    static void structure(Page page) {
        rows(
                page,
                new Slowest("", new Asking.Times(1, 1)),
                new Slowest("", new Asking.Times(1, 1)),
                1,
                new Load(1, 0),
                1,
                1);
    }

    private static void rows(
            Page page, Slowest slowPage, Slowest slowList, double plain, Load load, double bytes, double firstView) {
        page.pages(
                "the slowest page",
                slowPage.toString(),
                "95 of 100 ≤ " + Page.number(PAGE_MILLIS) + " ms",
                slowPage.times().p95() <= PAGE_MILLIS);
        page.pages(
                "the slowest list for programs",
                slowList.toString(),
                "95 of 100 ≤ " + Page.number(LIST_MILLIS) + " ms",
                slowList.times().p95() <= LIST_MILLIS);
        page.pages(
                "yardstick: " + USERS + " users at once, a fixed page of 20 KB out of the JDK's server",
                Page.number(plain) + " requests/s",
                "",
                null);
        page.pages(
                USERS + " users at once, all pages by turns",
                Page.number(load.rate()) + " requests/s, " + load.failed() + " failed",
                "≥ " + Page.number(RATE) + " requests/s",
                load.rate() >= RATE && load.failed() == 0);
        page.pages(
                "first view: page, style and scripts, compressed",
                Page.number(bytes / 1000) + " kB",
                "≤ " + Page.number(KILOBYTES) + " kB",
                bytes / 1000 <= KILOBYTES);
        page.pages(
                "first view in Chromium, nothing kept from before",
                firstView < 0 ? "no Chromium here" : Page.number(firstView) + " ms",
                "≤ " + Page.number(FIRST_VIEW) + " ms",
                firstView < 0 ? null : firstView <= FIRST_VIEW);
    }

    /** Addresses by the kind of page. */
    private Map<String, List<String>> pages() throws IOException, InterruptedException {
        List<String> questions = ids("/disputes.json", "id");
        List<String> claims = ids("/claims.json", "id");
        List<String> reports = ids("/reports.json", "id");
        List<String> sources = ids("/sources.json", "source");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("/", List.of("/"));
        pages.put(
                "/claims",
                List.of("/claims", "/claims?measure=killed", "/claims?country=UKR", "/claims?words=hospital"));
        pages.put("/claims/ID", under("/claims/", claims));
        pages.put("/disputes", List.of("/disputes", "/disputes?measure=killed", "/disputes?state=contradicted"));
        pages.put("/disputes/ID", under("/disputes/", questions));
        pages.put("/toll", List.of("/toll", "/toll?measure=killed", "/toll?measure=wounded"));
        pages.put("/map", List.of("/map", "/map?from=2023-01&to=2023-02"));
        pages.put("/exchanges", List.of("/exchanges"));
        pages.put("/sources", List.of("/sources"));
        pages.put("/sources/ID", under("/sources/", sources));
        pages.put("/review", List.of("/review", "/review?skip=10"));
        pages.put("/reports", List.of("/reports", "/reports?after=100"));
        pages.put("/reports/ID", under("/reports/", reports));
        return pages;
    }

    private Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String name :
                List.of("/claims", "/disputes", "/toll", "/map", "/exchanges", "/sources", "/review", "/reports")) {
            lists.put(name + ".json", List.of(name + ".json"));
        }
        return lists;
    }

    private List<String> ids(String path, String field) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : JSON.readTree(body(path)).path("items")) {
            ids.add(item.path(field).asText());
        }
        return ids;
    }

    private static List<String> under(String path, List<String> ids) {
        return ids.stream()
                .map(id -> path + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))
                .toList();
    }

    /** The kind of address that took longest. */
    private record Slowest(String name, Asking.Times times) {
        @Override
        public String toString() {
            return name + ": " + times;
        }
    }

    private Slowest slowest(Map<String, List<String>> kinds) throws IOException, InterruptedException {
        Slowest slowest = null;
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            List<String> paths = kind.getValue();
            for (int i = 0; i < WARM * 5; i++) {
                body(paths.get(i % paths.size()));
            }
            List<Long> nanos = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long begun = System.nanoTime();
                body(paths.get(i % paths.size()));
                nanos.add(System.nanoTime() - begun);
            }
            Slowest one = new Slowest(kind.getKey(), Asking.Times.of(nanos));
            if (slowest == null || one.times().p95() > slowest.times().p95()) {
                slowest = one;
            }
        }
        if (slowest == null) {
            throw new IllegalStateException("no pages");
        }
        return slowest;
    }

    private String body(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(base, path), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static HttpRequest request(String base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", path.contains(".json") ? "application/json" : "text/html")
                .build();
    }

    /** Requests answered in a second, and those that failed in all. */
    record Load(double rate, int failed) {}

    /** What users get who each ask for one page after the other without a pause: those of wrk, else, more dearly, of this program. */
    private static Load load(String base, List<String> paths) throws IOException, InterruptedException {
        return Wrk.isThere() ? Wrk.load(base, paths, USERS, SECONDS) : own(base, paths);
    }

    private static Load own(String base, List<String> paths) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger turn = new AtomicInteger();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService users = Executors.newFixedThreadPool(USERS)) {
            for (int i = 0; i < USERS; i++) {
                users.execute(() -> {
                    while (System.nanoTime() < end) {
                        String path = paths.get(Math.floorMod(turn.getAndIncrement(), paths.size()));
                        try {
                            int status = client.send(request(base, path), HttpResponse.BodyHandlers.discarding())
                                    .statusCode();
                            (status == 200 ? done : failed).incrementAndGet();
                        } catch (IOException | InterruptedException e) {
                            failed.incrementAndGet();
                        }
                    }
                });
            }
        }
        return new Load(done.get() / ((System.nanoTime() - begun) / 1e9), failed.get());
    }

    /** The yardstick: the same users at a server that does nothing. */
    private static double plainRate() throws IOException, InterruptedException {
        byte[] fixed = "x".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, fixed.length);
            exchange.getResponseBody().write(fixed);
            exchange.close();
        });
        plain.setExecutor(Executors.newFixedThreadPool(USERS));
        plain.start();
        try {
            return load("http://127.0.0.1:" + plain.getAddress().getPort(), List.of("/"))
                    .rate();
        } finally {
            plain.stop(0);
            ((ExecutorService) plain.getExecutor()).shutdown();
        }
    }

    /** Bytes over the wire of the page at {@code path} with its style sheets and scripts. */
    private double compressed(String path) throws IOException, InterruptedException {
        double bytes = gzipped(path);
        Matcher asset = ASSET.matcher(body(path));
        while (asset.find()) {
            bytes += gzipped(asset.group(1));
        }
        return bytes;
    }

    private double gzipped(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    @Override
    public void close() {
        server.close();
        pool.close();
        client.close();
    }
}
