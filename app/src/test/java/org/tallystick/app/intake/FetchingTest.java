package org.tallystick.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.intake.Inputs.RULES;
import static org.tallystick.app.intake.Inputs.bytes;
import static org.tallystick.app.intake.Inputs.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.intake.web.FetchRules;
import org.tallystick.app.intake.web.Fetcher;
import org.tallystick.app.intake.web.Site;
import org.tallystick.model.Report;

@Timeout(60)
class FetchingTest {
    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");

    @TempDir
    Path folder;

    private final Site site = new Site();
    private final Fetcher fetcher = new Fetcher(
            new FetchRules("1.2", true, Duration.ZERO, Duration.ofSeconds(2), 500_000),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private Gathered take(String input) {
        return Gathered.of(RULES.fetching(fetcher, false), input);
    }

    private String feed() {
        return "<rss version='2.0'><channel><title>The Wire</title><link>https://wire.example/</link><description>d</description>"
                + item("/1", "Fri, 17 Mar 2023 10:00:00 GMT") + item("/gone", "Sat, 18 Mar 2023 10:00:00 GMT")
                + item("/2", "Sun, 19 Mar 2023 10:00:00 GMT") + item("/2", "Sun, 19 Mar 2023 10:00:00 GMT")
                + "</channel></rss>";
    }

    private String item(String path, String date) {
        return "<item><title>t</title><link>" + site.at(path) + "</link><pubDate>" + date
                + "</pubDate><description>Lead.</description></item>";
    }

    private void wire() {
        site.on("/feed", 200, "application/rss+xml", feed());
        site.on("/1", 200, "text/html", page("nl-omroep.html"));
        site.on("/2", 200, "text/plain; charset=windows-1252", new byte[] {'E', (byte) 0xE9, 'n', '.'});
        site.on("/robots.txt", 404, "text/plain", "");
        site.on("/gone", 410, "text/plain", "");
    }

    @Test
    void takesAPageAsItAnswers() {
        site.on("/x", 200, "text/html", page("en-wire.html"));
        Gathered found = take(site.at("/x"));
        assertThat(found.skipped()).isEmpty();
        Arrival arrival = found.arrivals().get(0);
        assertThat(arrival.source()).isEqualTo(site.at("/x"));
        assertThat(arrival.retrieved()).isEqualTo(NOW);
        // The page names another host as its own, which is not believed.
        assertThat(arrival.report().url()).isEqualTo(site.at("/x"));
        assertThat(arrival.report().title()).isEqualTo("Blast kills 21 at market, officials say");
    }

    @Test
    void followsAFeedToItsPagesOnceEach() {
        wire();
        Gathered found = take(site.at("/feed"));
        assertThat(found.reports()).extracting(Report::url).containsExactly(site.at("/1"), site.at("/2"));
        assertThat(found.reports()).extracting(Report::published).containsExactly("2023-03-18", "2023-03-19");
        assertThat(found.reports().get(1).text()).isEqualTo("Eén.");
        assertThat(found.skipped())
                .singleElement()
                .asString()
                .isEqualTo(site.at("/gone") + ": answers 410, there is no such page");
    }

    @Test
    void asksForNoPageThatIsOlderThanWanted() {
        wire();
        Gathered found = new Gathered();
        Intake intake = new Intake(RULES.fetching(fetcher, false).since("2023-03-19"), found);
        intake.take(site.at("/feed"));
        assertThat(found.reports()).hasSize(1);
        assertThat(intake.before()).isEqualTo(2);
        assertThat(site.asked()).noneMatch(line -> line.startsWith("/1"));
    }

    @Test
    void fetchesPagesOfAFeedInAFileOnlyWhenAllowed() throws IOException {
        wire();
        Path file = Files.writeString(folder.resolve("f.xml"), feed());
        assertThat(take(file.toString()).reports()).isEmpty();
        assertThat(site.asked()).isEmpty();
        assertThat(Gathered.of(RULES.fetching(fetcher, true), file.toString()).reports())
                .hasSize(2);
    }

    @Test
    void boundsAFeedThatNeverEnds() {
        site.endless(
                "/feed", "application/rss+xml", "<rss version='2.0'><channel><title>t</title>", item("/1", "x"), 0);
        site.endless(
                "/drip", "application/rss+xml", "<rss version='2.0'><channel><title>t</title>", item("/1", "x"), 100);
        assertThat(take(site.at("/feed")).skipped()).singleElement().asString().contains("larger than");
        assertThat(take(site.at("/drip")).skipped()).singleElement().asString().contains("no whole answer within 2 s");
    }

    @Test
    void takesArchivesAndPdfFromTheWeb() throws IOException {
        site.on("/a.zip", 200, "application/octet-stream", Inputs.zip(Map.of("a.txt", bytes("One died."))));
        site.on("/p", 200, "application/pdf", Inputs.pdf(List.of(List.of("Four people died."))));
        assertThat(take(site.at("/a.zip")).reports()).extracting(Report::text).containsExactly("One died.");
        assertThat(take(site.at("/p")).reports()).extracting(Report::text).containsExactly("Four people died.");
    }

    @Test
    void fetchesNothingUnlessItIsTold() {
        assertThat(Gathered.of(RULES, site.at("/a")).skipped())
                .singleElement()
                .asString()
                .contains("nothing is fetched here");
        assertThat(site.asked()).isEmpty();
    }
}
