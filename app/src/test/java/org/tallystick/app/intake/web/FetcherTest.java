package org.tallystick.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FetcherTest {
    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");

    private final Site site = new Site();
    private final Fetcher fetcher = fetcher(true, Duration.ZERO, 100_000);

    private static Fetcher fetcher(boolean allowPrivate, Duration pace, int largest) {
        return new Fetcher(
                new FetchRules("1.2", allowPrivate, pace, Duration.ofSeconds(2), largest),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private void fails(String url, String... words) {
        assertThatThrownBy(() -> fetcher.fetch(url))
                .isInstanceOf(FetchException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n", "null", "Exception"));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void fetchesWithItsNameAndTellsTypeCharsetAndTime() throws Exception {
        site.on("/a", 200, "Text/HTML; Charset=\"ISO-8859-1\"", "abc");
        Fetched fetched = fetcher.fetch(site.at("/a#part"));
        assertThat(fetched.body()).asString().isEqualTo("abc");
        assertThat(fetched.type()).isEqualTo("text/html");
        assertThat(fetched.charset()).isEqualTo("ISO-8859-1");
        assertThat(fetched.retrieved()).isEqualTo(NOW);
        assertThat(fetched.url()).isEqualTo(site.at("/a"));
        assertThat(site.asked())
                .containsExactly(
                        "/a Tallystick/1.2 (reads reports of war and disaster for their figures; obeys robots.txt)");
    }

    @Test
    void obeysRobotsAndAsksForThemOnce() throws Exception {
        site.on("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /closed\n");
        site.on("/open", 200, "text/plain", "abc").on("/closed", 200, "text/plain", "secret");
        site.redirect("/door", "/closed/x");
        fetcher.fetch(site.at("/open"));
        fails(site.at("/closed/1"), "is not for robots, says the robots.txt");
        fails(site.at("/door"), "leads to", "is not for robots");
        assertThat(site.asked())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("/robots.txt", "/open", "/door");
    }

    @Test
    void leavesAHostAloneWhoseRobotsCannotBeHad() {
        site.on("/robots.txt", 503, "text/plain", "").on("/a", 200, "text/plain", "abc");
        fails(site.at("/a"), "is left alone", "cannot be had: answers 503");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void followsFiveRedirectsAndNoMore() throws Exception {
        site.on("/end", 200, "text/plain", "abc").redirect("/loop", "/loop");
        for (int i = 0; i < 5; i++) {
            site.redirect("/hop" + i, i == 0 ? "/end" : site.at("/hop" + (i - 1)));
        }
        assertThat(fetcher.fetch(site.at("/hop4")).url()).isEqualTo(site.at("/end"));
        fails(site.at("/loop"), "leads on more than 5 times");
    }

    @Test
    void boundsSizeAndTime() throws Exception {
        site.endless("/fast", "text/plain", "", "x".repeat(10_000), 0);
        site.endless("/slow", "text/plain", "", "x", 100);
        site.on("/silent", exchange -> Thread.sleep(5_000));
        site.on("/big", 200, "text/plain", "x".repeat(100_001));
        fails(site.at("/fast"), "larger than");
        fails(site.at("/big"), "larger than");
        fails(site.at("/slow"), "no whole answer within 2 s");
        fails(site.at("/silent"), "answer within 2 s");
    }

    @Test
    void unpacksGzipWithinTheSameBounds() throws Exception {
        for (String name : new String[] {"/small", "/bomb", "/cut"}) {
            byte[] body = gzip(name.equals("/small") ? "abc" : "x".repeat(name.equals("/cut") ? 1000 : 5_000_000));
            byte[] sent = name.equals("/cut") ? Arrays.copyOf(body, 15) : body;
            site.on(name, exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, sent.length);
                exchange.getResponseBody().write(sent);
            });
        }
        assertThat(fetcher.fetch(site.at("/small")).body()).asString().isEqualTo("abc");
        fails(site.at("/bomb"), "larger than");
        fails(site.at("/cut"), "damaged");
    }

    @Test
    void refusesWhatIsNotThePublicInternet() {
        try (Fetcher strict = fetcher(false, Duration.ZERO, 1000)) {
            for (String url : new String[] {
                site.at("/a"),
                "http://localhost/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest",
                "http://2130706433/",
                "http://[::ffff:127.0.0.1]/"
            }) {
                assertThatThrownBy(() -> strict.fetch(url))
                        .isInstanceOf(FetchException.class)
                        .hasMessageContaining("not on the public internet")
                        .hasMessageContaining("--allow-private");
            }
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        site.on("/a", 404, "text/plain", "");
        site.on("/b", 403, "text/plain", "");
        fails("ftp://a.example/x", "http and https");
        fails("http:///x", "no host");
        fails("http://user:secret@127.0.0.1/x", "name or password");
        fails("http://a b.example/", "no");
        fails(site.at("/a"), "answers 404, there is no such page");
        fails(site.at("/b"), "answers 403, it is not open to all");
        fails("http://127.0.0.1:1/", "left alone", "no connection");
        fails("http://no-such-host.invalid/", "no host of that name");
    }

    @Test
    void asksAHostNoFasterThanItsPaceAndItsRobotsAllow() throws Exception {
        site.on("/robots.txt", 200, "text/plain", "User-agent: *\nCrawl-delay: 0.5\n");
        site.on("/a", 200, "text/plain", "abc");
        try (Fetcher paced = fetcher(true, Duration.ofMillis(200), 1000)) {
            long begun = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                paced.fetch(site.at("/a"));
            }
            assertThat((System.nanoTime() - begun) / 1_000_000).isBetween(1450L, 10_000L);
        }
    }
}
