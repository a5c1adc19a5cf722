package org.tallystick.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.tallystick.model.Claim;

/** A claim as JSON, in the shape that {@code tallystick read --format jsonl} prints. */
public final class ClaimJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ClaimJson() {}

    /** The claim on one line, without its end; the same claim gives the same characters. */
    public static String text(Claim claim) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, claim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the claim as an object. */
    public static void write(JsonGenerator json, Claim claim) throws IOException {
        ClaimWriter.write(json, claim);
    }

    /**
     * The claim that {@code node} holds.
     *
     * @throws IllegalArgumentException with the field, what was found and what was expected, when it is none
     */
    public static Claim read(JsonNode node) {
        return new ClaimReader(node).claim();
    }
}
