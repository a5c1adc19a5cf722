package org.tallystick.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.model.Report;

class IntakeTest {
    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final Intake intake =
            new Intake(IntakeRules.of(Set.of("nl", "en")).otherwise("2023-03", "nl"), new IntakeListener() {
                @Override
                public void arrived(Arrival arrival) {
                    reports.add(arrival.report());
                }

                @Override
                public void skipped(Skipped skipped) {
                    lines.add(skipped.toString());
                }

                @Override
                public void note(String line) {
                    lines.add(line);
                }
            });

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void take(Path path) {
        intake.take(path.toString());
    }

    private List<String> ids() {
        return reports.stream().map(Report::id).toList();
    }

    @Test
    void takesKnownKeysAndLeavesTheRest() throws IOException {
        take(file("a.json", """
                {"id": "x", "text": "t", "language": "en", "published": "2022", "url": "u", "publisher": "p",
                 "title": null, "other": {"deep": [1]}}"""));
        assertThat(reports).containsExactly(new Report("x", "t", "en", "2022", "p", "u", null));
        assertThat(lines).isEmpty();
    }

    @Test
    void fillsInWhatAReportDoesNotSay() throws IOException {
        take(file("b.json", "{\"text\": \"abc\", \"id\": null}"));
        take(file("plain.name.txt", "abc"));
        assertThat(reports)
                .containsExactly(
                        // First 12 hexadecimal digits of SHA-256("abc"), FIPS 180-2, appendix B.1.
                        new Report("ba7816bf8f01", "abc", "nl", "2023-03", null, null, null),
                        new Report("plain.name", "abc", "nl", "2023-03", null, null, null));
    }

