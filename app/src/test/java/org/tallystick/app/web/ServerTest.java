package org.tallystick.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    private static final String KYIV =
            "Ukraine's army said on Monday that 400 Russian soldiers were killed in Makiivka.";
    private static final String MOSCOW =
            "Russia's defence ministry said on Monday that 63 Russian soldiers were killed in Makiivka.";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void start() {
        served = new Served(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = served.send(served.to(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return JSON.readTree(answer.body());
    }

    private String keep(String text) throws Exception {
        HttpResponse<String> kept = served.post("/reports", "text", text, "published", "2023-01-03");
        assertThat(kept.statusCode()).isEqualTo(200);
        return kept.uri().getPath();
    }

    private String disputed() throws Exception {
        keep(KYIV);
        keep(MOSCOW);
        return json("/disputes.json").path("items").path(0).path("id").asText();
    }

    @Test
    void anEmptyLedgerSaysWhatToDo() throws Exception {
        assertThat(served.get("/").body()).contains("This ledger is empty", "./tallystick demo");
        assertThat(served.get("/reports").body()).contains("No report yet");
        assertThat(served.get("/disputes").body()).contains("No question fits these filters");
        assertThat(served.get("/claims").body()).contains("No claim fits these filters");
    }

    @Test
    void aPastedReportIsReadAndNotKept() throws Exception {
        HttpResponse<String> read = served.post("/read", "text", KYIV, "published", "2023-01-03");
        assertThat(read.body()).contains("1 claim", "<span class=\"f people\">400</span>");
        assertThat(json("/claims.json").path("total").asInt()).isZero();
    }

    @Test
    void whatIsKeptIsShownWithItsWords() throws Exception {
        String path = keep(KYIV);
        assertThat(path).startsWith("/reports/pasted-");
        assertThat(served.get(path).body()).contains("<span class=\"f people\">400</span>", "killed");
        assertThat(keep(KYIV)).as("the same text is one report").isEqualTo(path);
        JsonNode claim = json("/claims.json").path("items").path(0);
        assertThat(claim.path("quantity").path("low").asInt()).isEqualTo(400);
        assertThat(json(path + ".json").path("total").asInt()).isEqualTo(1);
        assertThat(served.get("/claims?measure=killed").body()).contains("400");
        assertThat(served.get("/claims?measure=wounded").body()).contains("No claim fits");
        assertThat(served.get("/reports").body()).contains(path);
    }

    @Test
    void twoArmiesMakeADispute() throws Exception {
        String id = disputed();
        String page = served.get("/disputes/" + id).body();
        assertThat(page).contains("Contradicted", "63–400", "Victims’ side", "Opposing side");
        assertThat(served.get("/disputes").body()).contains("/disputes/" + id);
        assertThat(served.get("/").body()).contains("/disputes/" + id);
        assertThat(json("/disputes/" + id + ".json").path("state").asText()).isEqualTo("contradicted");
        assertThat(served.send(served.to("/disputes.csv")).body().lines()).hasSize(2);
        assertThat(served.get("/disputes?state=corroborated").body()).doesNotContain("/disputes/" + id);
        assertThat(served.get("/disputes/" + id + "?scale=log").body()).contains("1,000");
    }

    @Test
    void splittingAndUndoingIsNothing() throws Exception {
        String id = disputed();
        String claim = json("/disputes/" + id + ".json").path("claims").path(0).asText();
        JsonNode before = json("/disputes.json");
        HttpResponse<String> split = served.post("/disputes/" + id + "/split", "claim", claim, "reviewer", "Ann");
        assertThat(split.body()).contains("Ann set claims apart");
        assertThat(json("/disputes.json").path("total").asInt()).isZero();
        assertThat(json("/disputes.json?single=yes").path("total").asInt()).isEqualTo(2);
        String undo = split.body().replaceFirst("(?s).*action=\"(/rulings/[0-9]+/undo)\".*", "$1");
        assertThat(served.post(undo).statusCode()).isEqualTo(200);
        assertThat(json("/disputes.json")).isEqualTo(before);
        assertThat(served.post(undo).statusCode()).isEqualTo(409);
        assertThat(served.post("/disputes/" + id + "/split", "claim", "0000").statusCode())
                .as("a claim of another question")
                .isEqualTo(400);
    }

    @Test
    void mergingPutsTwoQuestionsTogether() throws Exception {
        String id = disputed();
        String claim = json("/disputes/" + id + ".json").path("claims").path(0).asText();
        served.post("/disputes/" + id + "/split", "claim", claim);
        JsonNode apart = json("/disputes.json?single=yes").path("items");
        String one = apart.path(0).path("id").asText();
        String other = apart.path(1).path("id").asText();
        assertThat(served.post("/disputes/" + one + "/merge", "with", one).statusCode())
                .isEqualTo(400);
        assertThat(served.post("/disputes/" + one + "/merge", "with", "none").statusCode())
                .isEqualTo(404);
        assertThat(served.post("/disputes/" + one + "/merge", "with", other).statusCode())
                .isEqualTo(200);
        assertThat(json("/disputes.json").path("items").path(0).path("claims")).hasSize(2);
    }

    @Test
    void everyPageIsInTheLanguageThatIsAskedFor() throws Exception {
        assertThat(served.send(served.to("/").header("Accept-Language", "nl-BE,nl;q=0.9,en;q=0.5"))
                        .body())
                .contains("<html lang=\"nl\">", "Wie noemde welk aantal");
        assertThat(served.get("/disputes?lang=nl").body()).contains("Geschillen");
        assertThat(served.get("/reports").body()).as("the choice is kept").contains("Berichten");
        assertThat(served.get("/reports?lang=en").body()).contains("Reports");
    }

    @Test
    void markupOfAReportIsText() throws Exception {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \u202E" + KYIV;
        String path = served.post(
                        "/reports",
                        "text",
                        hostile,
                        "title",
                        "<b onclick=alert(3)>\u0000T",
                        "publisher",
                        "\"><script>alert(4)</script>",
                        "published",
                        "2023-01-03",
                        "url",
                        "javascript:alert(5)")
                .uri()
                .getPath();
        for (String page : new String[] {path, "/reports", "/claims", "/disputes?single=yes", "/"}) {
            assertThat(served.get(page).body())
                    .as(page)
                    .doesNotContain("<script>alert", "<img src=x", "<b onclick", "href=\"javascript:");
        }
        assertThat(served.get(path).body()).contains("&lt;script&gt;alert(");
    }

    @Test
    void nothingElsewhereMayRunOrChange() throws Exception {
        HttpResponse<String> page = served.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain(" style=", "<script>", " onclick=");
        assertThat(served.send(served.form("/reports", "text=hello")).statusCode())
                .isEqualTo(403);
        assertThat(served.send(served.form("/reports", "text=hello&token=" + "0".repeat(32)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(json("/claims.json").path("total").asInt()).isZero();
    }

    @Test
    void aPageThatFailsSaysSo() throws Exception {
        assertThat(served.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(served.get("/disputes/q0").body()).contains("No such question", "split or merged");
        assertThat(served.get("/reports/none").statusCode()).isEqualTo(404);
        assertThat(served.get("/claims?measure=kiled").body()).contains("This cannot be asked", "kiled");
        assertThat(served.get("/claims?from=someday").statusCode()).isEqualTo(400);
        assertThat(served.post("/reports", "text", " ").body()).contains("Nothing was kept");
        assertThat(served.post("/reports", "text", KYIV, "published", "Monday").body())
                .contains("Monday: no date");
        HttpResponse<String> problem =
                served.send(served.to("/disputes/q0.json").header("Accept", "application/json"));
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(problem.body()).path("status").asInt()).isEqualTo(404);
        assertThat(served.failed).isEmpty();
    }

    @Test
    void ourOwnFaultIsLoggedUnderTheNumberOnThePage() throws Exception {
        served.pool.close();
        HttpResponse<String> page = served.get("/claims");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("The ledger could not be used");
        assertThat(served.failed).hasSize(1);
    }

    @Test
    void stylesAndScriptsAreKeptByTheBrowser() throws Exception {
        String page = served.get("/").body();
        String style = page.replaceFirst("(?s).*href=\"(/assets/[^\"]*style.css)\".*", "$1");
        HttpResponse<String> sheet = served.get(style);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(served.get(style.replace("style.css", "none.css")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNameThatIsNotOursIsNotAnswered() throws Exception {
        // The client of the JDK sets the header by itself, so this speaks HTTP by hand.
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", served.port())) {
            socket.getOutputStream()
                    .write("GET /claims.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("\"items\"");
        }
        HttpRequest.Builder own = served.to("/claims.json");
        assertThat(served.send(own).statusCode()).isEqualTo(200);
    }
}
