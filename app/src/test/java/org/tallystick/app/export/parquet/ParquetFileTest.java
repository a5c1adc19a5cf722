package org.tallystick.app.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.app.export.ledger.ExportedClaims;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.Type;

/** What is written is read back, cell by cell, by a reader that others wrote. */
class ParquetFileTest {
    private static final List<Column<List<Object>>> EVERY_TYPE = List.of(
            Column.<List<Object>>named("s", Type.STRING, row -> row.get(0)).always(),
            Column.named("i", Type.INTEGER, row -> known(row, 1)),
            Column.named("n", Type.NUMBER, row -> known(row, 2)),
            Column.named("d", Type.DATE, row -> known(row, 3)),
            Column.named("t", Type.DATETIME, row -> known(row, 4)),
            Column.named("e", Type.STRING, row -> null));

    @TempDir
    private Path folder;

    private static @Nullable Object known(List<Object> row, int cell) {
        return row.get(cell).equals("") ? null : row.get(cell);
    }

    private <R> Path written(List<Column<R>> columns, List<R> rows, int groupRows, long groupBytes) throws IOException {
        Path file = folder.resolve("a.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            ParquetFile<R> parquet = new ParquetFile<>(columns, out, groupRows, groupBytes);
            for (R row : rows) {
                parquet.add(row);
            }
            parquet.finish();
        }
        return file;
    }

    private static <R> void same(Path file, List<Column<R>> columns, List<R> expected) throws IOException {
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = parquet.rowReader()) {
            for (R row : expected) {
                assertThat(rows.hasNext()).isTrue();
                rows.next();
                for (int i = 0; i < columns.size(); i++) {
                    Object found = rows.isNull(i) ? null : rows.getValue(i);
                    assertThat(found)
                            .as(columns.get(i).name())
                            .isEqualTo(columns.get(i).cell().apply(row));
                }
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    private static int groups(Path file) throws IOException {
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file))) {
            return parquet.getFileMetaData().rowGroups().size();
        }
    }

    @ParameterizedTest
    @CsvSource({"100000, 16777216, 1", "64, 16777216, 4", "100000, 50000, 2"})
    void givesEveryClaimBackInAnyNumberOfRowGroups(int groupRows, long groupBytes, int least) throws IOException {
        var claims = ExportedClaims.all();
        Path file = written(ClaimColumns.KEPT, claims, groupRows, groupBytes);
        assertThat(groups(file)).isGreaterThanOrEqualTo(least);
        same(file, ClaimColumns.KEPT, claims);
    }

    @Test
    void givesEveryTypeBackWithItsExtremesAndWhatIsUnknown() throws IOException {
        Random random = new Random(1);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("", Integer.MIN_VALUE, -1e300, LocalDate.of(-4712, 1, 1), Instant.EPOCH.minusNanos(1000)));
        rows.add(List.of(
                "é😀\n\"",
                Integer.MAX_VALUE,
                Double.MIN_VALUE,
                LocalDate.of(9999, 12, 31),
                Instant.parse("2999-01-01T00:00:00.123456Z")));
        rows.add(List.of("x".repeat(3 << 20), "", "", "", ""));
        for (int i = 0; i < 5000; i++) {
            rows.add(List.of(
                    "r" + i,
                    random.nextBoolean() ? random.nextInt() : "",
                    random.nextBoolean() ? random.nextDouble() : "",
                    random.nextBoolean() ? LocalDate.ofEpochDay(random.nextInt(40_000)) : "",
                    random.nextBoolean() ? Instant.ofEpochSecond(random.nextInt()) : ""));
        }
        same(written(EVERY_TYPE, rows, 1000, 1 << 20), EVERY_TYPE, rows);
        assertThat(groups(folder.resolve("a.parquet"))).isGreaterThan(5);
    }

    @Test
    void aTableWithoutRowsIsATable() throws IOException {
        Path file = written(ClaimColumns.KEPT, List.of(), 10, 10);
        assertThat(groups(file)).isZero();
        same(file, ClaimColumns.KEPT, List.of());
    }
}
