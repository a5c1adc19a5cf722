package org.tallystick.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.Tallystick;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/**
 * Any number of different reports of 3 KB, each with its own publisher and date: paragraphs of the war reports at hand, or of
 * ordinary articles, in a random order, with other figures and other places in them. The same seed gives the same reports.
 */
final class Wire {
    /** Bytes of a report's text, roughly. */
    static final int LENGTH = 3000;

    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,/:-])[1-9]\\d{1,2}(?![\\p{L}\\d.,/:-])");
    private static final Pattern WORD = Pattern.compile("\\p{Ll}{4,}");
    private static final int PUBLISHERS = 400;
    private static final int DAYS = 1200;

    /** A paragraph and the words in it that name a place. */
    private record Paragraph(String text, List<String> places) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Paragraph>> paragraphs = new LinkedHashMap<>();
    private final List<Paragraph> ordinary;
    private final List<String> words;
    private final List<String> towns = towns();
    private final Random random;

    Wire(Tallystick tallystick, List<Report> war, long seed) {
        this.random = new Random(seed);
        this.ordinary = Texts.prose().stream()
                .flatMap(PARAGRAPHS::splitAsStream)
                .map(text -> new Paragraph(text, List.of()))
                .toList();
        this.words = ordinary.stream()
                .flatMap(paragraph -> WORD.matcher(paragraph.text()).results())
                .map(MatchResult::group)
                .toList();
        for (Report report : war) {
            String language = Objects.requireNonNull(tallystick.read(report).language(), "language");
            List<Claim> claims = tallystick.read(report).claims();
            for (String text : PARAGRAPHS.split(report.text())) {
                List<String> places = claims.stream()
                        .map(Claim::place)
                        .filter(Objects::nonNull)
                        .map(place -> place.text())
                        .filter(place -> place != null && place.length() > 3 && text.contains(place))
                        .distinct()
                        .toList();
                paragraphs.computeIfAbsent(language, l -> new ArrayList<>()).add(new Paragraph(text, places));
            }
        }
    }

    /** Writes {@code count} more reports to {@code file}, one JSON line each; one in {@code every} is about war. */
    void write(Path file, int count, int every) throws IOException {
        List<String> languages = List.copyOf(paragraphs.keySet());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                String language = languages.get(random.nextInt(languages.size()));
                ObjectNode line = json.createObjectNode();
                line.put("language", i % every == 0 ? language : null);
                line.put("publisher", "Courier " + random.nextInt(PUBLISHERS));
                line.put(
                        "published",
                        LocalDate.of(2022, 3, 1).plusDays(random.nextInt(DAYS)).toString());
                line.put(
                        "text",
                        i % every == 0 ? text(paragraphs.getOrDefault(language, List.of())) : reworded(text(ordinary)));
                out.write(line + "\n");
            }
        }
    }

    private String text(List<Paragraph> from) {
        StringBuilder text = new StringBuilder();
        Map<String, String> moved = new HashMap<>();
        while (text.length() < LENGTH) {
            Paragraph paragraph = from.get(random.nextInt(from.size()));
            String words = paragraph.text();
            for (String place : paragraph.places()) {
                words = words.replace(
                        place, moved.computeIfAbsent(place, p -> towns.get(random.nextInt(towns.size()))));
            }
            Matcher figures = FIGURE.matcher(words);
            words = figures.replaceAll(
                    figure -> figure.group().charAt(0) + digits(figure.group().length() - 1));
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
        return text.toString();
    }

    /** The text with every third of its longer words another one: two articles that were not copied share no sentences. */
    private String reworded(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> random.nextInt(3) == 0 ? words.get(random.nextInt(words.size())) : word.group());
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Names of towns, one word each, out of the gazetteer that comes with the engine. */
    private static List<String> towns() {
        List<String> towns = new ArrayList<>();
        for (String table : List.of("europe.tsv", "mideast.tsv", "world.tsv")) {
            try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Tallystick.class.getResourceAsStream("gazetteer/" + table), table),
                    StandardCharsets.UTF_8))) {
                rows.lines()
                        .map(row -> row.split("\t"))
                        .filter(row -> row[2].equals("town") && row[0].matches("\\p{Lu}\\p{Ll}{3,}"))
                        .forEach(row -> towns.add(row[0]));
            } catch (IOException e) {
                throw new UncheckedIOException(table, e);
            }
        }
        return towns;
    }
}
