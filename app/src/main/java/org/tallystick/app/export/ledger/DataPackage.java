package org.tallystick.app.export.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.ReportColumns;
import org.tallystick.app.export.table.Schema;

/** Writes {@code datapackage.json}: a tabular data package by Frictionless, version 1, which version 2 also accepts. */
final class DataPackage {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ExportOptions options;

    DataPackage(ExportOptions options) {
        this.options = options;
    }

    void write(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter();
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-package");
        json.writeStringField("name", "tallystick-claims");
        json.writeStringField("title", "Claims out of reports, as a Tallystick ledger keeps them");
        json.writeStringField(
                "description",
                "Each row of claims is one statement that a report attributes to somebody, not an established fact. "
                        + "Quotes belong to the publishers of the reports.");
        if (options.anchor() != null) {
            json.writeStringField("ledger", options.anchor());
        }
        if (options.licence() != null) {
            licence(json, options.licence());
        }
        json.writeArrayFieldStart("sources");
        json.writeStartObject();
        json.writeStringField("title", "The reports listed in reports.csv, each with its source");
        json.writeStringField("path", "reports.csv");
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("resources");
        table(json, "claims", ClaimColumns.KEPT, List.of("report", "id"), "report");
        table(json, "reports", ReportColumns.ALL, List.of("id"), null);
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void licence(JsonGenerator json, String licence) throws IOException {
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        json.writeStringField(licence.contains(":") ? "path" : "name", licence);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void table(
            JsonGenerator json,
            String name,
            List<? extends Column<?>> columns,
            List<String> key,
            @Nullable String report)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", name);
        json.writeStringField("path", name + ".csv");
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeObjectFieldStart("dialect");
        json.writeStringField("lineTerminator", "\n");
        json.writeBooleanField("doubleQuote", true);
        json.writeEndObject();
        json.writeObjectFieldStart("schema");
        Schema.fields(json, columns);
        json.writeArrayFieldStart("primaryKey");
        for (String field : key) {
            json.writeString(field);
        }
        json.writeEndArray();
        if (report != null) {
            json.writeArrayFieldStart("foreignKeys");
            json.writeStartObject();
            json.writeStringField("fields", report);
            json.writeObjectFieldStart("reference");
            json.writeStringField("resource", "reports");
            json.writeStringField("fields", "id");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
