package org.tallystick.app.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words to look for in the evidence: all must be there, those in quotation marks in a row. */
final class Search {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");

    private final List<List<String>> phrases = new ArrayList<>();

    Search(String words) {
        Matcher parts = PART.matcher(words);
        while (parts.find()) {
            String phrase = fold(parts.group(1) == null ? parts.group() : parts.group(1));
            if (!phrase.isEmpty()) {
                phrases.add(List.of(phrase.split(" ")));
            }
        }
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("\"" + words + "\" has no word to look for");
        }
    }

    /** Small letters and digits, without accents, with one blank between words. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (Character.isLetterOrDigit(point)) {
                folded.appendCodePoint(point);
            } else if (type != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.toString().strip();
    }

    /** As FTS5 of SQLite takes it. */
    String fts5() {
        return join("\"", " ", "\"", " AND ");
    }

    /** As a {@code tsquery} of PostgreSQL. */
    String tsquery() {
        return join("(", " <-> ", ")", " & ");
    }

    private String join(String open, String between, String close, String and) {
        List<String> parts = new ArrayList<>();
        for (List<String> phrase : phrases) {
            parts.add(open + String.join(between, phrase) + close);
        }
        return String.join(and, parts);
    }
}
