package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteImportTest extends ImportContract {
    @TempDir
    Path folder;

    private int ledgers;

    @Override
    LedgerAddress address() {
        ledgers++;
        return new LedgerAddress.File(folder.resolve(ledgers + ".tally"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "recorded", "kind", "hash", "body"})
    void namesTheLineThatWasAltered(String part) throws Exception {
        int at = middle();
        String line = lines.get(at);
        String altered = switch (part) {
            case "figure" -> line.replaceFirst("\"measure\":\"[a-z]+\"", "\"measure\":\"missing\"");
            case "recorded" -> line.replaceFirst("\"recorded\":\"2026", "\"recorded\":\"2027");
            case "kind" -> line.replace("\"kind\":\"claim\"", "\"kind\":\"review\"");
            case "hash" -> line.replaceFirst("\"hash\":\"[0-9a-f]{8}", "\"hash\":\"00000000");
            default -> line.replace(",\"body\":{", ",\"body\":{\"more\":1,");
        };
        assertThat(altered).isNotEqualTo(line);
        refused(at, altered, "line " + (at + 1) + ": ", "altered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "12", "{}", "{\"seq\":0}", "no JSON", "[1]", "{} {}", "{\"seq\":1,\"kind\":3}"})
    void namesTheLineThatIsNoEntry(String line) throws Exception {
        int at = middle();
        refused(at, line, "line " + (at + 1) + ": ", "export anew");
    }
}
