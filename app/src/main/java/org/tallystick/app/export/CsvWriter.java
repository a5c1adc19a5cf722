package org.tallystick.app.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.CsvRows;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;

/** Claims as comma-separated values, one row a claim; what is unknown is an empty cell. */
final class CsvWriter implements ReadingWriter {
    private final CsvRows<Claim> rows;

    CsvWriter(PrintWriter out) {
        try {
            rows = new CsvRows<>(ClaimColumns.CLAIM, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(Reading reading) {
        try {
            for (Claim claim : reading.claims()) {
                rows.print(claim);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
