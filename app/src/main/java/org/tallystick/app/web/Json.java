package org.tallystick.app.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for programs. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Answers with {@code text}, which is JSON. */
    static void send(Context context, String text) {
        context.contentType("application/json").result(text);
    }

    /** A problem as RFC 9457 has it, with the number that the log has of it. */
    static String problem(int status, String title, String detail, String number) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("type", "about:blank");
        node.put("title", title);
        node.put("status", status);
        node.put("detail", detail);
        if (!number.isEmpty()) {
            node.put("number", number);
        }
        return node.toString();
    }

    /** An object of these names and values, text or numbers; null where nothing is known. */
    static String object(@Nullable Object... namesAndValues) {
        ObjectNode node = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.putPOJO(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return node.toString();
    }

    /** A page of a list of {@code total} things, each an object in JSON; {@code next} is the address of the next page. */
    static String list(List<String> items, int total, @Nullable String next) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("total", total);
        node.put("next", next);
        String end = node.toString();
        return "{\"items\":[" + String.join(",", items) + "]," + end.substring(1);
    }
}
