package org.tallystick.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Lexicon;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackException;
import org.tallystick.lang.Rule;
import org.tallystick.lang.Sense;
import org.tallystick.model.Span;
import org.tallystick.text.Tokenizer;

/**
 * A rule's pattern, compiled. Elements stand apart by blanks: {@code word|other} words; {@code <class>} or {@code <class:value>}
 * or {@code <a|b>} classes of words; {@code <SOURCE>} a stretch that an earlier stage found; {@code ..5} up to five items of any kind but a semicolon; a {@code ?} after an element makes it
 * optional; {@code name=} before it captures it; {@code ^} and {@code $} are the sentence's ends. A match tries the fewest items
 * for a gap first, and no more than a bounded number of ways.
 */
public final class Pattern {
    private static final int MOST_STEPS = 2_000;

    /** Stretches that stages tell; {@link Structure} says how long they are. */
    private static final List<String> STRUCTURES = List.of("POSSESSIVE", "SOURCE", "WORD");

    private record Element(
            String name,
            int[] words,
            long types,
            @Nullable String value,
            @Nullable String structure,
            boolean optional,
            int gap,
            char edge) {}

    private final Rule rule;
    private final List<Element> elements = new ArrayList<>();
    private final long barrier;
    private final Lexicon lexicon;

    private Pattern(Rule rule, String source, Pack pack) {
        this.rule = rule;
        this.lexicon = pack.lexicon();
        this.barrier = pack.type("semicolon");
        for (String part : source.strip().split("\\s+")) {
            elements.add(element(part, pack));
        }
    }

    /** Kinds of stretch that earlier stages found, beside the pack's own classes of words; written {@code <SOURCE>} in a pattern. */
    public interface Structure {
        /** How many items the stretch called {@code name} takes at item {@code at}; 0 when none starts there. */
        int length(String name, int at);
    }

    /** The structure of a stage that has none. */
    public static final Structure NONE = (name, at) -> 0;

    /** All patterns of the rules of {@code stage}, in order. */
    public static List<Pattern> all(Pack pack, String stage) {
        List<Pattern> patterns = new ArrayList<>();
        for (Rule rule : pack.rules(stage)) {
            for (String source : rule.match()) {
                patterns.add(new Pattern(rule, source, pack));
            }
        }
        return patterns;
    }

    /** The rule this pattern belongs to. */
    public Rule rule() {
        return rule;
    }

    private Element element(String source, Pack pack) {
        String rest = source;
        String name = "";
        int equals = rest.indexOf('=');
        if (equals > 0 && rest.charAt(0) != '<') {
            name = rest.substring(0, equals);
            rest = rest.substring(equals + 1);
        }
        boolean optional = rest.length() > 1 && rest.endsWith("?");
        if (optional) {
            rest = rest.substring(0, rest.length() - 1);
        }
        if (rest.equals("^") || rest.equals("$")) {
            return new Element(name, new int[0], 0, null, null, optional, 0, rest.charAt(0));
        }
        if (rest.startsWith("..")) {
            if (!rest.matches("\\.\\.[1-9]\\d?")) {
                throw refused("wants a gap like ..5, found \"" + rest + '"');
            }
            return new Element(name, new int[0], 0, null, null, false, Integer.parseInt(rest.substring(2)), ' ');
        }
        if (rest.startsWith("<") && rest.endsWith(">")) {
            String body = rest.substring(1, rest.length() - 1);
            if (!body.isEmpty() && body.equals(body.toUpperCase(Locale.ROOT))) {
                if (!STRUCTURES.contains(body)) {
                    throw refused("no stretch is called \"" + body + "\"; known are " + STRUCTURES);
                }
                return new Element(name, new int[0], 0, null, body, optional, 0, ' ');
            }
            String value = null;
            int colon = body.indexOf(':');
            if (colon > 0) {
                value = body.substring(colon + 1);
                body = body.substring(0, colon);
            }
            long types = 0;
            for (String type : body.split("\\|")) {
                long bit = pack.type(type);
                if (bit == 0) {
                    throw refused("no class \"" + type + '"');
                }
                types |= bit;
            }
            return new Element(name, new int[0], types, value, null, optional, 0, ' ');
        }
        int[] words = Arrays.stream(rest.split("\\|"))
                .mapToInt(word -> {
                    int number = pack.lexicon().word(word);
                    if (number < 0 || Tokenizer.tokens(word, 0, word.length()).size() != 1) {
                        throw refused("\"" + word + "\" is no word; each word of a phrase is an element of its own");
                    }
                    return number;
                })
                .toArray();
        return new Element(name, words, 0, null, null, optional, 0, ' ');
    }

    private PackException refused(String fault) {
        return new PackException(rule.where() + " " + rule.id() + ": " + fault);
    }

    /** A match: where it starts and ends, and where its named parts stand, as {@code {from, to}} item positions. */
    public record Match(Pattern pattern, int from, int to, List<String> names, List<int[]> parts) {
        /** Position of the part called {@code name}, as {@code {from, to}}; null when it took no part in the match. */
        public int @Nullable [] part(String name) {
            int at = names.indexOf(name);
            return at < 0 ? null : parts.get(at);
        }
    }

