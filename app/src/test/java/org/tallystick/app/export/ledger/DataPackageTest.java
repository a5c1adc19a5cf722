package org.tallystick.app.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ledger.KeptClaim;

class DataPackageTest {
    @TempDir
    private Path folder;

    private TableSchemaCheck check(ExportOptions options, List<KeptClaim> claims) throws IOException {
        return new TableSchemaCheck(ExportedClaims.folder(ExportFormat.CSV, folder.resolve("set"), options, claims));
    }

    @Test
    void everyCellIsWhatTheDescriptionSays() throws IOException {
        List<KeptClaim> claims = ExportedClaims.all();
        TableSchemaCheck check = check(ExportOptions.STANDARD, claims);
        assertThat(check.faults()).isEmpty();
        assertThat(check.rows("claims")).isEqualTo(claims.size());
        assertThat(check.rows("reports")).isEqualTo((int)
                claims.stream().map(k -> k.report().sha256()).distinct().count());
    }

    @Test
    void aSpoiltCellIsFound() throws IOException {
        Path set = ExportedClaims.folder(
                ExportFormat.CSV, folder.resolve("set"), ExportOptions.STANDARD, ExportedClaims.all());
        Path claims = set.resolve("claims.csv");
        String text = Files.readString(claims);
        Files.writeString(
                claims,
                text.replaceFirst(",killed,", ",murdered,")
                        .replaceFirst(",wounded,6500,", ",wounded,many,")
                        .replaceFirst(",2020-08-30,", ",2020-08-32,")
                        .replaceFirst("\nc2217bbbdc7deb9b,en-beirut-port-1", "\nc2217bbbdc7deb9b,nobody"));
        assertThat(new TableSchemaCheck(set).faults()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void anEmptyLedgerGivesTablesWithHeaders() throws IOException {
        TableSchemaCheck check = check(ExportOptions.STANDARD, List.of());
        assertThat(check.faults()).isEmpty();
        assertThat(check.rows("claims")).isZero();
    }

    @Test
    void statesALicenceOnlyWhenOneIsGiven() throws IOException {
        assertThat(check(ExportOptions.STANDARD, List.of()).described().has("licenses"))
                .isFalse();
        ExportOptions named = new ExportOptions("stated-low", "CC-BY-4.0", "7:ab");
        var described = check(named, List.of()).described();
        assertThat(described.at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
        assertThat(described.get("ledger").asText()).isEqualTo("7:ab");
        ExportOptions addressed = new ExportOptions("stated-low", "https://example.org/licence", null);
        assertThat(check(addressed, List.of())
                        .described()
                        .at("/licenses/0/path")
                        .asText())
                .isEqualTo("https://example.org/licence");
    }
}
