package org.tallystick.lang;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a language says in sentences of our own: phrases with gaps, and the names of states, sides and things that fill them. Its
 * phrases are {@code lang/CODE/phrases.tsv}; names come from the tables the pack reads with, or from rows {@code state.ISO3} and
 * {@code people.ISO3} where their first form does not fit a sentence.
 */
public final class Phrases {
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    /** Columns of the actors that hold no names. */
    private static final Set<String> ABOUT = Set.of("id", "side", "kind");

    private final String file;
    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();
    private final Map<String, String> sides = new HashMap<>();

    private Phrases(String code, UnaryOperator<String> files) {
        this.file = "lang/" + code + "/phrases.tsv";
        this.locale = Locale.of(code);
        for (Row row : Table.rows(file, files.apply(file))) {
            if (texts.put(row.cell("key"), stripped(row)) != null) {
                throw new PackException(row.where() + ": \"" + row.cell("key") + "\" stands there twice");
            }
        }
        int adjective = form("adjective-form");
        int inhabitants = form("people-form");
        String demonyms = "lang/" + code + "/demonyms.tsv";
        for (Row row : Table.rows(demonyms, files.apply(demonyms))) {
            String state = row.cell("iso3");
            put(states, state, row.list("names"), 0);
            put(adjectives, state, row.list("adjectives"), adjective);
            put(people, state, row.list("people"), inhabitants);
        }
        String counted = "lang/" + code + "/things.tsv";
        for (Row row : Table.rows(counted, files.apply(counted))) {
            put(things, row.cell("kind"), row.list("many"), 0);
        }
        for (Row row : Table.rows("registry/actors.tsv", files.apply("registry/actors.tsv"))) {
            List<String> names = names(row, code);
            if (row.cell("id").equals(row.cell("side")) && !names.isEmpty()) {
                // The side itself, and none of those who speak for it.
                sides.put(row.cell("side"), names.getFirst());
            }
            put(sides, row.cell("side"), names, 0);
        }
        texts.forEach((key, text) -> {
            if (key.startsWith("state.")) {
                states.put(key.substring("state.".length()), text);
            } else if (key.startsWith("people.")) {
                people.put(key.substring("people.".length()), text);
            }
        });
    }

    /** An actor's names: those of every language, then those of {@code code}, then those of the others, which are better than none. */
    private static List<String> names(Row actor, String code) {
        List<String> names = new ArrayList<>(actor.list("names"));
        names.addAll(actor.has(code) ? actor.list(code) : List.of());
        actor.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(column -> !ABOUT.contains(column))
                .forEach(column -> names.addAll(actor.list(column)));
        return names;
    }

    /** A blank before a phrase is part of it; the editor of the table may leave others after it. */
    private static String stripped(Row row) {
        Integer at = row.columns().get("text");
        String text = at == null || at >= row.cells().size()
                ? ""
                : row.cells().get(at).stripTrailing();
        if (text.isEmpty()) {
            throw new PackException(row.where() + ": \"" + row.cell("key") + "\" has no text");
        }
        return text;
    }

    private int form(String key) {
        String text = text(key);
        if (!text.matches("[1-9]")) {
            throw new PackException(file + ": \"" + key + "\" is a place in a list of forms, from 1; found " + text);
        }
        return Integer.parseInt(text) - 1;
    }

    private static void put(Map<String, String> names, String key, List<String> forms, int form) {
        if (!key.isEmpty() && !forms.isEmpty()) {
            names.putIfAbsent(key, forms.get(Math.min(form, forms.size() - 1)));
        }
    }

    /** The phrases of the pack {@code code}. */
    public static Phrases of(String code) {
        return of(code, Table::resource);
    }

    /** The phrases of the pack {@code code}, its files told by {@code files}: path, as in {@link Table#resource}, to content. */
    public static Phrases of(String code, UnaryOperator<String> files) {
        return new Phrases(code, files);
    }

    /** The keys of all phrases. */
    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** The names of the gaps of the phrase {@code key}. */
    public Set<String> gaps(String key) {
        Set<String> gaps = new HashSet<>();
        Matcher gap = GAP.matcher(text(key));
        while (gap.find()) {
            gaps.add(gap.group(1));
        }
        return gaps;
    }

    /** The phrase {@code key} with its gaps filled; {@code filled} is name and text in turn. */
    public String phrase(String key, String... filled) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < filled.length; i += 2) {
            texts.put(filled[i], filled[i + 1]);
        }
        return GAP.matcher(text(key)).replaceAll(gap -> {
            String text = texts.get(gap.group(1));
            if (text == null) {
                throw new PackException(file + ": \"" + key + "\" has a gap {" + gap.group(1)
                        + "} that is never filled; there are " + texts.keySet());
            }
            return Matcher.quoteReplacement(text);
        });
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new PackException(file + ": no phrase \"" + key + "\"; the table of another pack has it");
        }
        return text;
    }

    /** A day, as the language writes it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("day-form"), locale).format(day);
    }

    /** A month of a year, as the language writes it. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("month-form"), locale).format(day);
    }

    /** A state as it stands after a preposition; null when the language has no name for it. */
    public @Nullable String state(String iso3) {
        return states.get(iso3);
    }

    /** What is of a state, before the word for several; null when the language has no word for it. */
    public @Nullable String adjective(String iso3) {
        return adjectives.get(iso3);
    }

    /** Several people of a state; null when the language has no word for them. */
    public @Nullable String people(String iso3) {
        return people.get(iso3);
    }

    /** Several things of a kind, say {@code drone}; null when the language has no word for them. */
    public @Nullable String things(String kind) {
        return things.get(kind);
    }

    /** The name of a side that is no state, else its id. */
    public String side(String id) {
        return sides.getOrDefault(id, id);
    }
}
