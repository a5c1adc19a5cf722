package org.tallystick.app.export.dispute;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Stance;
import org.tallystick.model.Window;

/** A question as a line of JSON; what is unknown is null. */
public final class QuestionJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private QuestionJson() {}

    /** The line of {@code question}, which {@code sentence} asks, with the ratings of its claims; without its end. */
    public static String line(Question question, String sentence, Ratings ratings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, question, sentence, ratings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Question question, String sentence, Ratings ratings)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", question.id());
        json.writeStringField("question", sentence);
        json.writeStringField("state", question.state().word());
        json.writeStringField("measure", question.measure().word());
        json.writeObjectFieldStart("victims");
        json.writeStringField("side", question.side());
        json.writeStringField(
                "group", question.group() == null ? null : question.group().word());
        json.writeEndObject();
        json.writeStringField(
                "object", question.object() == null ? null : question.object().text());
        json.writeFieldName("place");
        ClaimJson.place(json, question.place());
        window(json, question.window());
        json.writeStringField("scope", question.scope().word());
        json.writeArrayFieldStart("claims");
        for (var account : question.accounts()) {
            json.writeString(account.claim().id());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stances");
        for (Stance stance : question.stances()) {
            json.writeStartObject();
            json.writeStringField("a", stance.a());
            json.writeStringField("b", stance.b());
            json.writeStringField("stance", stance.kind().word());
            json.writeStringField("why", stance.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("range");
        ClaimJson.number(json, "low", question.range().low());
        ClaimJson.number(json, "high", question.range().high());
        ClaimJson.number(json, "floor", question.range().floor());
        json.writeEndObject();
        json.writeObjectFieldStart("ranges");
        for (var span : question.byInterest().entrySet()) {
            json.writeObjectFieldStart(span.getKey().word());
            ClaimJson.number(json, "low", span.getValue().range().low());
            ClaimJson.number(json, "high", span.getValue().range().high());
            json.writeNumberField("origins", span.getValue().origins());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeNumberField("origins", question.origins());
        json.writeBooleanField("against_interest", question.againstInterest());
        json.writeStringField("part_of", question.partOf());
        strings(json, "why", question.why());
        json.writeObjectFieldStart("credibility");
        for (var account : question.accounts()) {
            String claim = account.claim().id();
            SourceJson.rating(json, claim, ratings.credibility(question, claim));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void window(JsonGenerator json, @Nullable Window window) throws IOException {
        json.writeObjectFieldStart("window");
        json.writeStringField(
                "start",
                window == null || window.start() == null ? null : window.start().toString());
        json.writeStringField(
                "end",
                window == null || window.end() == null ? null : window.end().toString());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
