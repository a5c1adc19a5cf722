package org.tallystick.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Place;

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

    /** Writes a place as claims have it; null where there is none. */
    public static void place(JsonGenerator json, @Nullable Place place) throws IOException {
        ClaimWriter.place(json, place);
    }

    /** Writes a number as claims have it: whole ones without a point, null where there is none. */
    public static void number(JsonGenerator json, String field, @Nullable Double value) throws IOException {
        ClaimWriter.number(json, field, value);
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
