package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.intake.web.Site;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;

class AddIntakeTest {
    private static final String HEAD = "Date,Body,Source\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path ledger = Path.of("");

    @BeforeEach
    void name() {
        ledger = folder.resolve("l.tally");
    }

    private int add(String... more) {
        List<String> arguments = new ArrayList<>(List.of("add", "--ledger", ledger.toString()));
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<String> skipped() {
        List<String> lines = new ArrayList<>();
        try (Ledger kept = Ledger.open(new LedgerAddress.File(ledger), "test", Clock.systemUTC())) {
            kept.read(snapshot -> {
                snapshot.skipped((where, why) -> lines.add(where + "\t" + why));
                return 0;
            });
        }
        return lines;
    }

    @Test
    void keepsWhereAndWhyOfWhatItSkipsApartAndOnce() throws IOException {
        String csv = file("t.csv", HEAD + "2023-03-18,At least 12 civilians were killed.,ANP\n2023,x,y,z\n");
        for (int i = 0; i < 2; i++) {
            assertThat(add("--columns", "text=Body,published=Date,publisher=Source", csv))
                    .isEqualTo(1);
        }
        assertThat(skipped()).containsExactly(csv + ":3\ta row of 4 cells; there are 3 columns; is a quote missing?");
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(out.toString()).contains("1 report added with 1 claim", "1 input skipped");
    }

    @Test
    void tellsANoteWithoutCallingItSkipped() throws IOException {
        Path file =
                Files.write(folder.resolve("a.txt"), new byte[] {'E', (byte) 0xE9, 'n', ' ', 'd', 'o', 'd', 'e', '.'});
        assertThat(add(file.toString())).isZero();
        assertThat(err.toString()).contains("read as windows-1252");
        assertThat(skipped()).isEmpty();
    }

    @Test
    void countsWhatNoPackCanRead() throws IOException {
        String german =
                "Bei einem Angriff auf die Stadt sind nach Angaben der Polizei mindestens zwölf Menschen getötet worden. "
                        + "Der Bürgermeister sprach von einem schweren Tag; auch eine Schule und zwei Wohnhäuser wurden zerstört.";
        assertThat(add(file("de.txt", german), file("en.txt", "At least 12 civilians were killed in the city.")))
                .isZero();
        assertThat(out.toString())
                .contains("2 reports added", "1 of the reports not read, no pack knows their language");
    }

    @Test
    void countsWhatSinceLeavesOut() throws IOException {
        String csv = file("t.csv", "text,published\nOne died.,2021-01-01\nTwo died.,2023-01-01\n");
        assertThat(add("--since", "2022", csv)).isZero();
        assertThat(out.toString()).contains("1 report added", "1 report left out, published before 2022");
        assertThat(add("--since", "soon", csv)).isEqualTo(2);
        assertThat(add("--columns", "body=Text", csv)).isEqualTo(2);
        assertThat(err.toString())
                .contains("--since soon: no date", "--columns body=Text: no field of a report; there are id, text");
    }

    @Test
    void fetchesAnAddressWhenItMay() {
        try (Site site = new Site()) {
            site.on("/a", 200, "text/plain", "At least 12 civilians were killed.");
            assertThat(add(site.at("/a"))).isEqualTo(1);
            assertThat(err.toString()).contains("not on the public internet (loopback); --allow-private");
            assertThat(site.asked()).isEmpty();
            assertThat(add("--allow-private", site.at("/a"))).isZero();
            assertThat(out.toString()).contains("1 report added with 1 claim");
        }
    }
}
