package org.tallystick.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Small tables as comma-separated values (RFC 4180), UTF-8; what is unknown is empty. */
final class Csv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private Csv() {}

    /** Answers with {@code text}, which is CSV. */
    static void send(Context context, String text) {
        context.contentType("text/csv; charset=utf-8").result(text);
    }

    /** The table with {@code names} on top. */
    static String of(List<String> names, List<List<@Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter out = new CSVPrinter(text, FORMAT)) {
            out.printRecord(names);
            for (List<@Nullable Object> row : rows) {
                out.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
