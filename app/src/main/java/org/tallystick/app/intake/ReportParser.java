package org.tallystick.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.form.Dates;
import org.tallystick.app.intake.form.Draft;
import org.tallystick.model.Report;

/** One report out of a JSON object, a row or a draft. What the report does not say of itself comes from the command line. */
final class ReportParser {
    private static final Set<String> KNOWN_LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final String SHAPE = "a report is {\"id\", \"text\", \"language\", \"published\"}";

    /** Fields of a report, as JSON and columns of CSV name them. */
    static final List<String> FIELDS = List.of("id", "text", "language", "published", "publisher", "url", "title");

    private final @Nullable String published;
    private final @Nullable String language;
    private final Set<String> languages;
    private final Reception reception;

    /** {@code reception} takes notes about reports that are taken in all the same. */
    ReportParser(IntakeRules rules, Reception reception) {
        this.published = rules.published();
        this.language = rules.language();
        this.languages = rules.languages();
        this.reception = reception;
    }

    /** Says why a report cannot be taken in. */
    static final class BadReport extends Exception {
        BadReport(String message) {
            super(message);
        }
    }

    /** The report that {@code draft} gives; an {@code id} of null is derived from the text. */
    Report report(String where, @Nullable String id, Draft draft) {
        String code;
        try {
            code = code(where, draft.language());
        } catch (BadReport e) {
            code = null;
        }
        return new Report(
                id == null ? hash(draft.text()) : id,
                draft.text(),
                code == null ? language : code,
                draft.published() == null ? published : draft.published(),
                draft.publisher(),
                draft.url(),
                draft.title());
    }

    /** The report in {@code node}, which was found at {@code where}. */
    Report report(String where, JsonNode node) throws BadReport {
        if (!node.isObject()) {
            throw new BadReport("expected an object, found " + found(node) + "; " + SHAPE);
        }
        String text = string(node, "text");
        if (text == null) {
            throw new BadReport("no \"text\"; " + SHAPE);
        }
        Map<String, String> fields = new HashMap<>();
        for (String key : FIELDS) {
            String value = string(node, key);
            if (value != null) {
                fields.put(key, value);
            }
        }
        return report(where, fields);
    }

    /** The report whose fields have these values; {@code text} is among them. */
    Report report(String where, Map<String, String> fields) throws BadReport {
        String text = Objects.requireNonNull(fields.get("text"), "text");
        String code = code(where, fields.get("language"));
        String id = fields.get("id");
        String date = date(where, fields.get("published"));
        return new Report(
                id == null ? hash(text) : id,
                text,
                code == null ? language : code,
                date == null ? published : date,
                fields.get("publisher"),
                fields.get("url"),
                fields.get("title"));
    }

    /** The day of a date, with its time left off; null, and a note about it, when it is no date. */
    private @Nullable String date(String where, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String day = Dates.iso(value);
        if (day == null) {
            reception.note(
                    where,
                    "\"published\" is \"" + value
                            + "\", no date; expected 2023-03-18, 2023-03 or 2023; it is not used");
        }
        return day;
    }

    private @Nullable String code(String where, @Nullable String tag) throws BadReport {
        if (tag == null || languages.contains(tag)) {
            return tag;
        }
        String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (languages.contains(code)) {
            return code;
        }
        if (!KNOWN_LANGUAGES.contains(code)) {
            throw new BadReport("\"" + tag + "\" is no language code; there are packs for " + languages
                    + ", and null lets the text tell");
        }
        reception.noteOnce(
                "language " + code,
                where,
                "language \"" + code + "\" has no pack, its reports are not read; there are packs for " + languages);
        return code;
    }

    private static @Nullable String string(JsonNode node, String key) throws BadReport {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual() || value.isNumber() && !key.equals("text")) {
            return value.asText();
        }
        throw new BadReport("\"" + key + "\" is " + found(value) + "; expected a string or null");
    }

    private static String found(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "a string";
            default -> "nothing";
        };
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
