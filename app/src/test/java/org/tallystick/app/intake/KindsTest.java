package org.tallystick.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tallystick.app.intake.Inputs.RULES;
import static org.tallystick.app.intake.Inputs.bytes;
import static org.tallystick.app.intake.Inputs.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.model.Report;

/** What is taken out of each kind of file. */
class KindsTest {
    @TempDir
    Path folder;

    private Gathered take(String name, byte[] content) throws IOException {
        return take(RULES, name, content);
    }

    private Gathered take(IntakeRules rules, String name, byte[] content) throws IOException {
        return Gathered.of(rules, Files.write(folder.resolve(name), content).toString());
    }

    private Report one(String name, byte[] content) throws IOException {
        Gathered found = take(name, content);
        assertThat(found.skipped()).isEmpty();
        assertThat(found.reports()).hasSize(1);
        return found.reports().get(0);
    }

    @Test
    void takesTheArticleOfADutchBroadcaster() throws IOException {
        Report report = one("a.html", page("nl-omroep.html"));
        assertThat(report.title()).isEqualTo("Zeker twaalf doden bij inslag in Kramatorsk");
        assertThat(report.publisher()).isEqualTo("Omroep Vandaag");
        assertThat(report.published()).isEqualTo("2023-03-18");
        assertThat(report.language()).isEqualTo("nl");
        assertThat(report.url()).isEqualTo("https://omroepvandaag.example/artikel/2481-zeker-twaalf-doden");
        assertThat(report.id()).isEqualTo("a");
        assertThat(report.text())
                .startsWith("Bij een raketinslag in de Oekraïense stad Kramatorsk")
                .contains("regio.\n\nNog eens dertig", "bedolven.\n\nTwee raketten\n\nHet leger zegt")
                .endsWith("op de berichten gereageerd.")
                .doesNotContain("cookies", "Sport", "99", "300", "medewerkers", "Akkoord");
    }

