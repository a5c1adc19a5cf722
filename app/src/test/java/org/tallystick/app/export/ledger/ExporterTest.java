package org.tallystick.app.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Tallystick;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.intake.Gathered;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.KeptReport;
import org.tallystick.app.ledger.Status;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

class ExporterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<KeptClaim> CLAIMS = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void readsTheSamples() throws Exception {
        Tallystick tallystick = Tallystick.standard();
        List<Report> reports =
                Gathered.of(IntakeRules.of(Set.of("en", "nl")), "../samples").reports();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (Report report : reports) {
            String hash = HexFormat.of().formatHex(sha256.digest(report.text().getBytes(StandardCharsets.UTF_8)));
            KeptReport kept = new KeptReport(
                    report,
                    hash,
                    report.id() + ".json",
                    null,
                    Instant.EPOCH,
                    report.language(),
                    "tallystick 0.1, en 1");
            for (Claim claim : tallystick.read(report).claims()) {
                Status status = Status.values()[CLAIMS.size() % Status.values().length];
                CLAIMS.add(new KeptClaim(claim, kept, status, status == Status.UNREVIEWED ? null : "Noor"));
            }
        }
        assertThat(CLAIMS).hasSizeGreaterThan(100);
    }

    private static String written(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Exporter exporter = Exporter.to(format, out, ExportOptions.STANDARD)) {
            for (KeptClaim claim : CLAIMS) {
                exporter.write(claim);
            }
            exporter.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path set(ExportFormat format) throws IOException {
        Path set = folder.resolve(format.word());
        try (Exporter exporter = Exporter.to(format, set, ExportOptions.STANDARD)) {
            for (KeptClaim claim : CLAIMS) {
                exporter.write(claim);
            }
            exporter.finish();
        }
        return set;
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setNullString("")
                        .get())) {
            return parser.getRecords();
        }
    }

    @Test
    void csvHoldsEveryCellAndItsReportIsInTheOtherTable() throws IOException {
        Path set = set(ExportFormat.CSV);
        List<CSVRecord> rows = rows(Files.readString(set.resolve("claims.csv")));
        assertThat(rows).hasSameSizeAs(CLAIMS);
        for (int i = 0; i < rows.size(); i++) {
            for (Column<KeptClaim> column : ClaimColumns.KEPT) {
                String expected = column.text(CLAIMS.get(i));
                assertThat(rows.get(i).get(column.name())).as(column.name()).isEqualTo(expected);
            }
        }
        List<String> reports = rows(Files.readString(set.resolve("reports.csv"))).stream()
                .map(row -> row.get("id"))
                .toList();
        assertThat(reports).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(reports).contains(row.get("report")));
        JsonNode described = JSON.readTree(set.resolve("datapackage.json").toFile());
        assertThat(described.at("/resources/0/schema/fields")).hasSameSizeAs(ClaimColumns.KEPT);
    }

    @Test
    void parquetGivesTheSameCellsToAReaderThatIsNotOurs() throws IOException {
        Path file = set(ExportFormat.PARQUET).resolve("claims.parquet");
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = parquet.rowReader()) {
            for (KeptClaim claim : CLAIMS) {
                assertThat(rows.hasNext()).isTrue();
                rows.next();
                for (int i = 0; i < ClaimColumns.KEPT.size(); i++) {
                    Column<KeptClaim> column = ClaimColumns.KEPT.get(i);
                    Object found = rows.isNull(i) ? null : rows.getValue(i);
                    assertThat(found).as(column.name()).isEqualTo(column.cell().apply(claim));
                }
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void jsonFormatsAreJsonWithANodeForEachClaim() throws IOException {
        assertThat(JSON.readTree(written(ExportFormat.GEOJSON)).get("features")).hasSameSizeAs(CLAIMS);
        JsonNode graph = JSON.readTree(written(ExportFormat.JSONLD)).get("@graph");
        long annotations = 0;
        for (JsonNode node : graph) {
            annotations += node.get("type").get(0).asText().equals("Annotation") ? 1 : 0;
        }
        assertThat(annotations).isEqualTo(CLAIMS.size());
    }

    @Test
    void rowFormatsHaveTheirPublishedColumnsFirst() throws IOException {
        assertThat(rows(written(ExportFormat.HXL))).hasSize(CLAIMS.size() + 1);
        CSVRecord ucdp = rows(written(ExportFormat.UCDP)).get(0);
        assertThat(ucdp.getParser().getHeaderNames().indexOf("gwnob")).isEqualTo(48);
        CSVRecord acled = rows(written(ExportFormat.ACLED)).get(0);
        assertThat(acled.getParser().getHeaderNames().indexOf("timestamp")).isEqualTo(30);
    }

    @Test
    void whatIsNotFinishedLeavesNothingBehind() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            try (Exporter exporter = Exporter.to(format, folder.resolve("half"), ExportOptions.STANDARD)) {
                exporter.write(CLAIMS.get(0));
            }
            assertThat(folder).as(format.word()).isEmptyDirectory();
        }
    }
}
