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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--ledger", folder.resolve("l.tally").toString()));
        return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    private List<JsonNode> questions() throws IOException {
        run("disputes", "--format", "jsonl", "--in", "en");
        List<JsonNode> questions = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            questions.add(JSON.readTree(line));
        }
        return questions;
    }

    @BeforeEach
    void battle() throws IOException {
        Path report = folder.resolve("battle.json");
        Files.writeString(
                report,
                JSON.writeValueAsString(JSON.createObjectNode()
                        .put("id", "battle")
                        .put("language", "en")
                        .put("published", "2023-03-12")
                        .put(
                                "text",
                                "Ukraine's military said that 221 Russian soldiers were killed near Bakhmut on 11 March 2023."
                                        + " Russia's defence ministry said that 40 Russian soldiers were killed near Bakhmut"
                                        + " on 11 March 2023. It also said that 210 Ukrainian soldiers were killed near"
                                        + " Bakhmut on 11 March 2023.")));
        assertThat(run("add", report.toString())).isZero();
    }

    @Test
    void aSplitHoldsUntilItIsUndone() throws IOException {
        JsonNode contested = questions().getFirst();
        assertThat(contested.path("state").asText()).isEqualTo("contradicted");
        String claim = contested.path("claims").get(0).asText();
        assertThat(run("rule", "split", claim, "--reason", "another barracks", "--reviewer", "ann"))
                .isZero();
        String number = out.toString().replaceAll("ruling (\\d+):.*\\s*", "$1");
        assertThat(questions())
                .hasSize(3)
                .allMatch(question -> question.path("state").asText().equals("one-voice"));
        assertThat(questions().toString()).contains("ann set these claims apart: another barracks");
        run("rule", "list");
        assertThat(out.toString()).contains(number + "  ann: 1 claim set apart").endsWith("1 ruling\n");
        assertThat(run("rule", "undo", number)).isZero();
        assertThat(questions()).hasSize(2);
        assertThat(run("rule", "undo", number)).isEqualTo(1);
        assertThat(err.toString()).contains("no ruling that counts has this number");
        assertThat(run("verify")).isZero();
    }

    @Test
    void aMergeNeedsQuestionsThatCountTheSame() throws IOException {
        List<JsonNode> two = questions();
        String first = two.get(0).path("id").asText();
        String second = two.get(1).path("id").asText();
        assertThat(run("rule", "merge", first, first)).isEqualTo(1);
        assertThat(err.toString()).contains("they are one question already");
        assertThat(run("rule", "merge", first, "qzz")).isEqualTo(1);
        assertThat(err.toString()).contains("qzz: no question has this id");
        assertThat(run("rule", "merge", first, second)).isZero();
        assertThat(questions()).hasSize(1);
    }

    @Test
    void aRatingWinsOverWhatFollowsFromTheClaims() throws IOException {
        String claim = questions().getFirst().path("claims").get(0).asText();
        assertThat(run("rule", "claim", claim, "2", "--reason", "seen", "--reviewer", "ann"))
                .isZero();
        JsonNode rated = questions().getFirst().path("credibility").path(claim);
        assertThat(rated.path("code").asText()).isEqualTo("2");
        assertThat(rated.path("tag").asText()).isEqualTo("admiralty-scale:information-credibility=\"2\"");
        assertThat(rated.path("why").asText()).isEqualTo("ann rated it: seen");
        assertThat(run("rule", "claim", claim, "B")).isEqualTo(2);
        assertThat(run("rule", "source", "nobody", "B")).isEqualTo(1);
        assertThat(err.toString()).contains("nobody: no source of the ledger is called so");
        run("sources", "--format", "jsonl");
        JsonNode source = JSON.readTree(out.toString().lines().findFirst().orElseThrow());
        assertThat(source.path("reliability").path("code").asText()).isEqualTo("F");
        assertThat(source.path("log_ratio").path("note").asText()).isEqualTo("too few");
        assertThat(run("rule", "source", source.path("name").asText(), "B")).isZero();
        run("sources", "--format", "jsonl", "--name", source.path("name").asText());
        assertThat(JSON.readTree(out.toString().lines().findFirst().orElseThrow())
                        .path("reliability")
                        .path("tag")
                        .asText())
                .isEqualTo("admiralty-scale:source-reliability=\"b\"");
    }

    @Test
    void exchangesAndSourcesArePrintedAndDrawn() throws IOException {
        assertThat(run("disputes", "--exchanges", "--in", "en")).isZero();
        assertThat(out.toString())
                .contains("Who counts whose losses?")
                .contains("killed 221 · Ukraine's military (UKR)")
                .contains("nothing of its own")
                .endsWith("1 exchange\n");
        assertThat(run("disputes", "--exchanges", "--format", "jsonl")).isZero();
        JsonNode exchange = JSON.readTree(out.toString());
        assertThat(exchange.path("questions")).hasSize(2);
        assertThat(exchange.path("cells")).hasSize(6);
        Path svg = folder.resolve("sources.svg");
        assertThat(run("sources", "--plot", svg.toString())).isZero();
        assertThat(out.toString()).contains("too few, 0").contains("records");
        assertThat(Files.readString(svg)).startsWith("<svg").contains("too few, 0");
        Path png = folder.resolve("missing").resolve("all.png");
        assertThat(run("disputes", "--plot", png.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("its folder is not there");
    }
}
