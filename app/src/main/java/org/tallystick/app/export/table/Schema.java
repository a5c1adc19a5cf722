package org.tallystick.app.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of a table are: as Table Schema for programs, as a data dictionary for people. */
public final class Schema {
    private static final List<Column<Column<?>>> DICTIONARY = List.of(
            Column.<Column<?>>named("column", Type.STRING, Column::name),
            Column.<Column<?>>named("type", Type.STRING, c -> c.type().word()),
            Column.<Column<?>>named("unit", Type.STRING, Column::unit),
            Column.<Column<?>>named("constraint", Type.STRING, Schema::constraint),
            Column.<Column<?>>named("description", Type.STRING, Column::description));

    private Schema() {}

    /** Writes the fields {@code fields} and {@code missingValues} of Table Schema into the object that {@code json} is in. */
    public static void fields(JsonGenerator json, List<? extends Column<?>> columns) throws IOException {
        json.writeArrayFieldStart("fields");
        for (Column<?> column : columns) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type().word());
            json.writeStringField("description", column.description());
            if (column.unit() != null) {
                json.writeStringField("unit", column.unit());
            }
            json.writeObjectFieldStart("constraints");
            constraints(json, column);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
    }

    private static void constraints(JsonGenerator json, Column<?> column) throws IOException {
        if (column.required()) {
            json.writeBooleanField("required", true);
        }
        if (!column.values().isEmpty()) {
            json.writeArrayFieldStart("enum");
            for (String value : column.values()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        if (column.minimum() != null) {
            json.writeNumberField("minimum", column.minimum());
        }
        if (column.maximum() != null) {
            json.writeNumberField("maximum", column.maximum());
        }
    }

    /** The dictionary of the columns as comma-separated values. */
    public static void csv(Appendable out, List<? extends Column<?>> columns) throws IOException {
        CsvRows<Column<?>> rows = new CsvRows<>(DICTIONARY, out);
        for (Column<?> column : columns) {
            rows.print(column);
        }
    }

    /** The dictionary of the columns as a table of Markdown, each line with its end. */
    public static String markdown(List<? extends Column<?>> columns) {
        StringBuilder text = new StringBuilder("| column | type | unit | constraint | what it says |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (Column<?> column : columns) {
            text.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.type().word())
                    .append(" | ")
                    .append(column.unit() == null ? "" : column.unit())
                    .append(" | ")
                    .append(column.values().isEmpty() ? worded(constraint(column)) : listed(column))
                    .append(" | ")
                    .append(column.description())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String listed(Column<?> column) {
        return (column.required() ? "required; " : "") + "`" + String.join("`, `", column.values()) + "`";
    }

    private static String worded(@Nullable String constraint) {
        return constraint == null ? "" : constraint;
    }

    /** The constraint in words; null when there is none. */
    private static @Nullable String constraint(Column<?> column) {
        StringBuilder text = new StringBuilder(column.required() ? "required" : "");
        if (!column.values().isEmpty()) {
            text.append(text.isEmpty() ? "" : "; ").append(String.join(", ", column.values()));
        }
        if (column.minimum() != null) {
            text.append(text.isEmpty() ? "" : "; ").append("from ").append(column.minimum());
        }
        if (column.maximum() != null) {
            text.append(text.isEmpty() ? "" : " ").append("up to ").append(column.maximum());
        }
        return text.isEmpty() ? null : text.toString();
    }
}