    @Test
    void readsAnArrayUpToItsFault() throws IOException {
        take(file(
                "a.json",
                "[{\"id\":\"1\",\"text\":\"a\"},\n {\"id\":\"2\"},\n {\"id\":\"3\",\"text\":\"c\"},\n oops]"));
        assertThat(ids()).containsExactly("1", "3");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("a.json, report 2: no \"text\"");
        assertThat(lines.get(1)).contains("a.json:4: not JSON");
        assertThat(intake.failed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty; expected one report",
                "[]|an array without a report",
                "12|expected an object, found a number",
                "[\"x\"]|report 1: expected an object, found a string",
                "{\"text\":[\"a\"]}|\"text\" is an array; expected a string",
                "{\"text\":\"a\",\"title\":{}}|\"title\" is an object; expected a string or null",
                "{\"text\":\"a\"|:1: not JSON",
                "{\"text\":\"a\"} {\"text\":\"b\"}|more follows the first value",
                "{\"text\":\"a\",\"language\":\"tlh\"}|is no language code; there are packs for",
            })
    void tellsInOneLineWhatIsWrong(String content, String told) throws IOException {
        take(file("a.json", content));
        assertThat(intake.failed()).isTrue();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).contains("a.json").contains(told).doesNotContain("\n");
    }

    @Test
    void takesALanguageTagByItsLanguage() throws IOException {
        take(file("a.jsonl", "{\"text\":\"a\",\"language\":\"nl-BE\"}\r\n\n{\"text\":\"b\",\"language\":\"EN\"}"));
        assertThat(reports).extracting(Report::language).containsExactly("nl", "en");
        assertThat(lines).isEmpty();
    }

    @Test
    void sortsAFolderByNameWithItsFoldersAndWithoutHiddenFiles() throws IOException {
        file("b.txt", "b");
        file("a/z.json", "{\"id\":\"z\",\"text\":\"z\"}");
        file("c.JSONL", "{\"id\":\"c1\",\"text\":\"z\"}\n{\"id\":\"c2\",\"text\":\"z\"}\n");
        file("a.txt", "a");
        file("d.png", "no report");
        file(".hidden/e.txt", "e");
        file("._f.txt", "f");
        take(folder);
        assertThat(ids()).containsExactly("a", "z", "b", "c1", "c2");
        assertThat(Intake.size(List.of(folder.toString()))).isEqualTo(intake.bytes());
    }

    @Test
    void readsEveryEncodingThatItCanTell() throws IOException {
        String text = "één dode – Oekraïne";
        Charset latin = Charset.forName("windows-1252");
        Files.write(folder.resolve("1.txt"), text.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("2.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("3.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("4.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        Files.write(folder.resolve("5.txt"), text.getBytes(latin));
        String json = "{\"text\":\"" + text + "\"}";
        Files.write(folder.resolve("6.json"), ("\uFEFF" + json).getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("7.jsonl"), ("\uFEFF" + json + "\n" + json).getBytes(StandardCharsets.UTF_16BE));
        Files.write(folder.resolve("8.jsonl"), ("\uFEFF" + json + "\n" + json).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("9.jsonl"), (json + "\n" + json + "\n").getBytes(latin));
        take(folder);
        assertThat(reports).hasSize(12).extracting(Report::text).containsOnly(text);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("5.txt: read as windows-1252");
        assertThat(lines.get(1)).contains("9.jsonl:1: read as windows-1252");
        assertThat(intake.failed()).isFalse();
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[][] contents = {
            {'P', 'D', 'F', 0, 1},
            {(byte) 0xC3, 0x28, 1},
            {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8},
            {(byte) 0x81}
        };
        for (byte[] content : contents) {
            take(Files.write(folder.resolve("a.txt"), content));
            take(Files.write(folder.resolve("a.json"), content));
            take(Files.write(folder.resolve("a.jsonl"), content));
        }
        assertThat(reports).isEmpty();
        assertThat(lines).hasSize(12).allSatisfy(line -> assertThat(line).contains("neither UTF-8"));
    }

    @Test
    void tellsJsonLinesFromPlainTextOnStandardInput() {
        InputStream before = System.in;
        try {
            for (String content : List.of(
                    " \n{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}",
                    "[\n{\"id\":\"3\",\"text\":\"c\"}]",
                    "{\n\"id\":\"4\",\n\"text\":\"d\"\n}",
                    "[AFP] abc",
                    "abc",
                    "")) {
                System.setIn(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
                intake.take("-");
            }
        } finally {
            System.setIn(before);
        }
        assertThat(ids()).startsWith("1", "2", "3", "4").hasSize(6).endsWith("ba7816bf8f01");
        assertThat(lines).singleElement().asString().contains("standard input: empty");
        assertThat(Intake.size(List.of("-"))).isEqualTo(-1);
    }

    @Test
    void tellsADateThatIsNone() throws IOException {
        for (String date : List.of("17 Jan 2023", "2023-02-30", "2023-1", "2023-01-17T10:00:00Z", "2023-01", "2023")) {
            take(Files.writeString(folder.resolve("a.json"), "{\"text\":\"a\",\"published\":\"" + date + "\"}"));
        }
        assertThat(reports)
                .extracting(Report::published)
                .containsExactly("2023-03", "2023-03", "2023-03", "2023-01-17", "2023-01", "2023");
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"published\"", "expected 2023-03-18"));
    }

    @Test
    void namesAMissingFileAndAFolderWithoutReports() throws IOException {
        take(folder.resolve("absent.txt"));
        take(Files.createDirectory(folder.resolve("empty")));
        intake.take("nul\0l");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("absent.txt: no such file");
        assertThat(lines.get(1)).contains("empty: no report in this folder; expected files ending in .txt");
        assertThat(lines.get(2)).contains("no name of a file");
    }

    @Test
    void survivesJsonOfAnyDepth() throws IOException {
        take(file("a.json", "{\"text\":" + "[".repeat(200_000)));
        take(file("b.jsonl", "{\"other\":" + "[".repeat(200_000) + "\n{\"id\":\"2\",\"text\":\"b\"}\n"));
        assertThat(ids()).containsExactly("2");
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).contains("not JSON"));
    }
}
