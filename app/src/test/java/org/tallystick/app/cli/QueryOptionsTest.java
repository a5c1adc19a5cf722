package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a ledger of one report, which two papers carried. */
class QueryOptionsTest {
    private static final String REPORT =
            "{\"id\":\"%s\",\"publisher\":\"%s\",\"published\":\"2023-03-18\",\"text\":\"On Friday 12 civilians were killed near Bakhmut.\"}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void add() throws IOException {
        Path reports = Files.writeString(
                folder.resolve("r.jsonl"), REPORT.formatted("a", "De Post") + REPORT.formatted("b", "Het Blad"));
        assertThat(run("add", reports.toString())).isZero();
        out.getBuffer().setLength(0);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--ledger");
        all.add(folder.resolve("l.tally").toString());
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--measure=kiled",
                "--form=about",
                "--group=soldier",
                "--object=drones",
                "--claimant-kind=blah",
                "--country=Ukraine",
                "--status=open",
                "--report=nowhere",
                "--limit=-1"
            })
    void whatNoClaimCanHaveIsAMistakeInTheQuestion(String option) {
        assertThat(run("claims", option)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aNameThatNoClaimHasIsNamedWithSomeThatThereAre() {
        assertThat(run("claims", "--place", "Bachmoet", "--format", "jsonl")).isZero();
        assertThat(err.toString())
                .contains("note: no claim of the ledger has the place \"Bachmoet\"", "there are: Bakhmut");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aReportIsFoundByEachOfItsPublishers() {
        for (String publisher : List.of("de post", "blad")) {
            out.getBuffer().setLength(0);
            assertThat(run("claims", "--publisher", publisher)).isZero();
            assertThat(out.toString()).as(publisher).contains("1 claim");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anAnchorThatIsNoneIsAMistakeInTheQuestionNotInTheLedger() {
        assertThat(run("verify", "--anchor", "12:zz")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("expected N:HASH");
    }
}
