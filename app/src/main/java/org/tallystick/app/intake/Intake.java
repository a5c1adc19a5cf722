package org.tallystick.app.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Report;

/**
 * Reads reports out of files, folders and standard input, in order; what cannot be read is told in one line, and the rest
 * goes on. JSON lines are taken in line by line, so that a file of any length needs the memory of its longest line. For one
 * thread.
 */
public final class Intake {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader LINE = JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String UNDECODABLE =
            ": neither UTF-8 nor another text encoding that can be told; save it as UTF-8";
    private static final Pattern HTML = Pattern.compile("\\s*<(!doctype html|html)\\b", Pattern.CASE_INSENSITIVE);
    private static final String STDIN = "standard input";

    /** An array of reports; a text may open with a bracket too. */
    private static final Pattern ARRAY = Pattern.compile("\\[\\s*\\{");

    private final ReportParser parser;
    private final Consumer<String> fault;
    private boolean failed;
    private long bytes;

    /**
     * @param published date of reports that carry none; null when unknown
     * @param language language of reports that name none; null when the text shall tell
     * @param languages codes that can be read
     * @param fault takes one line for each input that could not be read
     */
    public Intake(
            @Nullable String published, @Nullable String language, Set<String> languages, Consumer<String> fault) {
        this.parser = new ReportParser(published, language, languages, fault);
        this.fault = fault;
    }

    /** Whether some input could not be read. */
    public boolean failed() {
        return failed;
    }

    /** How many bytes were taken in so far. */
    public long bytes() {
        return bytes;
    }

    /** How many bytes {@code inputs} hold; -1 when one of them cannot tell before it is read. */
    public static long size(List<String> inputs) {
        long size = 0;
        for (String input : inputs) {
            if (input.equals("-")) {
                return -1;
            }
            try {
                for (Path file : ReportFiles.under(Path.of(input))) {
                    size += Files.size(file);
                }
            } catch (IOException | UncheckedIOException | InvalidPathException e) {
                return -1;
            }
        }
        return size;
    }

