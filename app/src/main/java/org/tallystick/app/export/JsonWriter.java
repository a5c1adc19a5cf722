package org.tallystick.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.SetAside;

/** JSON: one claim a line, or one whole reading a line with the numbers set aside. */
final class JsonWriter implements ReadingWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final PrintWriter out;
    private final boolean whole;

    JsonWriter(PrintWriter out, boolean whole) {
        this.out = out;
        this.whole = whole;
    }

    @Override
    public void write(Reading reading) {
        try {
            if (whole) {
                line(json -> reading(json, reading));
            } else {
                for (Claim claim : reading.claims()) {
                    line(json -> ClaimJson.write(json, claim));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private void line(Body body) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            body.write(json);
        }
        out.print(text);
        out.print('\n');
    }

    private static void reading(JsonGenerator json, Reading reading) throws IOException {
        json.writeStartObject();
        json.writeStringField("report", reading.report().id());
        json.writeStringField("language", reading.language());
        json.writeStringField("pack", reading.pack());
        json.writeArrayFieldStart("claims");
        for (Claim claim : reading.claims()) {
            ClaimJson.write(json, claim);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("setAside");
        for (SetAside aside : reading.setAside()) {
            json.writeStartObject();
            json.writeNumberField("start", aside.span().start());
            json.writeNumberField("end", aside.span().end());
            json.writeStringField("text", aside.text());
            json.writeStringField("reason", aside.reason());
            json.writeStringField("rule", aside.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
