package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesOptionTest {
    private static final String TEXT = """
            KHARKIV (ANP) - A missile hit a crowded market in Kharkiv on Monday. Twelve civilians were killed, the regional
            governor said. Rescue workers searched the ruins until nightfall for people who were still missing after the blast.
            A witness who sells vegetables said she had heard a whistle and then saw the roof come down upon the rows of tables.
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void addAReportAndItsCopy() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(
                folder.resolve("b.txt"), TEXT.replace("KHARKIV (ANP) - ", "").replace("crowded", "busy"));
        assertThat(run(
                        "add",
                        "--published",
                        "2023-03-14",
                        folder.resolve("a.txt").toString()))
                .isZero();
        assertThat(run(
                        "add",
                        "--published",
                        "2023-03-14",
                        folder.resolve("b.txt").toString()))
                .isZero();
        out.getBuffer().setLength(0);
    }

    private int run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--ledger";
        all[2] = folder.resolve("ledger.tally").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), all);
    }

    private String claims(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(run("claims", arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void aTableShowsWhatCopiesSayOnce() {
        assertThat(claims()).contains("1 claim; 1 more in copies").contains("2 publications");
        assertThat(claims("--copies")).contains("2 claims").doesNotContain("more in copies");
    }

    @Test
    void jsonLinesAndCsvHoldEveryCopyUnlessTheyAreNotWanted() throws IOException {
        assertThat(claims("--format", "jsonl").lines()).hasSize(2).allSatisfy(line -> {
            JsonNode carriers = new ObjectMapper().readTree(line).get("carriers");
            assertThat(carriers.get("publications").asInt()).isEqualTo(2);
            assertThat(carriers.get("outlets").asInt()).isEqualTo(1);
            assertThat(carriers.get("origins").asInt()).isEqualTo(1);
            assertThat(carriers.get("reports").asInt()).isEqualTo(2);
        });
        assertThat(claims("--format", "jsonl", "--no-copies").lines()).hasSize(1);
        assertThat(claims("--format", "csv").lines())
                .hasSize(3)
                .first()
                .asString()
                .endsWith("copy_of,publications,outlets,origins");
    }

    @Test
    void theAgencyThatAReportCreditsCanBeAskedFor() {
        assertThat(claims("--agency", "anp", "--format", "jsonl").lines()).hasSize(1);
        assertThat(claims("--count", "agency")).contains("anp");
    }
}
