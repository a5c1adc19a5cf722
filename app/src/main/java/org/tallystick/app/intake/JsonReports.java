package org.tallystick.app.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import org.tallystick.app.intake.bytes.ByteLines;
import org.tallystick.app.intake.bytes.Characters;
import org.tallystick.app.intake.bytes.Limits;
import org.tallystick.app.intake.bytes.TextDecoder;
import org.tallystick.app.intake.bytes.TooLarge;
import org.tallystick.app.intake.bytes.Undecodable;

/**
 * Reports in JSON: one, an array of them, or one a line. Only one report is in memory at a time, so that a file of any length can
 * be taken in.
 */
final class JsonReports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader LINE = JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Reception reception;

    JsonReports(Reception reception) {
        this.reception = reception;
    }

    /** Takes in a report or an array of them. */
    void values(Piece piece) throws IOException {
        String where = piece.where();
        try (Characters characters = new Characters(piece.in(), Limits.REPORT, () -> reception.noteGuess(where));
                JsonParser tokens = JSON.createParser(characters)) {
            try {
                values(piece, tokens, characters);
            } catch (JsonProcessingException e) {
                reception.skip(where + ":" + line(tokens), fault(e));
            }
        }
    }

    private void values(Piece piece, JsonParser tokens, Characters characters) throws IOException {
        String where = piece.where();
        JsonToken first = tokens.nextToken();
        if (first == null) {
            reception.skip(where, "empty; expected one report or an array of reports");
            return;
        }
        if (first == JsonToken.START_ARRAY) {
            int number = 0;
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                number++;
                report(where + ", report " + number, piece.origin(), tokens.readValueAsTree());
                characters.renew();
            }
            if (number == 0) {
                reception.skip(where, "an array without a report; expected at least one");
            }
        } else {
            report(where, piece.origin(), tokens.readValueAsTree());
        }
        if (tokens.nextToken() != null) {
            reception.skip(
                    where + ":" + line(tokens),
                    "more follows the first value, it was not read; name a file of JSON lines .jsonl");
        }
    }

    private static int line(JsonParser tokens) {
        return tokens.currentLocation().getLineNr();
    }

    /** Takes in a report a line. */
    void lines(Piece piece) throws IOException {
        ByteLines lines = new ByteLines(piece.in(), Limits.REPORT);
        boolean guessed = false;
        boolean any = false;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            String at = piece.where() + ":" + lines.number();
            if (lines.tooLong()) {
                reception.skip(at, new TooLarge(Limits.REPORT).getMessage());
                any = true;
                continue;
            }
            TextDecoder.Decoded decoded = TextDecoder.decode(line);
            if (decoded == null) {
                reception.skip(at, Undecodable.MESSAGE);
            } else if (!decoded.text().isBlank()) {
                if (decoded.guessed() && !guessed) {
                    guessed = true;
                    reception.noteGuess(at);
                }
                line(at, piece.origin(), decoded.text());
            } else {
                continue;
            }
            any = true;
        }
        if (!any) {
            reception.skip(piece.where(), "empty; expected a report a line");
        }
    }

    private void line(String at, Origin origin, String text) throws IOException {
        JsonNode node;
        try {
            node = LINE.readTree(text);
        } catch (JsonProcessingException e) {
            reception.skip(at, fault(e));
            return;
        }
        report(at, origin, node);
    }

    private static String fault(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
        return "not JSON: " + (message.length() > 160 ? message.substring(0, 160) + "\u2026" : message);
    }

    private void report(String where, Origin origin, JsonNode node) {
        try {
            reception.arrive(reception.parser().report(where, node), where, origin);
        } catch (ReportParser.BadReport e) {
            reception.skip(where, e.getMessage());
        }
    }
}
