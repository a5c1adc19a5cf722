package org.tallystick.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.model.Claim;

/** Single fields of a claim by their path in its JSON, such as {@code victims.side}. */
public final class ClaimFields {
    /** Paths that a person may correct. */
    public static final List<String> FIXABLE = List.of(
            "measure",
            "quantity.low",
            "quantity.high",
            "quantity.form",
            "quantity.unit",
            "scope",
            "victims",
            "victims.text",
            "victims.side",
            "victims.group",
            "object",
            "object.text",
            "object.kind",
            "agent",
            "agent.text",
            "agent.side",
            "claimant",
            "claimant.text",
            "claimant.name",
            "claimant.side",
            "claimant.kind",
            "place",
            "place.text",
            "place.name",
            "place.id",
            "place.country",
            "place.lat",
            "place.lon",
            "place.precision",
            "time",
            "time.text",
            "time.start",
            "time.end",
            "time.edtf",
            "modality",
            "likelihood");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NUMBERS = Set.of("low", "high", "lat", "lon");

    private ClaimFields() {}

    /** Fields that say one thing together: who fixes one has settled the others. */
    private static final Map<String, List<String>> TOGETHER = Map.of(
            "quantity.low", List.of("low", "high", "form"),
            "quantity.high", List.of("low", "high", "form"),
            "quantity.form", List.of("low", "high", "form"),
            "time.start", List.of("start", "end", "edtf"),
            "time.end", List.of("start", "end", "edtf"),
            "time.edtf", List.of("start", "end", "edtf"),
            "place.name", List.of("name", "local", "id", "lat", "lon"));

    /** {@code claim} with the field at {@code path} as {@code other} has it. */
    public static Claim copy(Claim claim, String path, Claim other) {
        ObjectNode node = tree(claim);
        JsonNode from = tree(other);
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        if (dot < 0 || !node.path(head).isObject() || !from.path(head).isObject()) {
            node.set(head, from.get(head));
        } else {
            String rest = path.substring(dot + 1);
            ObjectNode parent = (ObjectNode) node.get(head);
            for (String name : TOGETHER.getOrDefault(path, List.of(rest))) {
                parent.set(name, from.get(head).get(name));
            }
        }
        return ClaimJson.read(node);
    }

    /**
     * {@code claim} with {@code value} in the field at {@code path}; {@code null} or nothing makes it unknown, and anything
     * that begins with a bracket is JSON.
     *
     * @throws IllegalArgumentException when there is no such field, or the value does not fit it
     */
    public static Claim set(Claim claim, String path, String value) {
        if (!FIXABLE.contains(path)) {
            throw new IllegalArgumentException("no field \"" + path + "\" can be fixed; those are " + FIXABLE);
        }
        ObjectNode node = tree(claim);
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        String last = path.substring(dot + 1);
        JsonNode parsed = value(last, value);
        FieldValues.check(path, parsed);
        if (dot < 0) {
            node.set(head, parsed);
        } else {
            ObjectNode parent = node.path(head) instanceof ObjectNode known ? known : node.putObject(head);
            parent.set(last, parsed);
            if (!parent.path("text").isTextual() && !head.equals("victims") && !head.equals("time")) {
                parent.put("text", value);
            }
            settle(parent, path, last);
            if (head.equals("place") && !parent.path("precision").isTextual()) {
                parent.put("precision", "unresolved");
            }
        }
        try {
            return ClaimJson.read(node);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + "=" + value + ": " + e.getMessage(), e);
        }
    }

    /** Brings the fields that go together with {@code path} in line with it. */
    private static void settle(ObjectNode parent, String path, String last) {
        String form = parent.path("form").asText();
        switch (path) {
            case "quantity.low", "quantity.high" -> {
                if (form.equals("exact") || form.equals("approximate")) {
                    parent.set(last.equals("low") ? "high" : "low", parent.get(last));
                }
            }
            case "quantity.form" -> {
                JsonNode low = known(parent, "low", "high");
                JsonNode high = known(parent, "high", "low");
                parent.set("low", form.equals("at-most") ? JSON.nullNode() : low);
                parent.set("high", form.equals("at-least") ? JSON.nullNode() : high);
            }
            case "time.start", "time.end" -> {
                String start =
                        parent.path("start").isTextual() ? parent.path("start").textValue() : "..";
                String end = parent.path("end").isTextual() ? parent.path("end").textValue() : "..";
                boolean open = start.equals("..") && end.equals("..");
                parent.put("edtf", open ? null : start.equals(end) ? start : start + "/" + end);
            }
            case "time.edtf" -> {
                String[] days = parent.path("edtf").asText().split("/", 2);
                day(parent, "start", days[0]);
                day(parent, "end", days[days.length - 1]);
            }
            case "place.name" -> {
                for (String name : List.of("local", "id", "lat", "lon")) {
                    parent.putNull(name);
                }
            }
            default -> {}
        }
    }

    private static JsonNode known(ObjectNode parent, String field, String other) {
        return parent.path(field).isNumber() ? parent.get(field) : parent.path(other);
    }

    private static void day(ObjectNode parent, String field, String text) {
        parent.put(field, text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? text : null);
    }

    private static JsonNode value(String field, String value) {
        if (value.isEmpty() || value.equals("null")) {
            return JSON.nullNode();
        }
        if (value.startsWith("{") || value.startsWith("[") || NUMBERS.contains(field)) {
            try {
                return JSON.readTree(value);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        field + "=" + value + ": not JSON, and a bracket or a number must be", e);
            }
        }
        return JSON.getNodeFactory().textNode(value);
    }

    private static ObjectNode tree(Claim claim) {
        try {
            return (ObjectNode) JSON.readTree(ClaimJson.text(claim));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a claim is written as JSON", e);
        }
    }
}