    /** The match that starts at item {@code at}, if there is one. {@code structure} tells the stretches found before. */
    public @Nullable Match match(Chart chart, Structure structure, int at) {
        if (!mayStart(chart, structure, at)) {
            return null;
        }
        int[] starts = new int[elements.size() + 1];
        int[] steps = {MOST_STEPS};
        int end = go(chart, structure, 0, at, starts, steps);
        if (end < 0) {
            return null;
        }
        List<String> names = new ArrayList<>();
        List<int[]> parts = new ArrayList<>();
        for (int e = 0; e < elements.size(); e++) {
            int stop = e + 1 < elements.size() ? starts[e + 1] : end;
            if (!elements.get(e).name.isEmpty() && stop > starts[e]) {
                names.add(elements.get(e).name);
                parts.add(new int[] {starts[e], stop});
            }
        }
        return new Match(this, at, end, names, parts);
    }

    /** Whether the first element fits at item {@code at}; most items fail here, before any memory is asked for. */
    private boolean mayStart(Chart chart, Structure structure, int at) {
        Element first = elements.get(0);
        if (first.edge == '^') {
            return at == 0;
        }
        if (first.optional || first.gap > 0 || first.edge == '$') {
            return true;
        }
        return at < chart.size()
                && (first.words.length > 0 ? fits(first, chart.at(at)) : taken(first, chart, structure, at) > 0);
    }

    private int go(Chart chart, Structure structure, int e, int at, int[] starts, int[] steps) {
        if (steps[0]-- <= 0) {
            return -1;
        }
        starts[e] = at;
        if (e == elements.size()) {
            return at;
        }
        Element element = elements.get(e);
        if (element.edge == '^') {
            return at == 0 ? go(chart, structure, e + 1, at, starts, steps) : -1;
        }
        if (element.edge == '$') {
            return at >= chart.size() - 1 ? go(chart, structure, e + 1, at, starts, steps) : -1;
        }
        if (element.gap > 0) {
            for (int length = 0; length <= element.gap && at + length <= chart.size(); length++) {
                int end = go(chart, structure, e + 1, at + length, starts, steps);
                if (end >= 0) {
                    starts[e] = at;
                    return end;
                }
                if (at + length < chart.size() && chart.is(at + length, barrier)) {
                    return -1;
                }
            }
            return -1;
        }
        if (at < chart.size() && element.words.length > 0 && fits(element, chart.at(at)) && isPhrase(chart, at)) {
            int[] words = phrase(chart, at);
            int next = inside(words, 0, e, at, starts);
            int end = next < 0 ? -1 : go(chart, structure, next, at + 1, starts, steps);
            if (end >= 0) {
                return end;
            }
        }
        int taken = at >= chart.size() ? 0 : taken(element, chart, structure, at);
        if (taken > 0) {
            int end = go(chart, structure, e + 1, at + taken, starts, steps);
            if (end >= 0) {
                starts[e] = at;
                return end;
            }
        }
        if (element.optional) {
            int end = go(chart, structure, e + 1, at, starts, steps);
            starts[e] = at;
            return end;
        }
        return -1;
    }

    private static boolean isPhrase(Chart chart, int at) {
        Item item = chart.at(at);
        String text = chart.text();
        for (int i = item.span().start(); i < item.span().end(); i++) {
            if (Tokenizer.isSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The words of a phrase that a lexicon has as one. */
    private int[] phrase(Chart chart, int at) {
        Span span = chart.at(at).span();
        return Tokenizer.tokens(chart.text(), span.start(), span.end()).stream()
                .mapToInt(t -> lexicon.word(chart.text(), t.start(), t.end()))
                .toArray();
    }

    /** The element after those that the words of a phrase from {@code word} on fill; -1 when they do not fill any. */
    private int inside(int[] phrase, int word, int e, int at, int[] starts) {
        if (word == phrase.length) {
            return e;
        }
        if (e == elements.size()) {
            return -1;
        }
        Element element = elements.get(e);
        starts[e] = at;
        if (Arrays.stream(element.words).anyMatch(w -> w == phrase[word])) {
            int next = inside(phrase, word + 1, e + 1, at, starts);
            if (next >= 0) {
                return next;
            }
        }
        if (element.gap > 0) {
            int next = inside(phrase, word, e + 1, at, starts);
            return next >= 0 ? next : word > 0 ? inside(phrase, word + 1, e, at, starts) : -1;
        }
        return element.optional && word > 0 ? inside(phrase, word, e + 1, at, starts) : -1;
    }

    /** How many items from {@code at} on an element takes; 0 when it does not fit. */
    private static int taken(Element element, Chart chart, Structure structure, int at) {
        if (element.structure != null) {
            return structure.length(element.structure, at);
        }
        boolean fits = fits(element, chart.at(at));
        return fits && (element.words.length == 0 || !isPhrase(chart, at)) ? 1 : 0;
    }

    private static boolean fits(Element element, Item item) {
        if (element.types != 0) {
            if (!item.is(element.types)) {
                return false;
            }
            if (element.value == null) {
                return true;
            }
            if (item.entry() != null) {
                for (Sense sense : item.entry().senses()) {
                    if (sense.value().equals(element.value)) {
                        return true;
                    }
                }
            }
            return false;
        }
        for (int word : element.words) {
            if (item.word() == word) {
                return true;
            }
        }
        return false;
    }
}
