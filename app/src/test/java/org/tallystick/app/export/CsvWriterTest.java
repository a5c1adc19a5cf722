package org.tallystick.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    private static List<CSVRecord> rows(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setNullString("")
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void givesBackWhatWentIn() throws IOException {
        List<CSVRecord> rows =
                rows(Readings.written("CSV", Look.PLAIN, Readings.reading(Readings.full(), Readings.bare())));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.isConsistent()).isTrue());
        CSVRecord full = rows.get(0);
        assertThat(full.get("low")).isEqualTo("12");
        assertThat(full.get("high")).isNull();
        assertThat(full.get("victims")).isEqualTo("civilians of \"A & B\"");
        assertThat(full.get("place_id")).isEqualTo("x:1");
        assertThat(full.get("place_lon")).isEqualTo("38");
        assertThat(full.get("time_start")).isEqualTo("2023-03-13");
        assertThat(full.get("likelihood_high")).isEqualTo("1");
        assertThat(full.get("quote")).isEqualTo(Readings.full().evidence().quote());
        assertThat(rows.get(1).get("object")).isEqualTo("houses");
        assertThat(rows.get(1).get("claimant")).isNull();
    }

    @Test
    void writesTheHeaderOnceAndAlsoWithoutAClaim() throws IOException {
        assertThat(Readings.written("CSV", Look.PLAIN).lines()).hasSize(1);
        assertThat(rows(Readings.written(
                        "CSV",
                        Look.PLAIN,
                        Readings.reading(Readings.bare()),
                        Readings.reading(),
                        Readings.reading(Readings.full()))))
                .hasSize(2);
    }
}
