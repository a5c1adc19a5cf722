package org.tallystick.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Agent;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Likelihood;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reason;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Thing;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/** Reads a claim out of its JSON; a field that is absent is unknown, one of the wrong kind is refused by name. */
final class ClaimReader {
    private final JsonNode root;

    ClaimReader(JsonNode root) {
        this.root = root;
    }

    Claim claim() {
        if (!root.isObject()) {
            throw new IllegalArgumentException("expected a claim, an object; found " + shown(root));
        }
        return new Claim(
                needed(root, "id"),
                needed(root, "report"),
                word(root, "measure", Measure::of),
                part("quantity", ClaimReader::quantity),
                word(root, "scope", Scope::of),
                part(
                        "victims",
                        n -> new Victims(string(n, "text"), string(n, "side"), optional(n, "group", Group::of))),
                part("object", n -> new Thing(needed(n, "text"), string(n, "kind"))),
                part("agent", n -> new Agent(needed(n, "text"), string(n, "side"))),
                part("claimant", ClaimReader::claimant),
                list("chain", ClaimReader::claimant),
                part("place", ClaimReader::place),
                part("time", n -> new Window(string(n, "text"), day(n, "start"), day(n, "end"), string(n, "edtf"))),
                word(root, "modality", Modality::of),
                part("likelihood", ClaimReader::likelihood),
                evidence(),
                list("why", n -> new Reason(needed(n, "field"), needed(n, "rule"), optionalSpan(n))));
    }

    private static Quantity quantity(JsonNode node) {
        return new Quantity(
                number(node, "low"),
                number(node, "high"),
                word(node, "form", Form::of),
                optional(node, "unit", Unit::of),
                needed(node, "text"),
                span(node));
    }

    private static Claimant claimant(JsonNode node) {
        return new Claimant(needed(node, "text"), string(node, "name"), string(node, "side"), string(node, "kind"));
    }

    private static Place place(JsonNode node) {
        return new Place(
                needed(node, "text"),
                string(node, "name"),
                string(node, "local"),
                string(node, "id"),
                string(node, "country"),
                number(node, "lat"),
                number(node, "lon"),
                word(node, "precision", Precision::of));
    }

    private static Likelihood likelihood(JsonNode node) {
        if (!node.isArray() || node.size() != 2) {
            throw new IllegalArgumentException("likelihood: expected [low, high], found " + shown(node));
        }
        return new Likelihood(node.get(0).asDouble(), node.get(1).asDouble());
    }

    private Evidence evidence() {
        JsonNode node = root.path("evidence");
        return new Evidence(span(node), needed(node, "quote"));
    }

    private <T> @Nullable T part(String field, Function<JsonNode, T> reader) {
        JsonNode node = root.path(field);
        return node.isMissingNode() || node.isNull() ? null : reader.apply(node);
    }

    private <T> List<T> list(String field, Function<JsonNode, T> reader) {
        List<T> list = new ArrayList<>();
        for (JsonNode node : root.path(field)) {
            list.add(reader.apply(node));
        }
        return list;
    }

    private static <T> T word(JsonNode node, String field, Function<String, T> of) {
        return of.apply(needed(node, field));
    }

    private static <T> @Nullable T optional(JsonNode node, String field, Function<String, T> of) {
        String word = string(node, field);
        return word == null ? null : of.apply(word);
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        String day = string(node, field);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + ": expected a day such as 2023-03-18, found \"" + day + "\"", e);
        }
    }

    private static Span span(JsonNode node) {
        return new Span(whole(node, "start"), whole(node, "end"));
    }

    private static @Nullable Span optionalSpan(JsonNode node) {
        return node.path("start").isInt() ? span(node) : null;
    }

    private static int whole(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isInt()) {
            throw new IllegalArgumentException(field + ": expected a whole number, found " + shown(value));
        }
        return value.intValue();
    }

    private static @Nullable Double number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + ": expected a number or null, found " + shown(value));
        }
        return value.doubleValue();
    }

    private static String needed(JsonNode node, String field) {
        String value = string(node, field);
        if (value == null) {
            throw new IllegalArgumentException(field + ": expected a string, found nothing");
        }
        return value;
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + ": expected a string or null, found " + shown(value));
        }
        return value.textValue();
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.isEmpty() ? "nothing" : text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
