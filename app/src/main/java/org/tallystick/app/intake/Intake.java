package org.tallystick.app.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Report;

/** Reads reports out of files, folders and standard input; what cannot be read is told in one line, and the rest goes on. */
public final class Intake {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDINGS = Set.of("txt", "json", "jsonl", "ndjson");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final @Nullable String published;
    private final @Nullable String language;
    private final Set<String> languages;
    private final Consumer<String> fault;
    private final Set<String> unread = new HashSet<>();
    private boolean failed;

    /**
     * @param published date of plain text reports; null when unknown
     * @param language language of plain text reports; null when the text shall tell
     * @param languages codes that can be read
     * @param fault takes one line for each input that could not be read
     */
    public Intake(
            @Nullable String published, @Nullable String language, Set<String> languages, Consumer<String> fault) {
        this.published = published;
        this.language = language;
        this.languages = languages;
        this.fault = fault;
    }

    /** Whether some input could not be read. */
    public boolean failed() {
        return failed;
    }

    /** Gives every report of {@code input}, a path or {@code -}, to {@code reader}, in order. */
    public void reports(String input, Consumer<Report> reader) throws IOException {
        if (input.equals("-")) {
            String text = decoded("standard input", System.in.readAllBytes());
            if (text != null) {
                boolean json = text.stripLeading().startsWith("{");
                content("standard input", "stdin", json ? "jsonl" : "txt", text, reader);
            }
            return;
        }
        Path path = Path.of(input);
        if (!Files.exists(path)) {
            fail(input + ": no such file or folder");
        } else if (Files.isDirectory(path)) {
            folder(path, reader);
        } else {
            file(path, reader);
        }
    }

    private void folder(Path folder, Consumer<Report> reader) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(p -> Files.isRegularFile(p) && ENDINGS.contains(ending(p)))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            fail(folder + ": no report in this folder; expected files ending in .txt, .json or .jsonl");
        }
        for (Path file : files) {
            file(file, reader);
        }
    }

    private void file(Path file, Consumer<Report> reader) throws IOException {
        String text = decoded(file.toString(), Files.readAllBytes(file));
        if (text != null) {
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.');
            content(file.toString(), dot > 0 ? name.substring(0, dot) : name, ending(file), text, reader);
        }
    }

    private @Nullable String decoded(String name, byte[] bytes) {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            fail(name + ": neither UTF-8 nor another text encoding that can be told; save it as UTF-8");
            return null;
        }
        if (!decoded.charset().equals("UTF-8")) {
            fault.accept(name + ": read as " + decoded.charset() + ", it is not UTF-8");
        }
        return decoded.text();
    }

    private void content(String where, String id, String ending, String text, Consumer<Report> reader) {
        switch (ending) {
            case "json" -> {
                try {
                    JsonNode root = JSON.readTree(text);
                    if (root.isArray()) {
                        root.forEach(node -> report(where, node, reader));
                    } else {
                        report(where, root, reader);
                    }
                } catch (JsonProcessingException e) {
                    fail(where + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage());
                }
            }
            case "jsonl", "ndjson" -> {
                int number = 0;
                for (String line : (Iterable<String>) text.lines()::iterator) {
                    number++;
                    if (line.isBlank()) {
                        continue;
                    }
                    try {
                        report(where + ":" + number, JSON.readTree(line), reader);
                    } catch (JsonProcessingException e) {
                        fail(where + ":" + number + ": not JSON: " + e.getOriginalMessage());
                    }
                }
            }
            default -> reader.accept(new Report(id, text, language, published, null, null, null));
        }
    }

    private void report(String where, JsonNode node, Consumer<Report> reader) {
        String text = string(node, "text");
        if (text == null) {
            fail(where + ": no \"text\"; a report is {\"id\", \"text\", \"language\", \"published\"}");
            return;
        }
        String code = string(node, "language");
        if (code != null && !languages.contains(code)) {
            if (!LANGUAGES.contains(code)) {
                fail(where + ": \"" + code + "\" is no language code; there are packs for " + languages);
                return;
            }
            if (unread.add(code)) {
                fault.accept(where + ": language \"" + code
                        + "\" has no pack, its reports are not read; there are packs for " + languages);
            }
        }
        String id = string(node, "id");
        reader.accept(new Report(
                id == null ? hash(text) : id,
                text,
                code,
                string(node, "published"),
                string(node, "publisher"),
                string(node, "url"),
                string(node, "title")));
    }

    private static @Nullable String string(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asText();
    }

    private void fail(String line) {
        failed = true;
        fault.accept(line);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
