package org.tallystick.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/pages.md names addresses that there are. */
class PagesDocsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/[a-z]*)(/ID)?` \\|.*\\|([^|]*)\\|$");
    private static final String TEXT = "At least 12 civilians were killed in Bakhmut on Monday, the mayor said.";

    @TempDir
    private Path folder;

    @Test
    void everyAddressAnswersInEveryFormItIsSaidToHave() throws Exception {
        try (Served served = new Served(folder)) {
            String report = served.post("/reports", "text", TEXT, "published", "2023-03-14")
                    .uri()
                    .getPath();
            String question = first(served, "/disputes.csv?single=yes");
            String source = Asked.encoded(first(served, "/sources.csv"));
            List<String> named = new ArrayList<>();
            Matcher row = ROW.matcher(Files.readString(Path.of("../docs/pages.md")));
            while (row.find()) {
                String address = row.group(2) == null
                        ? row.group(1)
                        : switch (row.group(1)) {
                            case "/reports" -> report;
                            case "/sources" -> "/sources/" + source;
                            case "/claims" -> "/claims/" + question.substring(1);
                            default -> row.group(1) + "/" + question;
                        };
                named.add(row.group(1) + (row.group(2) == null ? "" : row.group(2)));
                assertThat(served.get(address).statusCode()).as(address).isEqualTo(200);
                for (String ending : row.group(3).replace("`", "").strip().split("[, ]+")) {
                    if (!ending.isEmpty()) {
                        assertThat(served.send(served.to(address + ending))
                                        .headers()
                                        .firstValue("Content-Type"))
                                .as(address + ending)
                                .hasValueSatisfying(type -> assertThat(type)
                                        .contains(ending.equals(".jsonld") ? "ld+json" : ending.substring(1)));
                    }
                }
            }
            assertThat(named)
                    .containsExactly(
                            "/",
                            "/claims",
                            "/claims/ID",
                            "/disputes",
                            "/disputes/ID",
                            "/toll",
                            "/map",
                            "/exchanges",
                            "/sources",
                            "/sources/ID",
                            "/review",
                            "/reports",
                            "/reports/ID");
        }
    }

    /** The first cell of the first row of a table. */
    private static String first(Served served, String path) throws Exception {
        return served.send(served.to(path))
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replaceFirst(",.*", "");
    }
}
