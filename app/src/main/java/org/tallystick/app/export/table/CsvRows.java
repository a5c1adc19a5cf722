package org.tallystick.app.export.table;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as comma-separated values by RFC 4180, with line feeds, one header row. What is unknown is an empty cell. Cells are
 * the data to the letter: one that starts with {@code =} stays so, and it is for the spreadsheet not to run it.
 */
public final class CsvRows<R> {
    private final List<Column<R>> columns;
    private final CSVPrinter printer;

    /** Prints the header of {@code columns} to {@code out}. */
    public CsvRows(List<Column<R>> columns, Appendable out) throws IOException {
        this.columns = List.copyOf(columns);
        printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
        printer.printRecord(this.columns.stream().map(Column::name));
    }

    /** Prints a second row of headers, one for each column. */
    public void header(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    /** Prints one row. */
    public void print(R row) throws IOException {
        for (Column<R> column : columns) {
            printer.print(column.text(row));
        }
        printer.println();
    }
}
