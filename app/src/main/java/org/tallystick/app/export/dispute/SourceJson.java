package org.tallystick.app.export.dispute;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import org.tallystick.app.dispute.Ratings.Rating;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.dispute.SourceRecord;

/** The record of a source as a line of JSON; what is unknown is null. */
public final class SourceJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private SourceJson() {}

    /** The line of {@code record}, without its end. */
    public static String line(SourceRecord record, Rating rating) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, record, rating);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, SourceRecord record, Rating rating) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", record.source());
        json.writeStringField("name", record.name());
        json.writeStringField("side", record.side());
        json.writeStringField("measure", record.measure().word());
        json.writeNumberField("claims", record.claims());
        json.writeNumberField("questions", record.questions());
        json.writeNumberField("rivalled", record.rivalled());
        json.writeNumberField("first", record.first());
        json.writeNumberField("copied", record.copied());
        json.writeNumberField("raised", record.raised());
        json.writeNumberField("lowered", record.lowered());
        counts(json, "denied", record.denied());
        counts(json, "contradicted", record.contradicted());
        json.writeObjectFieldStart("log_ratio");
        json.writeNumberField("n", record.ratio().n());
        ClaimJson.number(json, "mean", record.ratio().mean());
        ClaimJson.number(json, "low95", record.ratio().low());
        ClaimJson.number(json, "high95", record.ratio().high());
        json.writeStringField("note", record.ratio().tooFew() ? "too few" : null);
        json.writeEndObject();
        rating(json, "reliability", rating);
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String field, SortedMap<String, Integer> counts) throws IOException {
        json.writeObjectFieldStart(field);
        for (var count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    static void rating(JsonGenerator json, String field, Rating rating) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("code", String.valueOf(rating.code().code()));
        json.writeStringField("tag", rating.code().tag());
        json.writeStringField("why", rating.code().why());
        json.writeBooleanField("reviewer", rating.byReviewer());
        json.writeEndObject();
    }
}
