package org.tallystick.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import org.w3c.dom.Document;

class HtmlWriterTest {
    private static Document parsed(String page) throws Exception {
        byte[] xml = page.replaceFirst("<!doctype html>\n", "").getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String page(Reading... readings) {
        return Readings.written("HTML", Look.PLAIN, readings);
    }

    @Test
    void isWellFormedWithOverlappingMarksAndHostileText() throws Exception {
        Reading hostile = new Reading(
                new Report(
                        "\"><script>alert(1)</script>",
                        "a\u0001b\ud800c <b onclick='x'> & \u0085",
                        null,
                        "<i>",
                        "<p>",
                        "javascript:alert(1)",
                        "]]>\"'"),
                "x\" onload=\"y",
                "<pack>",
                List.of(),
                List.of());
        String page = page(Readings.reading(Readings.full(), Readings.bare()), hostile);
        assertThat(parsed(page).getElementsByTagName("article").getLength()).isEqualTo(2);
        assertThat(page).doesNotContain("<script").doesNotContain("<b onclick").doesNotContain("href=\"javascript");
    }

    @Test
    void keepsTheTextOfTheReportWhole() throws Exception {
        Document page = parsed(page(Readings.reading(Readings.full(), Readings.bare())));
        var paragraphs = page.getElementsByTagName("p");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs.getLength(); i++) {
            var node = paragraphs.item(i);
            if (node.getAttributes().getNamedItem("class").getNodeValue().equals("txt")) {
                text.append(text.isEmpty() ? "" : "\n\n").append(node.getTextContent());
            }
        }
        assertThat(text.toString())
                .isEqualTo(Readings.TEXT.replace("at least 12", "1at least 12").replace("dozens", "2dozens"));
    }

    @Test
    void putsEachCardBesideItsParagraph() {
        String page = page(Readings.reading(Readings.full(), Readings.bare()));
        assertThat(page.indexOf("id=\"r1k1\"")).isBetween(0, page.indexOf(">town<"));
        assertThat(page.indexOf("id=\"r1k2\"")).isGreaterThan(page.indexOf(">town<"));
        assertThat(page)
                .contains("title=\"not a claim: population (aside.population)\"")
                .contains("lang=\"en\" dir=\"auto\"")
                .contains("<details>")
                .contains("c i-victim");
    }

    @Test
    void asksNothingOfTheNetworkAndRunsNoScript() {
        String page = page(Readings.reading(Readings.full()));
        assertThat(page)
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("<link")
                .doesNotContain("http");
    }

    @Test
    void listsTheContentsOfSeveralReportsAndLeadsNowhereElse() {
        String one = page(Readings.reading(Readings.full()));
        String two = page(Readings.reading(Readings.full()), Readings.reading(Readings.bare()));
        assertThat(one).doesNotContain("<nav");
        assertThat(two).contains("<nav").contains("href=\"#r2\"").contains("id=\"r2\"");
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(two);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
        Matcher link = Pattern.compile("href=\"#([^\"]*)\"").matcher(two);
        while (link.find()) {
            assertThat(ids).contains(link.group(1));
        }
    }

    @Test
    void saysWhenNothingIsClaimedOrNoReportWasRead() {
        assertThat(page(Readings.reading())).contains("Read, nothing claimed").contains("population");
        assertThat(page()).contains("No report was read");
        assertThat(page(new Reading(Report.of("x", "Ő"), null, null, List.of(), List.of())))
                .contains("Stored, not read")
                .contains("lang=\"\"");
    }
}
