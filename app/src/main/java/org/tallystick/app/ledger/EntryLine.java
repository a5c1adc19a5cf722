package org.tallystick.app.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry as one line of JSON: {@code seq}, {@code kind}, {@code recorded}, {@code hash} and {@code body}. The body stands
 * in the line as it stands in the ledger, character by character, as its hash is over these.
 */
final class EntryLine {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private @Nullable Long seq;
    private @Nullable String kind;
    private @Nullable Instant recorded;
    private @Nullable String hash;
    private @Nullable String body;

    private EntryLine() {}

    /** The line of {@code entry}, without its end. */
    static String of(Entry entry) {
        StringWriter line = new StringWriter(entry.body().length() + 160);
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("seq", entry.seq());
            json.writeStringField("kind", entry.kind());
            json.writeStringField("recorded", entry.recorded().toString());
            json.writeStringField("hash", Json.hex(entry.hash()));
            json.writeFieldName("body");
            json.writeRawValue(entry.body());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /**
     * The entry that {@code line} holds; whether it follows from another one is for the caller to check.
     *
     * @throws IllegalArgumentException when it holds none; the message says what was expected
     */
    static Entry read(String line) {
        EntryLine read = new EntryLine();
        try (JsonParser json = FACTORY.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                read.field(json, line);
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON object");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON object on a line of its own", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.entry();
    }

    private void field(JsonParser json, String line) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
            case "seq" -> seq = value == JsonToken.VALUE_NUMBER_INT ? Long.valueOf(json.getLongValue()) : null;
            case "kind" -> kind = string(json);
            case "recorded" -> recorded = moment(string(json));
            case "hash" -> hash = string(json);
            case "body" -> {
                int start = (int) json.currentTokenLocation().getCharOffset();
                json.skipChildren();
                body = value == JsonToken.START_OBJECT
                        ? line.substring(start, (int) json.currentLocation().getCharOffset())
                        : null;
            }
            default -> json.skipChildren();
        }
    }

    private static @Nullable String string(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Entry entry() {
        if (seq == null || seq < 1) {
            throw new IllegalArgumentException("no field seq with the number of an entry");
        }
        if (kind == null) {
            throw new IllegalArgumentException("no field kind with a word");
        }
        if (recorded == null) {
            throw new IllegalArgumentException("no field recorded with a moment such as 2026-03-01T12:00:00Z");
        }
        if (hash == null || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("no field hash with 64 hexadecimal digits");
        }
        if (body == null) {
            throw new IllegalArgumentException("no field body with an object");
        }
        return new Entry(seq, kind, ChronoUnit.MICROS.between(Instant.EPOCH, recorded), body, Json.bytes(hash));
    }
}
