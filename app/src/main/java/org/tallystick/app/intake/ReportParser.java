package org.tallystick.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Report;

/** One report out of a JSON object or a plain text. What the report does not say of itself comes from the command line. */
final class ReportParser {
    /** A year, a month or a day, which a time of day may follow. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T ]\\d{2}:.*)?");

    private static final Set<String> KNOWN_LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final String SHAPE = "a report is {\"id\", \"text\", \"language\", \"published\"}";

    private final @Nullable String published;
    private final @Nullable String language;
    private final Set<String> languages;
    private final Consumer<String> note;
    private final Set<String> noted = new HashSet<>();

    /** See {@link Intake}; {@code note} takes lines about reports that are taken in all the same. */
    ReportParser(@Nullable String published, @Nullable String language, Set<String> languages, Consumer<String> note) {
        this.published = published;
        this.language = language;
        this.languages = languages;
        this.note = note;
    }

    /** Says why a report cannot be taken in. */
    static final class BadReport extends Exception {
        BadReport(String message) {
            super(message);
        }
    }

    /** The report that consists of {@code text}; an {@code id} of null is derived from the text. */
    Report plain(@Nullable String id, String text) {
        return new Report(id == null ? hash(text) : id, text, language, published, null, null, null);
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
        String code = code(where, string(node, "language"));
        String id = string(node, "id");
        String date = date(where, string(node, "published"));
        return new Report(
                id == null ? hash(text) : id,
                text,
                code == null ? language : code,
                date == null ? published : date,
                string(node, "publisher"),
                string(node, "url"),
                string(node, "title"));
    }

    /** The day of a date, with its time left off; null, and a line about it, when it is no date. */
    private @Nullable String date(String where, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Matcher matcher = DATE.matcher(value.strip());
        if (matcher.matches() && isDay(matcher.group(1))) {
            return matcher.group(1);
        }
        note.accept(where + ": \"published\" is \"" + value
                + "\", no date; expected 2023-03-18, 2023-03 or 2023; it is not used");
        return null;
    }

    private static boolean isDay(String date) {
        try {
            return LocalDate.parse(date + "-01-01".substring(Math.min(6, date.length() - 4))) != null;
        } catch (DateTimeException e) {
            return false;
        }
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
        if (noted.add(code)) {
            note.accept(where + ": language \"" + code
                    + "\" has no pack, its reports are not read; there are packs for " + languages);
        }
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
