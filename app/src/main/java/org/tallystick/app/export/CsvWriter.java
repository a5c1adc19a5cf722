package org.tallystick.app.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Place;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reading;
import org.tallystick.model.Window;

/** Claims as comma-separated values, one row a claim; what is unknown is an empty cell. */
final class CsvWriter implements ReadingWriter {
    private final CSVPrinter printer;

    CsvWriter(PrintWriter out) {
        try {
            printer = new CSVPrinter(
                    out,
                    CSVFormat.RFC4180
                            .builder()
                            .setRecordSeparator("\n")
                            .setHeader(
                                    "id",
                                    "report",
                                    "measure",
                                    "low",
                                    "high",
                                    "form",
                                    "unit",
                                    "figure",
                                    "scope",
                                    "victims",
                                    "victims_side",
                                    "victims_group",
                                    "object",
                                    "object_kind",
                                    "agent",
                                    "agent_side",
                                    "claimant",
                                    "claimant_name",
                                    "claimant_side",
                                    "claimant_kind",
                                    "place",
                                    "place_name",
                                    "place_id",
                                    "place_country",
                                    "place_lat",
                                    "place_lon",
                                    "place_precision",
                                    "time",
                                    "time_start",
                                    "time_end",
                                    "time_edtf",
                                    "modality",
                                    "likelihood_low",
                                    "likelihood_high",
                                    "start",
                                    "end",
                                    "quote")
                            .get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(Reading reading) {
        for (Claim c : reading.claims()) {
            Quantity q = c.quantity();
            Place p = c.place();
            Window t = c.time();
            try {
                printer.printRecord(
                        c.id(),
                        c.report(),
                        c.measure().word(),
                        q == null ? null : number(q.low()),
                        q == null ? null : number(q.high()),
                        q == null ? null : q.form().word(),
                        q == null || q.unit() == null ? null : q.unit().word(),
                        q == null ? null : q.text(),
                        c.scope().word(),
                        c.victims() == null ? null : c.victims().text(),
                        c.victims() == null ? null : c.victims().side(),
                        c.victims() == null || c.victims().group() == null
                                ? null
                                : c.victims().group().word(),
                        c.object() == null ? null : c.object().text(),
                        c.object() == null ? null : c.object().kind(),
                        c.agent() == null ? null : c.agent().text(),
                        c.agent() == null ? null : c.agent().side(),
                        c.claimant() == null ? null : c.claimant().text(),
                        c.claimant() == null ? null : c.claimant().name(),
                        c.claimant() == null ? null : c.claimant().side(),
                        c.claimant() == null ? null : c.claimant().kind(),
                        p == null ? null : p.text(),
                        p == null ? null : p.name(),
                        p == null ? null : p.id(),
                        p == null ? null : p.country(),
                        p == null ? null : number(p.lat()),
                        p == null ? null : number(p.lon()),
                        p == null ? null : p.precision().word(),
                        t == null ? null : t.text(),
                        t == null ? null : t.start(),
                        t == null ? null : t.end(),
                        t == null ? null : t.edtf(),
                        c.modality().word(),
                        c.likelihood() == null ? null : number(c.likelihood().low()),
                        c.likelihood() == null ? null : number(c.likelihood().high()),
                        c.evidence().span().start(),
                        c.evidence().span().end(),
                        c.evidence().quote());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static @Nullable Object number(@Nullable Double value) {
        return value != null && value == Math.rint(value) && Math.abs(value) < 1e15
                ? (Object) value.longValue()
                : value;
    }
}
