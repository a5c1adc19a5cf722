package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCommandTest {
    private static final String PROPERTY = "tallystick.gazetteer";

    private static final String ROW =
            "7\tZelenivske\tZelenivske\tЗеленівське\t48.5\t37.5\tP\tPPL\tUA\t\t14\t\t\t\t900\t\t120\tEurope/Kiev\t2020-01-01\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private @Nullable String before;

    @BeforeEach
    void keepsTheGazetteerInAFolderOfItsOwn() {
        before = System.setProperty(PROPERTY, folder.resolve("data").toString());
    }

    @AfterEach
    void restores() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void givesReadPlacesThatTheCoreLacks() throws IOException {
        String report = file("a.txt", "At least 12 civilians were killed in Zelenivske, the Ukrainian army said.");
        assertThat(run("read", "--format", "jsonl", report)).isZero();
        assertThat(out.toString()).contains("\"precision\":\"unresolved\"");
        assertThat(run("gazetteer", "import", "--country", "ua,ru", file("UA.txt", ROW)))
                .isZero();
        assertThat(out.toString()).contains("1 places under 2 names, of 1 rows").contains("CC BY 4.0");
        assertThat(run("read", "--format", "jsonl", report)).isZero();
        assertThat(out.toString())
                .contains("\"name\":\"Zelenivske\"")
                .contains("\"id\":\"geonames:7\"")
                .contains("\"country\":\"UKR\",\"lat\":48.5,\"lon\":37.5,\"precision\":\"settlement\"");
    }

    @Test
    void tellsInOneLineWhatIsWrong() throws IOException {
        assertThat(run("gazetteer", "import")).isEqualTo(2);
        assertThat(run("gazetteer", "import", "--country", "Ukraine", file("UA.txt", ROW)))
                .isEqualTo(2);
        assertThat(run("gazetteer", "import", folder.resolve("absent.txt").toString()))
                .isEqualTo(1);
        assertThat(run("gazetteer", "import", file("note.txt", "no places\n"))).isEqualTo(1);
        assertThat(run("gazetteer", "import", file("empty.txt", ""))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(5);
        assertThat(err.toString())
                .contains("codes of two letters")
                .contains("absent.txt: no such file")
                .contains("note.txt:1: no row of GeoNames: expected 19 cells between tabs, found 1")
                .contains("no settlement or region in 0 rows");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesToReadWithAGazetteerThatIsBroken() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve("gazetteer.bin"), "x".repeat(100));
        assertThat(run("read", file("a.txt", "12 people were killed."))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("tallystick gazetteer import FILE");
        assertThat(run("gazetteer", "import", file("UA.txt", ROW))).isZero();
        assertThat(run("read", file("a.txt", "12 people were killed."))).isZero();
    }

    @Test
    void showsItsHelp() {
        assertThat(run("gazetteer")).isZero();
        assertThat(run("gazetteer", "import", "--help")).isZero();
        assertThat(out.toString()).contains("TALLYSTICK_GAZETTEER").contains("Exit codes: 0 imported");
    }
}
