package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
    private static final String SENTENCE =
            "At least 12 civilians were killed near Bakhmut on Monday, the Ukrainian army said.";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void printsClaimsInTheShapeOfTheSchema() throws IOException {
        file("a.jsonl", "{\"id\":\"a\",\"text\":\"" + SENTENCE + "\",\"published\":\"2023-03-15\",\"other\":1}\n");
        assertThat(run("read", "--format", "jsonl", folder.toString())).isZero();
        JsonSchema schema;
        try (var in = ReadCommandTest.class.getResourceAsStream("/claim.schema.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
        assertThat(out.toString().lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode claim = new ObjectMapper().readTree(line);
            assertThat(schema.validate(claim)).isEmpty();
        });
        JsonNode claim =
                new ObjectMapper().readTree(out.toString().lines().findFirst().orElseThrow());
        assertThat(claim.at("/quantity/low").asInt()).isEqualTo(12);
        assertThat(claim.at("/time/start").asText()).isEqualTo("2023-03-13");
    }

    @Test
    void readsTheSameBytesWithAnyNumberOfThreads() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(i + 2)
                    .append(" people were killed.\"}\n");
        }
        Path file = file("many.jsonl", lines.toString());
        run("read", "--format", "jsonl", "--threads", "1", file.toString());
        String one = out.toString();
        out.getBuffer().setLength(0);
        run("read", "--format", "jsonl", "--threads", "4", file.toString());
        assertThat(out.toString()).isEqualTo(one);
        assertThat(one.lines().count()).isEqualTo(60);
    }

    @Test
    void namesWhatItCannotReadAndReadsTheRest() throws IOException {
        Path broken = file(
                "broken.jsonl",
                "{\"text\":\"" + SENTENCE
                        + "\"}\n{oops\n{\"id\":\"no text\"}\n{\"text\":\"x\",\"language\":\"tlh\"}\n");
        assertThat(run("read", "--format", "jsonl", "absent.txt", broken.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("absent.txt: no such file")
                .contains("broken.jsonl:2: not JSON")
                .contains("broken.jsonl:3: no \"text\"")
                .contains("broken.jsonl:4: \"tlh\" is no language code");
        assertThat(out.toString()).contains("\"killed\"");
    }

    @Test
    void saysOnceThatALanguageHasNoPack() throws IOException {
        Path file = file(
                "fi.jsonl",
                "{\"text\":\"Mies kuoli.\",\"language\":\"fi\"}\n{\"text\":\"Nainen kuoli.\",\"language\":\"fi\"}\n");
        assertThat(run("read", file.toString())).isZero();
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("\"fi\" has no pack");
    }

    @Test
    void refusesAFolderWithoutReportsAndBytesThatAreNoText() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path bytes = Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0xC3, 0x28, 0, 1, 2});
        assertThat(run("read", empty.toString(), bytes.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no report in this folder").contains("neither UTF-8");
    }

    @Test
    void readsWindows1252AndSaysSo() throws IOException {
        Path file = Files.write(
                folder.resolve("w.txt"),
                "Er vielen zeker één dode en 12 gewonden in Oekraïne.".getBytes(Charset.forName("windows-1252")));
        assertThat(run("read", "--language", "nl", file.toString())).isZero();
        assertThat(err.toString()).contains("read as windows-1252");
        assertThat(out.toString()).contains("wounded ≥ 12");
    }

    @Test
    void showsTheTextTheTableAndTheReasons() throws IOException {
        Path file = file("a.txt", SENTENCE);
        assertThat(run("read", "--published", "2023-03-15", "--explain", "--color", "always", file.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("≥ 12")
                .contains("the Ukrainian army (UKR)")
                .contains("Why claim 1")
                .contains("\u001b[");
    }

    @Test
    void saysWhenNothingIsClaimed() throws IOException {
        Path file = file("a.txt", "The town has 75,000 inhabitants and three schools, and nobody died laughing.");
        assertThat(run("read", file.toString())).isZero();
        assertThat(out.toString()).contains("a  no date");
    }

    @Test
    void writesAPageThatIsWellFormedAndEscaped() throws Exception {
        Path file = file("a.txt", SENTENCE + " <script>alert(1)</script>\n\n" + SENTENCE);
        assertThat(run("read", "--format", "html", file.toString())).isZero();
        String page = out.toString();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
        String body = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7);
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        assertThat(builder.parse(new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .isNotNull();
    }

    @Test
    void writesARowAClaim() throws IOException {
        Path file = file("a.txt", SENTENCE);
        Path csv = folder.resolve("out.csv");
        assertThat(run("read", "--format", "csv", "--output", csv.toString(), file.toString()))
                .isZero();
        assertThat(Files.readAllLines(csv)).hasSize(2).first().asString().startsWith("id,report,measure,low,high");
    }

    @Test
    void tellsWhatIsWrongWithTheCommand() {
        assertThat(run("read", "--language", "tlh", "x")).isEqualTo(2);
        assertThat(run("read")).isEqualTo(2);
        assertThat(run("pack", "test", "tlh")).isEqualTo(2);
    }

    @Test
    void checksAPackWithoutABuild() {
        assertThat(run("pack", "test", "nl")).isZero();
        assertThat(out.toString()).contains("nl: ").contains(" 0 failed");
    }
}
