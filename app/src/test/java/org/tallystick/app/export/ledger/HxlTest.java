package org.tallystick.app.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tallystick.app.ledger.KeptClaim;

/** The rules of HXL 1.1 as data: how a tag is spelt, which hashtags are of its core, and what cells lie under them. */
class HxlTest {
    private static final Pattern TAG = Pattern.compile("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*");
    private static final Map<String, String> CORE = core();

    private static Map<String, String> core() {
        try (InputStream in = Objects.requireNonNull(HxlTest.class.getResourceAsStream("hxl-core.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#!"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> rows(List<KeptClaim> claims) throws IOException {
        try (CSVParser parser = CSVParser.parse(ExportedClaims.text(ExportFormat.HXL, claims), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void hasOneTagOfTheCoreForEachColumn() throws IOException {
        CSVRecord header = rows(List.of()).get(0);
        CSVRecord tags = rows(List.of()).get(1);
        assertThat(tags.size()).isEqualTo(header.size());
        assertThat(tags.toList()).doesNotHaveDuplicates().allSatisfy(tag -> {
            assertThat(tag).matches(TAG);
            assertThat(CORE).containsKey(tag.replaceFirst("\\+.*", ""));
        });
    }

    @Test
    void holdsUnderEachTagWhatItsTypeAsksFor() throws IOException {
        List<KeptClaim> claims = ExportedClaims.all();
        List<CSVRecord> rows = rows(claims);
        assertThat(rows).hasSize(claims.size() + 2);
        CSVRecord tags = rows.get(1);
        int numbers = 0;
        for (CSVRecord row : rows.subList(2, rows.size())) {
            assertThat(row.size()).isEqualTo(tags.size());
            for (int i = 0; i < tags.size(); i++) {
                String tag = tags.get(i);
                String cell = row.get(i);
                boolean number = CORE.get(tag.replaceFirst("\\+.*", "")).equals("number")
                        || tag.equals("#geo+lat")
                        || tag.equals("#geo+lon")
                        || tag.contains("+num");
                if (number && !cell.isEmpty()) {
                    assertThat(new BigDecimal(cell)).as(tag).isNotNull();
                    numbers++;
                }
                if (tag.startsWith("#date+occurred") && !cell.isEmpty()) {
                    assertThat(LocalDate.parse(cell)).as(tag).isNotNull();
                }
                if (tag.equals("#country+code+v_iso3") && !cell.isEmpty()) {
                    assertThat(cell).matches("[A-Z]{3}");
                }
            }
        }
        assertThat(numbers).isGreaterThan(200);
    }
}
