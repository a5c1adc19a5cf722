package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputesCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String report(String id, String published, String publisher, String text) throws IOException {
        Path file = folder.resolve(id + ".json");
        Files.writeString(
                file,
                JSON.writeValueAsString(JSON.createObjectNode()
                        .put("id", id)
                        .put("language", "en")
                        .put("published", published)
                        .put("publisher", publisher)
                        .put("text", text)));
        return file.toString();
    }

    /** Two armies that each count the other's dead, and one of them its own. */
    private List<String> battle() throws IOException {
        return List.of(
                report(
                        "one",
                        "2023-03-12",
                        "Daily One",
                        "Ukraine's military said on Sunday that 221 Russian soldiers were killed near Bakhmut on 11 March 2023."),
                report(
                        "two",
                        "2023-03-12",
                        "Daily Two",
                        "Russia's defence ministry said that 40 Russian soldiers were killed near Bakhmut on 11 March 2023."
                                + " It also said that 210 Ukrainian soldiers were killed near Bakhmut on 11 March 2023."));
    }

    private String[] command(String command, List<String> files, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(more));
        all.addAll(files);
        return all.toArray(String[]::new);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void printsEachQuestionAsALine() throws IOException {
        assertThat(run(command("disputes", battle(), "--format", "jsonl", "--in", "en")))
                .isZero();
        List<JsonNode> questions = lines();
        assertThat(questions).hasSize(2);
        JsonNode first = questions.getFirst();
        assertThat(first.path("question").asText())
                .isEqualTo("How many Russian soldiers were killed near Bakhmut on 11 March 2023?");
        assertThat(first.path("state").asText()).isEqualTo("contradicted");
        assertThat(first.path("measure").asText()).isEqualTo("killed");
        assertThat(first.path("victims").toString()).isEqualTo("{\"side\":\"RUS\",\"group\":\"military\"}");
        assertThat(first.path("place").path("name").asText()).isEqualTo("Bakhmut");
        assertThat(first.path("window").toString()).isEqualTo("{\"start\":\"2023-03-11\",\"end\":\"2023-03-11\"}");
        assertThat(first.path("scope").asText()).isEqualTo("period");
        assertThat(first.path("claims")).hasSize(2);
        assertThat(first.path("stances").get(0).path("stance").asText()).isEqualTo("contradicts");
        assertThat(first.path("range").toString()).isEqualTo("{\"low\":40,\"high\":221,\"floor\":40}");
        assertThat(first.path("origins").asInt()).isEqualTo(2);
        assertThat(first.path("against_interest").asBoolean()).isTrue();
        assertThat(first.path("part_of").isNull()).isTrue();
        assertThat(first.path("why")).isNotEmpty();
        assertThat(questions.get(1).path("state").asText()).isEqualTo("one-voice");
    }

    @Test
    void textShowsWhatIsContestedInTheLanguageAskedFor() throws IOException {
        assertThat(run(command("disputes", battle(), "--in", "nl"))).isZero();
        assertThat(out.toString())
                .startsWith("contradicted  Hoeveel Russische militairen zijn bij Bakhmut op 11 maart 2023 gedood?")
                .contains("40–221, floor 40 · 2 claims, 2 independent origins, one of them against its own")
                .endsWith("1 question with several claims; 1 more with a single claim, --all shows them\n");
    }

    @Test
    void picksQuestionsByStatePlaceAndSides() throws IOException {
        List<String> files = battle();
        run(command("disputes", files, "--format", "jsonl", "--state", "one-voice"));
        assertThat(lines()).hasSize(1);
        run(command("disputes", files, "--format", "jsonl", "--place", "bakhmut", "--between", "UKR,RUS"));
        assertThat(lines()).hasSize(2);
        run(command("disputes", files, "--format", "jsonl", "--place", "kyiv"));
        assertThat(lines()).isEmpty();
        run(command("disputes", files, "--format", "jsonl", "--between", "UKR,ISR"));
        assertThat(lines()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeMeant() throws IOException {
        List<String> files = battle();
        assertThat(run(command("disputes", files, "--state", "undecided"))).isEqualTo(2);
        assertThat(err.toString()).contains("no state is called \"undecided\"; known are [one-voice,");
        assertThat(run(command("disputes", files, "--between", "RUS"))).isEqualTo(2);
        assertThat(err.toString()).contains("expected two sides, as RUS,UKR");
        assertThat(run(command("disputes", files, "--in", "xx"))).isEqualTo(2);
        assertThat(err.toString()).contains("--in xx: no pack for it; there are [en, nl]");
        assertThat(run(command("dispute", files, "--plot", "plot.gif", "q"))).isEqualTo(2);
        assertThat(err.toString()).contains("expected a name that ends in .svg or .png");
        assertThat(run(command("dispute", files, "zzz"))).isEqualTo(1);
        assertThat(err.toString()).contains("zzz: no question has this id");
    }

    @Test
    void oneBadFileStopsNothing() throws IOException {
        List<String> files = new ArrayList<>(battle());
        files.add(folder.resolve("missing.json").toString());
        assertThat(run(command("disputes", files, "--format", "jsonl"))).isEqualTo(1);
        assertThat(lines()).hasSize(2);
        assertThat(err.toString()).contains("missing.json");
    }

    @Test
    void plotsAQuestionWithItsSentences() throws IOException {
        List<String> files = battle();
        run(command("disputes", files, "--format", "jsonl", "--state", "contradicted"));
        String id = lines().getFirst().path("id").asText();
        Path svg = folder.resolve("plot.svg");
        Path png = folder.resolve("plot.png");
        assertThat(run(command("dispute", files, "--in", "en", "--plot", svg.toString(), id)))
                .isZero();
        assertThat(run(command("dispute", files, "--in", "en", "--plot", png.toString(), id)))
                .isZero();
        String text = out.toString();
        assertThat(text.lines().map(line -> line.codePointCount(0, line.length())))
                .allMatch(width -> width <= 80);
        assertThat(text)
                .contains("How many Russian soldiers were killed near Bakhmut on 11 March 2023?")
                .contains("victims' side")
                .contains("opposing side")
                .contains("●")
                .contains("“Ukraine's military said on Sunday that 221 Russian soldiers")
                .contains("range of the claims")
                .contains("2 contradicts 1: opposed parties, and only one figure can be true");
        assertThat(Files.readString(svg)).startsWith("<svg").contains("221").contains("<title>How many Russian");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1000);
    }

    @Test
    void ledgerAndFilesGiveTheSame() throws IOException {
        List<String> files = battle();
        String ledger = folder.resolve("l.tally").toString();
        assertThat(run(command("add", files, "--ledger", ledger))).isZero();
        assertThat(run("disputes", "--ledger", ledger, "--format", "jsonl")).isZero();
        String kept = out.toString();
        run(command("disputes", files, "--format", "jsonl"));
        assertThat(out.toString()).isEqualTo(kept);
        Set<String> claims = new TreeSet<>();
        for (JsonNode question : lines()) {
            question.path("claims")
                    .forEach(claim -> assertThat(claims.add(claim.asText())).isTrue());
        }
        assertThat(claims).hasSize(3);
    }

    @Test
    void showsTextOfReportsAsTextInPictures() throws IOException {
        String hostile = report(
                "bad",
                "2023-03-12",
                "<script>alert(1)</script>",
                "Ukraine's military said that 12 people were killed in Kyiv on 11 March 2023.");
        run("disputes", hostile, "--format", "jsonl", "--all");
        String id = lines().getFirst().path("id").asText();
        Path svg = folder.resolve("bad.svg");
        run("dispute", id, hostile, "--plot", svg.toString());
        assertThat(Files.readString(svg)).doesNotContain("<script>").contains("&lt;script&gt;");
    }
}
