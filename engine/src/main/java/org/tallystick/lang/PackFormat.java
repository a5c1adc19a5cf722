package org.tallystick.lang;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;

/** What a pack's files may say: their columns and keys, and the words that a column of fixed meaning takes. */
final class PackFormat {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "numbers.tsv", List.of("forms", "kind", "value", "high", "source"),
            "harm.tsv", List.of("forms", "measure", "frame", "with"),
            "people.tsv", List.of("one", "many", "group", "role", "side"),
            "things.tsv", List.of("one", "many", "kind"),
            "units.tsv", List.of("forms", "reason"),
            "speech.tsv", List.of("forms", "frame", "modality"),
            "sources.tsv", List.of("forms", "kind", "side"),
            "demonyms.tsv", List.of("iso3", "names", "adjectives", "people"),
            "words.tsv", List.of("forms", "class", "value", "low", "high"));

    private static final Set<String> SETTINGS = Set.of(
            "code",
            "version",
            "decimal",
            "compounds",
            "verb-final",
            "progressive",
            "abbreviations",
            "function-words",
            "foreign-words");

    private static final Set<String> NUMBERS = Set.of(
            "unit",
            "ten",
            "hundred",
            "scale",
            "mixed",
            "fixed",
            "collective",
            "vague",
            "majority",
            "minority",
            "fraction",
            "none",
            "inside");

    private static final Set<String> FRAMES = Set.of(
            "undergo",
            "inflict",
            "part",
            "adj",
            "adjacent",
            "count",
            "toll",
            "event-of",
            "particle",
            "prenominal",
            "own",
            "battle",
            "anaphor",
            "freed");

    private static final Set<String> DOMAINS = Set.of("people", "thing", "munition", "place");

    private static final Set<String> SPEECH =
            Set.of("say", "count", "warn", "deny", "estimate", "blame", "think", "claim", "admit");

    private static final Set<String> BOUNDS = Set.of("at-least", "at-most", "approximate");

    /** Classes of words whose value is one of a few. */
    private static final Map<String, Set<String>> VALUED = Map.of(
            "bound",
            BOUNDS,
            "bound-after",
            BOUNDS,
            "area-word",
            Set.of(
                    "",
                    "north",
                    "south",
                    "east",
                    "west",
                    "northeast",
                    "northwest",
                    "southeast",
                    "southwest",
                    "centre",
                    "border",
                    "capital",
                    "town",
                    "region",
                    "site",
                    "land"),
            "cumulative",
            Set.of("", "then"),
            "news",
            Set.of("disaster", "shock", "event", "unrest", "tally", "record", "begin"),
            "place-prep",
            Set.of("", "at", "from", "in", "near", "of", "to"),
            "prep",
            Set.of("", "beside"),
            "range-mid",
            Set.of("", "or"),
            "speaker-pronoun",
            Set.of("person", "party"),
            "state-word",
            Set.of("control", "enemy", "movement", "side", "suffer"));

    /** Classes of words that stand for themselves, or whose value is a number of the calendar or a modality. */
    private static final Set<String> CLASSES = Set.of(
            "adverb",
            "agent-prep",
            "at-office",
            "attr-prep",
            "aux",
            "back",
            "back-cue",
            "be",
            "colon",
            "comma",
            "conj",
            "det",
            "disclaimer",
            "event-prep",
            "hedge",
            "mark",
            "month",
            "more",
            "neg",
            "number-joiner",
            "of",
            "one",
            "part",
            "past",
            "play",
            "pronoun",
            "quote",
            "range-open",
            "receiver",
            "revision",
            "said-opener",
            "seated",
            "semicolon",
            "since",
            "sub",
            "time-length",
            "time-prep",
            "war",
            "weekday",
            "when");

    /** What the rules of a stage say of the words they match, and the values that this takes; empty: any measure. */
    private static final Map<String, Map<String, Set<String>>> YIELDS = Map.of(
            "attribution",
            Map.of("governs", Set.of("before", "after", "all"), "denies", Set.of("true")),
            "clause",
            Map.of("measure", Set.of()),
            "count",
            Map.of());

    /** What a rule may leave out. */
    private static final Set<String> OPTIONAL = Set.of("denies");

    private PackFormat() {}

    /** Fails unless the keys of {@code pack.yaml} are known and say what they may. */
    static void checkSettings(Map<String, Object> settings, String code, String where) {
        for (String key : settings.keySet()) {
            among(SETTINGS, key, "key", where);
        }
        if (!code.equals(settings.get("code"))) {
            throw new PackException(
                    where + ": the code is \"" + settings.get("code") + "\", but the folder \"" + code + '"');
        }
    }

    /** Fails unless {@code rows}, of the table {@code name}, have its columns and say only what it may. */
    static void checkRows(String name, List<Row> rows) {
        List<String> wanted = COLUMNS.getOrDefault(name, List.of());
        for (Row row : rows) {
            if (!List.copyOf(row.columns().keySet()).equals(wanted)) {
                throw new PackException(row.file() + ":1: wants the columns " + wanted + ", found "
                        + row.columns().keySet());
            }
            checkRow(name, row);
        }
    }

    private static void checkRow(String name, Row row) {
        String where = row.where();
        switch (name) {
            case "numbers.tsv" -> {
                among(NUMBERS, row.cell("kind"), "kind", where);
                row.number("value", 0);
                row.number("high", 0);
            }
            case "harm.tsv" -> {
                row.list("frame").forEach(frame -> among(FRAMES, frame, "frame", where));
                checkMeasure(row.cell("measure"), where);
            }
            case "people.tsv" -> {
                optional(row.cell("group"), Group::of, where);
                among(
                        Set.of("", "perpetrator", "irregular", "enemy", "collective", "force", "staff"),
                        row.cell("role"),
                        "role",
                        where);
            }
            case "units.tsv" -> wanted(row, "reason");
            case "speech.tsv" -> {
                among(SPEECH, row.cell("frame"), "frame", where);
                optional(row.cell("modality"), Modality::of, where);
            }
            case "sources.tsv" -> {
                wanted(row, "kind");
                among(Set.of("", "state", "third-party"), row.cell("side"), "side", where);
            }
            case "demonyms.tsv" -> wanted(row, "iso3");
            case "words.tsv" -> checkWord(row, row.cell("class"), row.cell("value"));
            default -> {}
        }
    }

    private static void checkWord(Row row, String type, String value) {
        String where = row.where();
        Set<String> values = VALUED.get(type);
        if (values != null) {
            among(values, value, "value", where);
            return;
        }
        among(CLASSES, type, "class", where);
        switch (type) {
            case "month" -> within(row, 12);
            case "weekday" -> within(row, 7);
            case "hedge" -> optional(value, Modality::of, where);
            case "time-length" -> row.number("value", Double.NaN);
            case "when" -> {
                if (!value.matches(
                        "(day|night|week|weekend|month|year|prior|that-month|that-year|same|ago|apart|date):-?\\d{1,4}")) {
                    throw new PackException(where + ": wants a value like day:-1, found \"" + value + '"');
                }
            }
            default -> {}
        }
    }

    private static void within(Row row, int most) {
        double value = row.number("value", 0);
        if (value < 1 || value > most || value != Math.rint(value)) {
            throw new PackException(
                    row.where() + ": wants a value from 1 to " + most + ", found \"" + row.cell("value") + '"');
        }
    }

    private static void checkMeasure(String cell, String where) {
        for (String part : cell.split(" ")) {
            int colon = part.indexOf(':');
            if (colon >= 0) {
                among(DOMAINS, part.substring(0, colon), "what is counted", where);
            }
            optional(part.substring(colon + 1), Measure::of, where);
        }
    }

    /** Fails unless a rule of {@code stage} says what such rules may. */
    static void checkYields(String stage, Map<String, String> yields, String where) {
        Map<String, Set<String>> known = YIELDS.getOrDefault(stage, Map.of());
        yields.forEach((key, value) -> {
            among(known.keySet(), key, "what it yields", where);
            if (known.getOrDefault(key, Set.of()).isEmpty()) {
                optional(value, Measure::of, where);
            } else {
                among(known.getOrDefault(key, Set.of()), value, "value of " + key, where);
            }
        });
        Set<String> wanted = new TreeSet<>(known.keySet());
        wanted.removeAll(OPTIONAL);
        if (!yields.keySet().containsAll(wanted)) {
            throw new PackException(where + ": yields " + yields.keySet() + ", wants " + known.keySet());
        }
    }

    private static void wanted(Row row, String column) {
        if (row.cell(column).isEmpty()) {
            throw new PackException(row.where() + ": column \"" + column + "\" is empty");
        }
    }

    private static void among(Set<String> known, String word, String what, String where) {
        if (!known.contains(word)) {
            throw new PackException(where + ": unknown " + what + " \"" + word + "\"; known are "
                    + known.stream().sorted().toList());
        }
    }

    private static void optional(String word, Consumer<String> parse, String where) {
        if (word.isEmpty()) {
            return;
        }
        try {
            parse.accept(word);
        } catch (IllegalArgumentException e) {
            throw new PackException(where + ": " + e.getMessage(), e);
        }
    }
}
