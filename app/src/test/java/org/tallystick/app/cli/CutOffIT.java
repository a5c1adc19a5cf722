package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.intake.Gathered;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.model.Report;

/** What is left after programs were killed, ran beside one another, or found no room. */
class CutOffIT {
    private static final int REPORTS = 500;
    private static final int KILLS = Integer.getInteger("tests.kills", 6);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void writesTheReports() throws IOException {
        input = reports("reports.jsonl", REPORTS, "");
    }

    /** Reports one after another, and now and then a line that is none. */
    private Path reports(String name, int count, String mark) throws IOException {
        List<Report> samples =
                Gathered.of(IntakeRules.of(Set.of("en", "nl")), "../samples").reports();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Report sample = samples.get(i % samples.size());
            ObjectNode line = JSON.createObjectNode();
            line.put("id", mark + "r" + i);
            line.put(
                    "text",
                    sample.text() + "\n\n" + mark + "At least " + (i + 2) + " soldiers were killed near Bakhmut.");
            line.put("published", "2023-03-18");
            lines.append(line).append('\n');
            if (i % 100 == 50) {
                lines.append("{\"no report\n");
            }
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    @Test
    void afterAnyNumberOfKillsTheLedgerIsThatOfARunWithoutOne() throws Exception {
        Path calm = folder.resolve("calm.tally");
        long begun = System.nanoTime();
        assertThat(add(calm, input).end()).isEqualTo(1);
        long whole = (System.nanoTime() - begun) / 1_000_000;
        List<JsonNode> expected = content(calm);
        Random random = new Random(20261126);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path ledger = folder.resolve("killed-" + round + ".tally");
            Map<String, String> acknowledged = new HashMap<>();
            boolean killed = true;
            while (killed) {
                Program add = add(ledger, input);
                killed = kills < KILLS && !add.endsWithin(random.nextLong(whole)) && add.kill();
                add.end();
                kills += killed ? 1 : 0;
                acknowledge(add, acknowledged);
                if (killed && !acknowledged.isEmpty()) {
                    assertThat(kept(ledger)).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
                }
            }
            assertThat(acknowledged).hasSize(REPORTS);
            assertThat(content(ledger)).isEqualTo(expected);
            assertThat(run("verify", "--ledger", ledger.toString()).end()).isZero();
            System.out.println(kills + " of " + KILLS + " kills, round " + round);
        }
    }

    private Program add(Path ledger, Path from) throws IOException {
        return run("add", "--format", "jsonl", "--ledger", ledger.toString(), from.toString());
    }

    private Program run(String... arguments) throws IOException {
        return Program.start(folder, arguments);
    }

    private static void acknowledge(Program add, Map<String, String> acknowledged) throws IOException {
        for (String line : add.lines()) {
            JsonNode node = JSON.readTree(line);
            acknowledged.merge(
                    node.path("report").asText(), node.path("outcome").asText(), (old, now) -> {
                        assertThat(now).isEqualTo("known");
                        return old;
                    });
        }
    }

    /** The ids of the reports in a ledger, one for each entry of a report. */
    private List<String> kept(Path ledger) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode entry : content(ledger)) {
            if (entry.path("kind").asText().equals("report")) {
                ids.add(entry.path("body").path("id").asText());
            }
        }
        return ids;
    }

    /** The entries but for what depends on the moment they were recorded at. */
    private List<JsonNode> content(Path ledger) throws Exception {
        Program export = run("export", "--format", "jsonl", "--ledger", ledger.toString());
        assertThat(export.end()).as(export.told()).isZero();
        List<JsonNode> entries = new ArrayList<>();
        for (String line : export.lines()) {
            entries.add(((ObjectNode) JSON.readTree(line)).without(List.of("recorded", "hash")));
        }
        return entries;
    }

    @Test
    void twoWritersAndAReaderWaitForOneAnother() throws Exception {
        Path ledger = folder.resolve("shared.tally");
        Path others = reports("others.jsonl", REPORTS / 2, "Again. ");
        assertThat(add(ledger, reports("first.jsonl", 1, "First. ")).end()).isZero();
        Program one = add(ledger, input);
        Program two = add(ledger, others);
        Set<Integer> seen = new HashSet<>();
        int reads = 0;
        while (one.running() || two.running()) {
            Program read = run("claims", "--format", "jsonl", "--ledger", ledger.toString());
            assertThat(read.end()).as(read.told()).isZero();
            seen.add(read.lines().size());
            reads++;
        }
        assertThat(one.end()).as(one.told()).isEqualTo(1);
        assertThat(two.end()).as(two.told()).isEqualTo(1);
        assertThat(reads).isGreaterThan(1);
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(kept(ledger)).doesNotHaveDuplicates().hasSize(1 + REPORTS + REPORTS / 2);
        Program verify = run("verify", "--ledger", ledger.toString());
        assertThat(verify.end()).as(verify.told()).isZero();
    }

    @Test
    void whatIsPrintedIsToldAsLostWhenThereIsNoRoom() throws Exception {
        assumeThat(Path.of("/dev/full")).as("a device that is always full").exists();
        Path ledger = folder.resolve("printed.tally");
        assertThat(add(ledger, input).end()).isEqualTo(1);
        for (String[] arguments : new String[][] {
            {"claims", "--limit", "0", "--ledger", ledger.toString()},
            {"export", "--format", "jsonl", "--ledger", ledger.toString()},
            {"export", "--format", "geojson", "--output", "-", "--ledger", ledger.toString()}
        }) {
            Program printed = Program.startUnder("exec > /dev/full;", folder, arguments);
            assertThat(printed.end()).as(printed.told()).isEqualTo(1);
            assertThat(printed.told()).contains("standard output could not be written to its end");
        }
    }

    @Test
    void whenThereIsNoRoomItSaysSoAndKeepsWholeReports() throws Exception {
        Path ledger = folder.resolve("full.tally");
        String limit = "ulimit -f 1700;";
        Program add = Program.startUnder(
                limit, folder, "add", "--format", "jsonl", "--ledger", ledger.toString(), input.toString());

        assertThat(add.end()).isEqualTo(1);
        assertThat(add.told()
                        .lines()
                        .filter(line -> line.contains("full.tally"))
                        .toList())
                .singleElement()
                .asString()
                .contains("full", "nothing of the last step was kept");
        Map<String, String> acknowledged = new HashMap<>();
        acknowledge(add, acknowledged);
        assertThat(acknowledged).hasSizeLessThan(REPORTS);
        assertThat(kept(ledger)).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(add(ledger, input).end()).isEqualTo(1);
        assertThat(kept(ledger)).doesNotHaveDuplicates().hasSize(REPORTS);
        assertThat(run("verify", "--ledger", ledger.toString()).end()).isZero();
    }
}