    /** Gives every report of {@code input}, a path or {@code -}, to {@code reader}, in order. */
    public void reports(String input, Consumer<Report> reader) {
        if (input.equals("-")) {
            open(STDIN, () -> standardInput(new BufferedInputStream(System.in), reader));
            return;
        }
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            fail(input + ": no name of a file: " + e.getReason());
            return;
        }
        if (!Files.exists(path)) {
            fail(input + ": no such file or folder; expected a report, a folder of reports, or -");
            return;
        }
        open(input, () -> {
            List<Path> files = ReportFiles.under(path);
            if (files.isEmpty()) {
                fail(input + ": no report in this folder; expected files ending in .txt, .json, .jsonl or .ndjson");
            }
            for (Path file : files) {
                open(file.toString(), () -> file(file, reader));
            }
        });
    }

    private interface Opening {
        void run() throws IOException;
    }

    /** A fault of the disk is told by name; a fault of {@code reader} passes. */
    private void open(String where, Opening opening) {
        try {
            opening.run();
        } catch (AccessDeniedException e) {
            fail(where + ": may not be read; check its permissions");
        } catch (FileSystemLoopException e) {
            fail(where + ": a link leads back to its own folder; remove the link or name the files");
        } catch (IOException e) {
            fail(where + ": could not be read: " + e.getMessage());
        }
    }

    private void file(Path file, Consumer<Report> reader) throws IOException {
        String where = file.toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            switch (ReportFiles.ending(file)) {
                case "json" -> json(where, rest(in), reader);
                case "jsonl", "ndjson" -> lines(where, in, reader);
                default -> {
                    String name = String.valueOf(file.getFileName());
                    int dot = name.lastIndexOf('.');
                    plain(where, dot > 0 ? name.substring(0, dot) : name, rest(in), reader);
                }
            }
        }
    }

    private void standardInput(InputStream in, Consumer<Report> reader) throws IOException {
        in.mark(1 << 12);
        byte[] head = in.readNBytes(1 << 12);
        in.reset();
        String start = new String(head, TextDecoder.marked16(head) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        String first = start.replace("\uFEFF", "").stripLeading();
        if (ARRAY.matcher(first).lookingAt() || first.startsWith("{") && !isLine(first)) {
            json(STDIN, rest(in), reader);
        } else if (first.startsWith("{")) {
            lines(STDIN, in, reader);
        } else {
            plain(STDIN, null, rest(in), reader);
        }
    }

    /** Whether JSON has its first object on one line, as JSON lines have, or on a line too long to tell. */
    private static boolean isLine(String start) {
        int end = start.indexOf('\n');
        return end < 0 || start.substring(0, end).stripTrailing().endsWith("}");
    }

    private byte[] rest(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        bytes += all.length;
        return all;
    }

    private void plain(String where, @Nullable String id, byte[] content, Consumer<Report> reader) {
        TextDecoder.Decoded decoded = TextDecoder.decode(content);
        if (decoded == null) {
            fail(where + UNDECODABLE);
            return;
        }
        if (decoded.text().isBlank()) {
            fail(where + ": empty; expected the text of a report");
            return;
        }
        if (decoded.text().startsWith("%PDF-")) {
            fail(where + ": a PDF, which is not taken in; save its text");
            return;
        }
        tellGuess(where, decoded);
        if (HTML.matcher(decoded.text()).lookingAt()) {
            fault.accept(where + ": HTML, read as it stands with its tags; better save its text");
        }
        reader.accept(parser.plain(id, decoded.text()));
    }

    private boolean tellGuess(String where, TextDecoder.Decoded decoded) {
        if (decoded.guessed()) {
            fault.accept(where + ": read as windows-1252, it is not UTF-8");
        }
        return decoded.guessed();
    }

    private void json(String where, byte[] content, Consumer<Report> reader) throws IOException {
        TextDecoder.Decoded decoded = TextDecoder.decode(content);
        if (decoded == null) {
            fail(where + UNDECODABLE);
            return;
        }
        tellGuess(where, decoded);
        try (JsonParser tokens = JSON.createParser(decoded.text())) {
            try {
                values(where, tokens, reader);
            } catch (JsonProcessingException e) {
                fail(where + ":" + line(tokens) + ": " + fault(e));
            }
        }
    }

    private void values(String where, JsonParser tokens, Consumer<Report> reader) throws IOException {
        JsonToken first = tokens.nextToken();
        if (first == null) {
            fail(where + ": empty; expected one report or an array of reports");
            return;
        }
        if (first == JsonToken.START_ARRAY) {
            int number = 0;
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                number++;
                report(where + ", report " + number, tokens.readValueAsTree(), reader);
            }
            if (number == 0) {
                fail(where + ": an array without a report; expected at least one");
            }
        } else {
            report(where, tokens.readValueAsTree(), reader);
        }
        if (tokens.nextToken() != null) {
            fail(where + ":" + line(tokens)
                    + ": more follows the first value, it was not read; name a file of JSON lines .jsonl");
        }
    }

    private static int line(JsonParser tokens) {
        return tokens.currentLocation().getLineNr();
    }

    private void lines(String where, InputStream in, Consumer<Report> reader) throws IOException {
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        InputStream unicode = in;
        if (TextDecoder.marked16(head)) {
            TextDecoder.Decoded all = TextDecoder.decode(rest(in));
            if (all == null) {
                fail(where + UNDECODABLE);
                return;
            }
            unicode = new ByteArrayInputStream(all.text().getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean guessed = false;
        int number = 0;
        int b;
        do {
            b = unicode.read();
            if (b >= 0 && b != '\n') {
                line.write(b);
                continue;
            }
            number++;
            bytes += unicode == in ? line.size() + (b < 0 ? 0 : 1) : 0;
            String at = where + ":" + number;
            TextDecoder.Decoded decoded = TextDecoder.decode(line.toByteArray());
            line.reset();
            if (decoded == null) {
                fail(at + UNDECODABLE);
            } else if (!decoded.text().isBlank()) {
                guessed = guessed || tellGuess(at, decoded);
                line(at, decoded.text(), reader);
            }
        } while (b >= 0);
    }

    private void line(String at, String text, Consumer<Report> reader) throws IOException {
        JsonNode node;
        try {
            node = LINE.readTree(text);
        } catch (JsonProcessingException e) {
            fail(at + ": " + fault(e));
            return;
        }
        report(at, node, reader);
    }

    private static String fault(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
        return "not JSON: " + (message.length() > 160 ? message.substring(0, 160) + "…" : message);
    }

    private void report(String where, JsonNode node, Consumer<Report> reader) {
        Report report;
        try {
            report = parser.report(where, node);
        } catch (ReportParser.BadReport e) {
            fail(where + ": " + e.getMessage());
            return;
        }
        reader.accept(report);
    }

    private void fail(String line) {
        failed = true;
        fault.accept(line);
    }
}
