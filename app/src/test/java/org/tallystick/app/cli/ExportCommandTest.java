package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.export.ledger.ExportFormat;

class ExportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String ledger;

    @BeforeEach
    void fill() throws IOException {
        ledger = folder.resolve("a.tally").toString();
        Path reports = Files.createDirectory(folder.resolve("reports"));
        for (int i = 0; i < 40; i++) {
            Files.writeString(
                    reports.resolve(i + ".txt"),
                    (i + 2) + " civilians were killed in Kharkiv, the ministry said. 😀 Tíen gewonden. " + (i + 3)
                            + " soldiers were wounded.");
        }
        assertThat(run("add", "--ledger", ledger, reports.toString())).isZero();
        out.getBuffer().setLength(0);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    private int export(String... arguments) {
        return run(Stream.concat(Stream.of("export", "--ledger", ledger), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "geojson", "hxl"})
    void replacesNoDeviceAndWritesThroughALink(String format) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        assertThat(export("--format", format, "--output", link.toString())).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.size(file)).isGreaterThan(3);
        for (Path taken : List.of(nowhere, folder, Path.of("/dev/null"))) {
            assertThat(export("--format", format, "--output", taken.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("cannot write " + taken + ": something is there that is no file");
        }
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "geojson", "hxl", "jsonld", "ucdp", "acled"})
    void writesTheSameToAFileAndToStandardOutput(String format) throws IOException {
        Path file = folder.resolve("out");
        assertThat(export("--format", format, "--output", file.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(1).first().asString().endsWith(" in " + file);
        out.getBuffer().setLength(0);
        assertThat(export("--format", format)).isZero();
        String toStandard = out.toString();
        out.getBuffer().setLength(0);
        assertThat(export("--format", format, "--output", "-")).isZero();
        assertThat(toStandard).isEqualTo(out.toString()).isEqualTo(Files.readString(file));
        assertThat(toStandard).contains(format.equals("jsonl") ? "😀" : "Kharkiv");
    }

    @ParameterizedTest
    @CsvSource({"csv,5", "parquet,2"})
    void writesAFolderOfTables(String format, int files) throws IOException {
        Path set = folder.resolve("set");
        assertThat(export("--format", format, "--output", set.toString())).isZero();
        try (Stream<Path> there = Files.list(set)) {
            assertThat(there).hasSize(files);
        }
    }

    @Test
    void takesTheFiltersOfClaims() throws IOException {
        Path set = folder.resolve("set");
        export("--format", "csv", "--output", set.toString(), "--measure", "killed", "--at-least", "30");
        List<String> rows = Files.readAllLines(set.resolve("claims.csv"));
        assertThat(rows).hasSize(13);
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains(",killed,"));
        assertThat(Files.readAllLines(set.resolve("reports.csv"))).hasSize(13);
    }

    @Test
    void saysHowManyClaimsHaveNoRowAndWhy() {
        export("--format", "acled", "--output", folder.resolve("a.csv").toString());
        assertThat(out.toString()).startsWith("40 claims in ");
        assertThat(err.toString().lines())
                .containsExactly("tallystick: 40 claims have no row: 40 not a number of people killed");
    }

    @Test
    void importsWhatItExported() throws IOException {
        String file = folder.resolve("a.jsonl").toString();
        String copy = folder.resolve("copy.tally").toString();
        export("--format", "jsonl", "--output", file);
        String head = out.toString().replaceAll("(?s).*head ([0-9a-f]{64}) .*", "$1");
        for (String there : new String[] {" 0 were there", "0 entries taken in"}) {
            out.getBuffer().setLength(0);
            assertThat(run("import", "--ledger", copy, file)).isZero();
            assertThat(out.toString()).contains(there, head, copy);
        }
        out.getBuffer().setLength(0);
        assertThat(run("verify", "--ledger", copy)).isZero();
        assertThat(out.toString()).contains(head);
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replaceFirst("killed in", "slain in"));
        assertThat(run("import", "--ledger", folder.resolve("new.tally").toString(), file))
                .isOne();
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(file, "line 1: ", "altered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export",
                "export --format xml",
                "export --format csv",
                "export --format parquet --output -",
                "export --format jsonl --measure killed",
                "export --format ucdp --policy guess",
                "export --format hxl --from yesterday",
                "import",
            })
    void tellsWrongUsageInOneLineThatNamesTheHelp(String arguments) {
        assertThat(run((arguments + " --ledger " + ledger).split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysInOneLineWhatCannotBeWrittenOrRead() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        assertThat(export(
                        "--format",
                        "hxl",
                        "--output",
                        folder.resolve("no/where").toString()))
                .isOne();
        assertThat(export("--format", "csv", "--output", folder.resolve("file").toString()))
                .isOne();
        assertThat(run(
                        "export",
                        "--format",
                        "hxl",
                        "--ledger",
                        folder.resolve("none").toString()))
                .isOne();
        assertThat(run("import", "--ledger", ledger, folder.resolve("none").toString()))
                .isOne();
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        folderAbsent -> assertThat(folderAbsent).contains("where", "make it first"),
                        named -> assertThat(named).contains("a file has that name"),
                        noLedger -> assertThat(noLedger).contains("tallystick add"),
                        noFile -> assertThat(noFile).contains("no such file"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aLedgerWithoutClaimsGivesEveryFormat() {
        String empty = folder.resolve("empty.tally").toString();
        run("add", "--ledger", empty, folder.resolve("reports").resolve("none").toString());
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(run(
                            "export",
                            "--ledger",
                            empty,
                            "--format",
                            format.word(),
                            "--output",
                            folder.resolve("empty-" + format.word()).toString()))
                    .as(format.word())
                    .isZero();
        }
    }

    @Test
    void stopsQuietlyWhenNobodyReadsOn() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("closed");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("closed");
            }

            @Override
            public void close() {}
        };
        int code = Main.run(
                new PrintWriter(closed), new PrintWriter(err, true), "export", "--ledger", ledger, "--format", "jsonl");
        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
    }
}
