package org.tallystick.app.export.dispute;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Exchange;
import org.tallystick.dispute.Question;

/** An exchange as a line of JSON; the speaker of who is of neither side is null. */
public final class ExchangeJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ExchangeJson() {}

    /** The line of {@code exchange}, without its end. */
    public static String line(Exchange exchange) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Exchange exchange) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", exchange.id());
        json.writeStringField("a", exchange.a());
        json.writeStringField("b", exchange.b());
        json.writeArrayFieldStart("questions");
        for (Question question : exchange.questions()) {
            json.writeString(question.id());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cells");
        for (Exchange.Cell cell : exchange.cells()) {
            json.writeStartObject();
            json.writeStringField("speaker", cell.speaker());
            json.writeStringField("victims", cell.victims());
            json.writeArrayFieldStart("claims");
            for (Account account : cell.accounts()) {
                json.writeString(account.claim().id());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
