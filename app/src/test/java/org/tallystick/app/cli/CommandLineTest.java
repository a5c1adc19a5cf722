package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    private String report() throws IOException {
        return Files.writeString(folder.resolve("a.txt"), "At least 12 civilians were killed, the army said.")
                .toString();
    }

    @Test
    void documentsItsExitCodes() {
        for (String[] arguments : new String[][] {{"--help"}, {"read", "--help"}, {"demo", "--help"}}) {
            out.getBuffer().setLength(0);
            assertThat(run(arguments)).isZero();
            assertThat(out.toString())
                    .contains("Exit codes: 0 all read, 1 some input could not be read, 2 wrong usage");
        }
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("tallystick ");
    }

    @Test
    void documentsTheColumnsOfCsvInTheirOrder() throws IOException {
        assertThat(run("read", "--format", "csv", report())).isZero();
        String header = out.toString().lines().findFirst().orElseThrow();
        out.getBuffer().setLength(0);
        run("read", "--help");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("Columns of csv: " + header.replace(',', ' ') + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "read --format xml a",
                "read --published yesterday a",
                "read --published 2023-13 a",
                "read --language tlh a",
                "read --threads -1 a",
                "read --threads many a",
                "read --color pink a",
                "read --unknown a",
                "write a",
            })
    void tellsWrongUsageInOneLineThatNamesTheHelp(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void coloursOnlyOnATerminalUnlessTold() throws IOException {
        assertThat(run("read", report())).isZero();
        assertThat(run("read", "--color", "never", report())).isZero();
        assertThat(run(
                        "read",
                        "--color",
                        "auto",
                        "--output",
                        folder.resolve("o").toString(),
                        report()))
                .isZero();
        assertThat(out.toString()).doesNotContain("\u001b");
        assertThat(Files.readString(folder.resolve("o"))).contains("≥ 12").doesNotContain("\u001b");
        assertThat(run("read", "--color", "always", report())).isZero();
        assertThat(out.toString()).contains("\u001b[30;103m");
    }

    @Test
    void coloursNoFormatButText() throws IOException {
        for (String format : new String[] {"json", "jsonl", "csv", "html"}) {
            assertThat(run("read", "--color", "always", "--format", format, report()))
                    .isZero();
        }
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "jsonl", "csv", "html"})
    void writesTheSameBytesWithAnyNumberOfThreads(String format) throws IOException {
        for (int i = 0; i < 40; i++) {
            Files.writeString(
                    folder.resolve(i + ".txt"),
                    (i + 2) + " people were killed near Kharkiv, the ministry said. ".repeat(1 + i % 7 * 20));
        }
        String[] threads = {"1", "2", "4", "0"};
        String first = null;
        for (String count : threads) {
            out.getBuffer().setLength(0);
            assertThat(run("read", "--format", format, "--threads", count, folder.toString()))
                    .isZero();
            first = first == null ? out.toString() : first;
            assertThat(out.toString()).isEqualTo(first);
        }
    }

    @Test
    void saysWhenTheOutputCannotBeWritten() throws IOException {
        Path target = folder.resolve("absent").resolve("out.csv");
        assertThat(run("read", "--output", target.toString(), report())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("its folder is not there");
        assertThat(run("read", "--output", folder.toString(), report())).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written");
    }

    @Test
    void stopsQuietlyWhenNobodyReadsOn() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append("{\"text\":\"").append(i + 2).append(" people were killed.\"}\n");
        }
        Path file = Files.writeString(folder.resolve("many.jsonl"), lines);
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
                new PrintWriter(closed), new PrintWriter(err, true), "read", "--format", "jsonl", file.toString());
        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void appliesTheDateAndTheLanguageOfTheCommandToReportsWithout() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"), "{\"text\":\"On Monday 12 people were killed in Kharkiv.\"}\n");
        assertThat(run("read", "--format", "jsonl", "--published", "2023-03-15", "--language", "en", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"start\":\"2023-03-13\"");
    }

    @Test
    void fillsALedgerAndShowsRivalReportsAndThenAllClaims() {
        String file = folder.resolve("demo.tally").toString();
        String before = System.getProperty("tallystick.home");
        System.setProperty("tallystick.home", "..");
        try {
            assertThat(run("demo", "--no-serve", "--color", "never", "--ledger", file))
                    .isZero();
            assertThat(run("demo", "--ledger", file)).isEqualTo(1);
        } finally {
            if (before == null) {
                System.clearProperty("tallystick.home");
            } else {
                System.setProperty("tallystick.home", before);
            }
        }
        String shown = out.toString();
        assertThat(shown)
                .contains("en-makiivka-1  ", "nl-makiivka-1  ", "── beirut-port: en-beirut-port-1")
                .doesNotContain("not read")
                .endsWith("--explain\n");
        assertThat(err.toString().lines()).singleElement().asString().contains("demo.tally", "is there already");
        out.getBuffer().setLength(0);
        assertThat(run("claims", "--ledger", file, "--count", "status")).isZero();
        assertThat(out.toString().lines()).singleElement().asString().endsWith("unreviewed");
        assertThat(run("verify", "--ledger", file)).isZero();
        assertThat(shown.lines().filter(line -> !line.contains(file)))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void saysWhenTheSamplesAreNotThere() {
        String before = System.getProperty("tallystick.home");
        System.setProperty("tallystick.home", folder.toString());
        try {
            assertThat(run("demo")).isEqualTo(1);
        } finally {
            if (before == null) {
                System.clearProperty("tallystick.home");
            } else {
                System.setProperty("tallystick.home", before);
            }
        }
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("samples");
    }
}
