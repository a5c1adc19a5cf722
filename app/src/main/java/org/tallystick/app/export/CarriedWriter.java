package org.tallystick.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.CsvRows;
import org.tallystick.app.export.table.Type;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.ledger.Carried;
import org.tallystick.app.ledger.CarriedClaim;

/** Writes claims of a ledger, each with who carries it, as {@link ReadingWriter} writes claims and some columns more. */
public final class CarriedWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CarriedWriter() {}

    /** JSON lines: the claim, with an object {@code carriers} behind its own fields. */
    public static Consumer<CarriedClaim> jsonl(PrintWriter out) {
        return claim -> {
            String own = ClaimJson.text(claim.kept().claim());
            out.print(own.substring(0, own.length() - 1));
            out.print(",\"carriers\":");
            out.print(json(claim.carried()));
            out.print("}\n");
        };
    }

    /** Comma-separated values: the columns of a claim, and those of who carries it. */
    public static Consumer<CarriedClaim> csv(PrintWriter out) {
        try {
            CsvRows<CarriedClaim> rows = new CsvRows<>(columns(), out);
            return claim -> {
                try {
                    rows.print(claim);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Carried carried) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("family", carried.family());
            json.writeNumberField("reports", carried.reports());
            json.writeStringField("copyOf", carried.copyOf());
            json.writeStringField("because", carried.because());
            json.writeNumberField("publications", carried.publications());
            json.writeNumberField("outlets", carried.outlets());
            json.writeNumberField("origins", carried.origins());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Column<CarriedClaim>> columns() {
        List<Column<CarriedClaim>> columns = new ArrayList<>();
        ClaimColumns.CLAIM.forEach(
                column -> columns.add(column.over(c -> c.kept().claim())));
        columns.add(Column.named("family", Type.STRING, c -> c.carried().family()));
        columns.add(
                Column.named("family_reports", Type.INTEGER, c -> c.carried().reports()));
        columns.add(Column.named("copy_of", Type.STRING, c -> c.carried().copyOf()));
        columns.add(Column.named("publications", Type.INTEGER, c -> c.carried().publications()));
        columns.add(Column.named("outlets", Type.INTEGER, c -> c.carried().outlets()));
        columns.add(Column.named("origins", Type.INTEGER, c -> c.carried().origins()));
        return List.copyOf(columns);
    }
}
