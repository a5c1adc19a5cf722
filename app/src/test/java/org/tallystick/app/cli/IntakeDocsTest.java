package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.app.intake.Intake;
import org.tallystick.app.intake.bytes.Limits;
import picocli.CommandLine;

/** docs/intake.md names what there is: kinds, limits, fields and options. */
class IntakeDocsTest {
    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("..", "docs", "intake.md"));
    }

    /** The row of a table that begins with {@code name}. */
    private String row(String name) {
        return page.lines()
                .filter(line -> line.startsWith("| " + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/intake.md has no row \"" + name + "\""));
    }

    @Test
    void namesEveryEndingAndNoOther() {
        TreeSet<String> named = new TreeSet<>();
        page.lines()
                .filter(line -> line.matches("\\| [^|]+ \\| (\\.[a-z]+ ?)+\\|.*"))
                .forEach(line ->
                        named.addAll(Arrays.asList(line.split("\\|")[2].strip().split(" "))));
        assertThat(named).containsExactlyInAnyOrder(Intake.endings().split(", "));
    }

    @Test
    void statesTheLimitsAsTheyAre() {
        assertThat(row("text of one report")).contains(Limits.words(Limits.REPORT));
        assertThat(row("page in HTML")).contains(Limits.words(Limits.PAGE));
        assertThat(row("PDF | 1")).contains(Limits.words(Limits.PDF));
        assertThat(row("feed | 2"))
                .contains(Limits.words(Limits.FEED), String.format(Locale.ROOT, "%,d", Limits.FEED_ENTRIES));
        assertThat(row("what one fetch brings")).contains(Limits.words(Limits.FETCH));
        assertThat(row("archives in archives")).contains(Limits.DEPTH + " deep");
        assertThat(row("what one input unpacks to"))
                .contains(
                        Limits.RATIO + " times",
                        "past " + Limits.words(Limits.FREE),
                        Limits.words(Limits.UNPACKED) + " in all");
    }

    @Test
    void namesEveryFieldAndOption() {
        assertThat(Intake.FIELDS).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
        assertThat(CommandLine.Model.CommandSpec.forAnnotatedObject(new IntakeOptions())
                        .options())
                .isNotEmpty()
                .allSatisfy(
                        option -> assertThat(row("`" + option.longestName())).isNotEmpty());
    }
}
