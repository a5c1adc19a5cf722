package org.tallystick.app.export;

import java.io.PrintWriter;
import org.tallystick.model.Reading;

/** Writes readings in one format, one after the other. */
public interface ReadingWriter {
    /** Writes one reading. */
    void write(Reading reading);

    /** Writes what comes after the last one. */
    default void end() {}

    /** The writer for {@code format}: {@code TEXT}, {@code JSONL}, {@code JSON}, {@code CSV} or {@code HTML}. */
    static ReadingWriter of(String format, PrintWriter out, Look look) {
        return switch (format) {
            case "TEXT" -> new TextWriter(out, look);
            case "JSONL" -> new JsonWriter(out, false);
            case "JSON" -> new JsonWriter(out, true);
            case "CSV" -> new CsvWriter(out);
            case "HTML" -> new HtmlWriter(out);
            default -> throw new IllegalArgumentException("no format is called \"" + format + "\"");
        };
    }
}
