package org.tallystick.app.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.ledger.KeptClaim;

class ExporterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<KeptClaim> CLAIMS = ExportedClaims.all();

    private static final Set<ExportFormat> CLAIM_FORMATS = EnumSet.complementOf(EnumSet.of(ExportFormat.JSONL));

    @TempDir
    private Path folder;

    private static String written(ExportFormat format) throws IOException {
        return ExportedClaims.text(format, CLAIMS);
    }

    private Path set(ExportFormat format) throws IOException {
        return ExportedClaims.folder(format, folder.resolve(format.word()), ExportOptions.STANDARD, CLAIMS);
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
    void parquetHasBothTables() throws IOException {
        Path set = set(ExportFormat.PARQUET);
        try (ParquetFileReader claims = ParquetFileReader.open(InputFile.of(set.resolve("claims.parquet")));
                ParquetFileReader reports = ParquetFileReader.open(InputFile.of(set.resolve("reports.parquet")))) {
            assertThat(claims.getFileMetaData().numRows()).isEqualTo(CLAIMS.size());
            assertThat(reports.getFileMetaData().numRows())
                    .isEqualTo(CLAIMS.stream().map(KeptClaim::report).distinct().count());
        }
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
        for (ExportFormat format : CLAIM_FORMATS) {
            try (Exporter exporter = Exporter.to(format, folder.resolve("half"), ExportOptions.STANDARD)) {
                exporter.write(CLAIMS.get(0));
            }
            assertThat(folder).as(format.word()).isEmptyDirectory();
        }
    }
}