    @Test
    void takesAWireStoryOfLinesInAnOldCharset() throws IOException {
        Report report = one("b.html", page("en-wire.html"));
        assertThat(report.title()).isEqualTo("Blast kills 21 at market, officials say");
        assertThat(report.publisher()).isEqualTo("Wire & Post");
        assertThat(report.published()).isEqualTo("2024-06-02");
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.url()).isEqualTo("https://wirepost.example/world/blast-kills-21");
        assertThat(report.text())
                .contains("KHARTOUM, June 2 (Reuters) - A blast at a market")
                .contains("two hospital officials said.\n\nThe army blamed")
                .contains("“We counted 21 bodies,” said a doctor at the city’s main hospital")
                .doesNotContain("Aid groups", "Subscribe");
    }

    @Test
    void takesTheMarkedBodyOfAGermanPaperWithItsTable() throws IOException {
        Report report = one("c.html", page("de-zeitung.html"));
        assertThat(report.publisher()).isEqualTo("Tagesblatt");
        assertThat(report.published()).isEqualTo("2023-02-07");
        assertThat(report.language()).isEqualTo("de");
        assertThat(report.text())
                .startsWith("Gaziantep (dpa) - Nach dem schweren Erdbeben im Südosten")
                .contains("unter den Trümmern vermutet")
                .endsWith("Provinz | Tote\nGaziantep | 120\nHatay | 94");
    }

    @Test
    void takesADateOutOfTheAddressOfAFrenchPaper() throws IOException {
        Report report = one("d.html", page("fr-journal.html"));
        assertThat(report.title()).isEqualTo("Liban : une quinzaine de morts dans une frappe");
        assertThat(report.published()).isEqualTo("2024-09-23");
        assertThat(report.language()).isEqualTo("fr");
        assertThat(report.text())
                .contains("Une quinzaine de personnes ont été tuées lundi", "« Nous avons transporté quinze corps")
                .contains("Trois enfants figurent parmi les morts ;\ndeux maisons ont été détruites.")
                .doesNotContain("842", "1 204");
    }

    @Test
    void joinsTheLinesOfAPdfToParagraphs() throws IOException {
        byte[] pdf = Inputs.pdf(List.of(
                List.of(
                        "Humanitarian update 7",
                        "",
                        "On 12 March 2023 at least 14 civilians were killed when shells hit the cen-",
                        "tral market of the town, the regional administration said. The well-known mar-",
                        "ket was full of people at the time, witnesses told the mission on the next day.",
                        "",
                        "Another 30 people were wounded. The death toll in the Luhansk-",
                        "Donetsk area rose to 212."),
                List.of(
                        "Humanitarian update 7",
                        "",
                        "Most of the wounded were taken to hospitals in the well-known capital, where the",
                        "mission met them.")));
        Report report = one("u.pdf", pdf);
        assertThat(report.text())
                .contains("hit the central market of the town")
                .contains("The well-known market was full")
                .contains("on the next day.\n\nAnother 30 people")
                .contains("Luhansk-Donetsk area")
                .contains("well-known capital, where the mission met them.");
        assertThat(report.published()).isNull();
    }

    @Test
    void leavesRunningHeadsAndPageNumbersOutAndGoesOnOverThePage() throws IOException {
        byte[] pdf = Inputs.pdf(List.of(
                List.of(
                        "Report on the protection of civilians",
                        "",
                        "In the first week 12 people were killed and the second",
                        "Page 1"),
                List.of(
                        "Report on the protection of civilians",
                        "",
                        "week brought 9 more deaths, the mission said in its notes",
                        "Page 2"),
                List.of("Report on the protection of civilians", "", "to the press.", "Page 3")));
        assertThat(one("r.pdf", pdf).text())
                .isEqualTo("In the first week 12 people were killed and the second week brought 9 more deaths, "
                        + "the mission said in its notes to the press.");
    }

    @Test
    void believesTheDateOfAPdfWhenItsTextNamesTheYear() throws IOException {
        for (String year : new String[] {"2021", "1998"}) {
            byte[] pdf = Inputs.pdf(List.of(List.of("In May " + year + " there were 12 dead.")));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
                made.setTimeInMillis(1_621_000_000_000L);
                document.getDocumentInformation().setCreationDate(made);
                document.getDocumentInformation().setTitle(year.equals("2021") ? "The toll of May" : "toll_v3.docx");
                pdf = Inputs.saved(document);
            }
            Report report = one(year + ".pdf", pdf);
            assertThat(report.published()).isEqualTo(year.equals("2021") ? "2021-05-14" : null);
            assertThat(report.title()).isEqualTo(year.equals("2021") ? "The toll of May" : null);
        }
    }

    @Test
    void takesRowsByAMapOfColumns() throws IOException {
        String table = "Date;Body;Source;Note\r\n2023-03-18;\"Twelve, or \"\"more\"\";\r\nwere killed.\";Agency;x\r\n"
                + "2022-01-01;Nine were killed.;;y\r\n";
        Gathered found = take(
                RULES.columns(Map.of("text", "Body", "published", "date", "publisher", "Source")),
                "t.csv",
                bytes(table));
        assertThat(found.skipped()).isEmpty();
        assertThat(found.reports())
                .extracting(Report::text, Report::published, Report::publisher)
                .containsExactly(
                        tuple("Twelve, or \"more\";\nwere killed.", "2023-03-18", "Agency"),
                        tuple("Nine were killed.", "2022-01-01", null));
        assertThat(found.arrivals().get(1).source()).endsWith("t.csv:4");
    }

    @Test
    void takesColumnsByTheirNamesAndTellsTheDelimiter() throws IOException {
        for (String delimiter : new String[] {",", ";", "\t"}) {
            String table = "ID%TEXT%url\n7%Nine were killed.%https://a.example/7\n".replace("%", delimiter);
            Gathered found = take("t.tsv", bytes(table));
            assertThat(found.reports())
                    .containsExactly(
                            new Report("7", "Nine were killed.", null, null, null, "https://a.example/7", null));
        }
    }

    @Test
    void goesOnBehindABadRow() throws IOException {
        Gathered found = take("t.csv", bytes("id,text\n1,a\n2,b,c\n3\n\"4\"x,d\n5,\n6,\"f\"\n7,\"never closed\n8,h\n"));
        assertThat(found.reports()).extracting(Report::id).containsExactly("1", "6");
        assertThat(found.skipped().stream().map(skip -> skip.where().replaceFirst(".*:", "")))
                .containsExactly("3", "4", "5", "6", "8");
    }

    private static final String FULL =
            "<p>" + "Shells hit the town and 12 people were killed, the army said. ".repeat(20) + "</p><p>The end.</p>";

    @Test
    void takesEntriesOfFeedsThatHoldTheReport() throws IOException {
        String rss =
                "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                        + "<title>The Wire</title><link>https://wire.example/</link><description>d</description><language>en-gb</language>"
                        + "<item><title>Twelve &amp; more</title><link>https://wire.example/1</link><pubDate>Sat, 18 Mar 2023 10:00:00 GMT</pubDate>"
                        + "<content:encoded><![CDATA[" + FULL + "]]></content:encoded></item>"
                        + "<item><title>Lead only</title><link>https://wire.example/2</link><description>Short.</description></item>"
                        + "</channel></rss>";
        Gathered found = take("f.rss", bytes(rss));
        assertThat(found.reports()).hasSize(1);
        Report report = found.reports().get(0);
        assertThat(report.title()).isEqualTo("Twelve & more");
        assertThat(report.publisher()).isEqualTo("The Wire");
        assertThat(report.published()).isEqualTo("2023-03-18");
        assertThat(report.url()).isEqualTo("https://wire.example/1");
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.text()).endsWith("the army said.\n\nThe end.");
        assertThat(found.skipped())
                .singleElement()
                .asString()
                .endsWith("f.rss: entries with no more than a lead to their page: 1 of 2; --fetch fetches the pages");
    }

    @Test
    void takesAtomAndRefusesEntitiesFromOutside() throws IOException {
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><id>urn:a</id><updated>2024-01-02T03:04:05Z</updated>"
                        + "<entry><title>T</title><id>urn:a:1</id><link href='https://a.example/x'/><updated>2024-01-02T03:04:05Z</updated>"
                        + "<content type='html'>" + FULL.replace("<", "&lt;") + "</content></entry></feed>";
        assertThat(one("a.xml", bytes(atom)).published()).isEqualTo("2024-01-02");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret words");
        Gathered found = take(
                "evil.xml",
                bytes("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                        + "<rss version='2.0'><channel><title>t</title><item><title>&x;</title><description>&x;"
                        + FULL.replace("<", "&lt;")
                        + "</description></item></channel></rss>"));
        assertThat(found.reports()).isEmpty();
        assertThat(found.skipped()).hasSize(1);
    }

    @Test
    void takesAnswersAndResourcesOfAWarc() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] warc = Inputs.warc(
                    packed,
                    List.of(
                            new Inputs.Kept(
                                    "https://omroepvandaag.example/x?y=1", 200, "text/html", page("nl-omroep.html")),
                            new Inputs.Kept("https://a.example/moved", 301, "text/html", page("nl-omroep.html")),
                            new Inputs.Kept("https://a.example/robots.txt", 200, "text/plain", bytes("User-agent: *")),
                            new Inputs.Kept("https://a.example/p.css", 200, "text/css", bytes("p {}")),
                            new Inputs.Kept(
                                    "https://a.example/r", 200, "text/plain; charset=utf-8", bytes("Drie doden.")),
                            new Inputs.Kept("https://a.example/s", 0, "text/plain", bytes("Vier doden."))));
            Gathered found = take(packed ? "c.warc.gz" : "c.warc", warc);
            assertThat(found.skipped()).isEmpty();
            assertThat(found.reports())
                    .extracting(Report::url)
                    .containsExactly(
                            "https://omroepvandaag.example/x?y=1", "https://a.example/r", "https://a.example/s");
            assertThat(found.arrivals())
                    .allSatisfy(arrival -> assertThat(arrival.retrieved()).isEqualTo(Inputs.KEPT));
            assertThat(found.arrivals().get(0).source()).endsWith("#0");
        }
    }

    @Test
    void takesWhatLiesInArchivesAsWhatLiesInFolders() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", bytes("Twelve were killed."));
        files.put("deep/b.html", page("nl-omroep.html"));
        files.put("deep/c.jsonl", bytes("{\"text\":\"One.\"}\n{\"text\":\"Two.\",\"id\":\"t\"}\n"));
        files.put("d.pdf", Inputs.pdf(List.of(List.of("Four people died."))));
        files.put("e.csv", bytes("text\nFive people died.\n"));
        Path plain = Files.createDirectories(folder.resolve("plain/deep")).getParent();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(plain.resolve(file.getKey()), file.getValue());
        }
        List<Report> expected = Gathered.of(RULES, plain.toString()).reports();
        assertThat(expected).hasSize(6);
        byte[] zip = Inputs.zip(files);
        assertThat(take("all.zip", zip).reports()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(take("all.zip.gz", Inputs.gzip(zip)).reports()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(take("in.zip", Inputs.zip(Map.of("x/all.zip", zip))).reports())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(take("a.txt.gz", Inputs.gzip(files.get("a.txt"))).reports()).containsExactly(expected.get(0));
        assertThat(take("all.zip", zip).arrivals().get(1).source()).endsWith("all.zip!/deep/b.html");
    }

    @Test
    void tellsKindsByTheirBytesWhateverTheName() throws IOException {
        byte[] pdf = Inputs.pdf(List.of(List.of("Four people died.")));
        assertThat(one("x.txt", pdf).text()).isEqualTo("Four people died.");
        assertThat(one("y.json", Inputs.gzip(bytes("{\"text\":\"One.\"}"))).text())
                .isEqualTo("One.");
        assertThat(one("z.txt", page("nl-omroep.html")).publisher()).isEqualTo("Omroep Vandaag");
    }

    @Test
    void leavesOutAndCountsWhatIsOlder() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                List.of("2023-03-17", "2023-03-18", "2023-03", "2022", "2024-01-01").stream()
                                .map(day -> "{\"id\":\"" + day + "\",\"text\":\"t\",\"published\":\"" + day + "\"}\n")
                                .reduce("", String::concat)
                        + "{\"id\":\"none\",\"text\":\"t\"}\n");
        Gathered found = new Gathered();
        Intake intake = new Intake(RULES.since("2023-03-18"), found);
        intake.take(file.toString());
        assertThat(found.reports())
                .extracting(Report::id)
                .containsExactly("2023-03-18", "2023-03", "2024-01-01", "none");
        assertThat(intake.before()).isEqualTo(2);
        assertThat(intake.failed()).isFalse();
    }
}
