package org.tallystick.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Place;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reason;
import org.tallystick.model.Window;

/** Writes a claim field by field, always in the same order; what is unknown is null. */
final class ClaimWriter {
    private ClaimWriter() {}

    static void write(JsonGenerator json, Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id());
        json.writeStringField("report", claim.report());
        json.writeStringField("measure", claim.measure().word());
        json.writeFieldName("quantity");
        quantity(json, claim.quantity());
        json.writeStringField("scope", claim.scope().word());
        if (claim.victims() == null) {
            json.writeNullField("victims");
        } else {
            json.writeObjectFieldStart("victims");
            json.writeStringField("text", claim.victims().text());
            json.writeStringField("side", claim.victims().side());
            json.writeStringField(
                    "group",
                    claim.victims().group() == null
                            ? null
                            : claim.victims().group().word());
            json.writeEndObject();
        }
        if (claim.object() == null) {
            json.writeNullField("object");
        } else {
            json.writeObjectFieldStart("object");
            json.writeStringField("text", claim.object().text());
            json.writeStringField("kind", claim.object().kind());
            json.writeEndObject();
        }
        if (claim.agent() == null) {
            json.writeNullField("agent");
        } else {
            json.writeObjectFieldStart("agent");
            json.writeStringField("text", claim.agent().text());
            json.writeStringField("side", claim.agent().side());
            json.writeEndObject();
        }
        json.writeFieldName("claimant");
        claimant(json, claim.claimant());
        json.writeArrayFieldStart("chain");
        for (Claimant carrier : claim.chain()) {
            claimant(json, carrier);
        }
        json.writeEndArray();
        json.writeFieldName("place");
        place(json, claim.place());
        json.writeFieldName("time");
        window(json, claim.time());
        json.writeStringField("modality", claim.modality().word());
        if (claim.likelihood() == null) {
            json.writeNullField("likelihood");
        } else {
            json.writeArrayFieldStart("likelihood");
            number(json, claim.likelihood().low());
            number(json, claim.likelihood().high());
            json.writeEndArray();
        }
        json.writeObjectFieldStart("evidence");
        json.writeNumberField("start", claim.evidence().span().start());
        json.writeNumberField("end", claim.evidence().span().end());
        json.writeStringField("quote", claim.evidence().quote());
        json.writeEndObject();
        json.writeArrayFieldStart("why");
        for (Reason reason : claim.why()) {
            json.writeStartObject();
            json.writeStringField("field", reason.field());
            json.writeStringField("rule", reason.rule());
            if (reason.span() == null) {
                json.writeNullField("start");
                json.writeNullField("end");
            } else {
                json.writeNumberField("start", reason.span().start());
                json.writeNumberField("end", reason.span().end());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void quantity(JsonGenerator json, @Nullable Quantity quantity) throws IOException {
        if (quantity == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        number(json, "low", quantity.low());
        number(json, "high", quantity.high());
        json.writeStringField("form", quantity.form().word());
        json.writeStringField(
                "unit", quantity.unit() == null ? null : quantity.unit().word());
        json.writeStringField("text", quantity.text());
        json.writeNumberField("start", quantity.span().start());
        json.writeNumberField("end", quantity.span().end());
        json.writeEndObject();
    }

    private static void claimant(JsonGenerator json, @Nullable Claimant claimant) throws IOException {
        if (claimant == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("text", claimant.text());
        json.writeStringField("name", claimant.name());
        json.writeStringField("side", claimant.side());
        json.writeStringField("kind", claimant.kind());
        json.writeEndObject();
    }

    static void place(JsonGenerator json, @Nullable Place place) throws IOException {
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("text", place.text());
        json.writeStringField("name", place.name());
        json.writeStringField("local", place.local());
        json.writeStringField("id", place.id());
        json.writeStringField("country", place.country());
        number(json, "lat", place.lat());
        number(json, "lon", place.lon());
        json.writeStringField("precision", place.precision().word());
        json.writeEndObject();
    }

    private static void window(JsonGenerator json, @Nullable Window window) throws IOException {
        if (window == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("text", window.text());
        json.writeStringField(
                "start", window.start() == null ? null : window.start().toString());
        json.writeStringField("end", window.end() == null ? null : window.end().toString());
        json.writeStringField("edtf", window.edtf());
        json.writeEndObject();
    }

    static void number(JsonGenerator json, String field, @Nullable Double value) throws IOException {
        json.writeFieldName(field);
        number(json, value);
    }

    /** Whole numbers go without a point. */
    private static void number(JsonGenerator json, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber(value.longValue());
        } else {
            json.writeNumber(value);
        }
    }
}
