package org.tallystick.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.model.Form;
import org.tallystick.model.Span;
import org.tallystick.text.Folding;
import org.tallystick.text.Token;

/** Reads digits and number words, of any size and written together or apart, into one item each. */
final class NumberReader {
    private static final int LONGEST_WORD = 80;

    /** Above this a double no longer counts by ones, and no report counts anything. */
    private static final double LARGEST = 1e15;

    /** Kind of a unit that is a number only inside a longer one; alone it is an article. */
    private static final String INSIDE = "inside";

    /** Part of a number: what it does to the parts before it, and its value. */
    private record Part(String kind, double value) {}

    private record Morpheme(String spelling, Part part) {}

    private final Pack pack;
    private final DigitReader digits;
    private final long numberWord;
    private final long number;
    private final long joiner;
    private final long article;
    private final List<String> joiners;

    /** Spellings of parts of numbers by their first character, the longest first. */
    private final Map<Character, List<Morpheme>> morphemes = new HashMap<>();

    NumberReader(Pack pack) {
        this.pack = pack;
        this.digits = new DigitReader(pack);
        this.numberWord = pack.type("number-word");
        this.number = pack.type("number");
        this.joiner = pack.type("number-joiner");
        this.article = pack.type("one");
        this.joiners = pack.lexicon().senses("number-joiner").stream()
                .flatMap(sense -> sense.row().list("forms").stream())
                .map(Folding::fold)
                .distinct()
                .toList();
        Set<Integer> words = new TreeSet<>();
        for (Sense spelled : pack.lexicon().senses("number-word")) {
            spelled.row().list("forms").forEach(form -> words.add(pack.lexicon().word(form)));
        }
        for (int word : words) {
            String spelling = word < 0 ? "" : pack.lexicon().spelling(word);
            Sense sense = Pack.sense(pack.lexicon().entryOf(word), "number-word");
            if (sense != null && (isPart(sense.value()) || sense.value().equals(INSIDE))) {
                String kind = sense.value().equals(INSIDE) ? "unit" : sense.value();
                morphemes
                        .computeIfAbsent(spelling.charAt(0), first -> new ArrayList<>())
                        .add(new Morpheme(spelling, new Part(kind, sense.row().number("value", 0))));
            }
        }
        for (List<Morpheme> alike : morphemes.values()) {
            alike.sort(Comparator.comparing(morpheme -> -morpheme.spelling().length()));
        }
    }

    private static boolean isPart(String kind) {
        return kind.equals("unit") || kind.equals("ten") || kind.equals("hundred") || kind.equals("scale");
    }

    /** The items with every number made one item of the class {@code number}. */
    List<Item> read(String text, List<Item> items) {
        List<Item> out = new ArrayList<>(items.size());
        int at = 0;
        while (at < items.size()) {
            int used = number(text, items, at, out);
            if (used == 0) {
                out.add(items.get(at));
                used = 1;
            }
            at += used;
        }
        return out;
    }

    private int number(String text, List<Item> items, int at, List<Item> out) {
        Item first = items.get(at);
        if (first.kind() == Token.Kind.NUMBER) {
            return digits(text, items, at, out);
        }
        if (first.kind() != Token.Kind.WORD) {
            return 0;
        }
        if (first.is(numberWord)) {
            Sense sense = first.sense("number-word");
            if (sense != null && sense.value().equals(INSIDE)) {
                return words(text, items, at, out);
            }
            if (sense != null && !isPart(sense.value()) && !sense.value().equals("mixed")) {
                return special(items, at, sense, out);
            }
        }
        return words(text, items, at, out);
    }

    /** Vague words, collectives, fractions and none. */
    private int special(List<Item> items, int at, Sense sense, List<Item> out) {
        double value = sense.row().number("value", Double.NaN);
        double high = sense.row().number("high", value);
        Amount amount = switch (sense.value()) {
            case "vague" ->
                new Amount(Double.isNaN(value) ? null : value, Double.isNaN(high) ? null : high, Form.VAGUE);
            case "collective" -> new Amount(value, value, Form.APPROXIMATE);
            case "minority" -> new Amount(null, null, Form.VAGUE);
            case "majority" -> new Amount(value, null, Form.AT_LEAST);
            default -> Amount.exact(value);
        };
        out.add(merged(items, at, 1, amount));
        return 1;
    }

    private int digits(String text, List<Item> items, int at, List<Item> out) {
        Item first = items.get(at);
        Double value = digits.value(text, first.span(), scaleAt(text, items, at + 1) != null);
        if (value == null || DigitReader.isCut(text, first.span())) {
            return 0;
        }
        int used = 1;
        Part scale = scaleAt(text, items, at + used);
        while (scale != null) {
            value *= scale.value();
            if (value > LARGEST) {
                return 0;
            }
            used++;
            scale = scaleAt(text, items, at + used);
        }
        out.add(merged(items, at, used, Amount.exact(value)));
        return used;
    }

    private @Nullable Part scaleAt(String text, List<Item> items, int at) {
        if (at >= items.size() || items.get(at).joined() && items.get(at).kind() == Token.Kind.NUMBER) {
            return null;
        }
        Part part = single(text, items.get(at));
        return part != null && (part.kind().equals("scale") || part.kind().equals("hundred")) ? part : null;
    }

    private @Nullable Part single(String text, Item item) {
        Sense sense = item.is(numberWord) ? item.sense("number-word") : null;
        return sense != null && isPart(sense.value())
                ? new Part(sense.value(), sense.row().number("value", 0))
                : null;
    }

    private int words(String text, List<Item> items, int at, List<Item> out) {
        if (parts(text, items.get(at), true).isEmpty()) {
            return 0;
        }
        List<Part> parts = new ArrayList<>();
        int used = 0;
        int i = at;
        while (i < items.size() && parts.size() < 24) {
            Item item = items.get(i);
            List<Part> more = parts(text, item, parts.isEmpty());
            if (more.isEmpty()) {
                boolean joins = item.is(joiner)
                        && !parts.isEmpty()
                        && i + 1 < items.size()
                        && joins(parts.get(parts.size() - 1), parts(text, items.get(i + 1), false));
                if (!joins) {
                    break;
                }
                i++;
                continue;
            }
            if (!fits(parts, more)) {
                break;
            }
            parts.addAll(more);
            i++;
            used = i - at;
        }
        while (!parts.isEmpty() && used > 0) {
            double value = value(parts);
            if (!Double.isNaN(value) && !isBareScale(parts, items, at)) {
                out.add(merged(items, at, used, Amount.exact(value)));
                return used;
            }
            return 0;
        }
        return 0;
    }

    /** A scale word alone counts only where a language uses it so, which its table says with an own row. */
    private boolean isBareScale(List<Part> parts, List<Item> items, int at) {
        return parts.size() == 1
                && (parts.get(0).kind().equals("scale") || parts.get(0).kind().equals("hundred"))
                && !pack.compounds();
    }

    private static boolean joins(Part last, List<Part> next) {
        if (next.isEmpty()) {
            return false;
        }
        Part first = next.get(0);
        return switch (last.kind()) {
            case "hundred", "scale" ->
                first.kind().equals("unit") || first.kind().equals("ten");
            case "unit" -> first.kind().equals("mixed") && first.value() < 1;
            default -> false;
        };
    }

    /** Whether {@code more} may follow: "twenty five" and "two hundred", not "five twenty" or "seven twenty". */
    private static boolean fits(List<Part> parts, List<Part> more) {
        if (parts.isEmpty()) {
            return true;
        }
        Part last = parts.get(parts.size() - 1);
        Part next = more.get(0);
        return switch (next.kind()) {
            case "hundred", "scale" -> true;
            case "ten" -> last.kind().equals("hundred") || last.kind().equals("scale");
            case "mixed" -> last.kind().equals("unit") && next.value() < 1;
            default ->
                last.kind().equals("hundred")
                        || last.kind().equals("scale")
                        || (last.kind().equals("ten") && next.value() < 10 && next.value() > 0 && last.value() >= 20);
        };
    }

    private List<Part> parts(String text, Item item, boolean first) {
        if (item.kind() != Token.Kind.WORD) {
            return List.of();
        }
        if (first && item.is(article) && !item.is(numberWord) || isInside(item)) {
            return first ? List.of(new Part("article", 1)) : List.of();
        }
        if (item.is(numberWord)) {
            Sense sense = item.sense("number-word");
            if (sense != null && (isPart(sense.value()) || sense.value().equals("mixed"))) {
                return List.of(new Part(sense.value(), sense.row().number("value", 0)));
            }
            return List.of();
        }
        if (!pack.compounds()
                || item.word() >= 0
                || item.span().end() - item.span().start() > LONGEST_WORD) {
            return List.of();
        }
        return compound(Folding.fold(item.span().of(text)));
    }

    private boolean isInside(Item item) {
        Sense sense = item.is(numberWord) ? item.sense("number-word") : null;
        return sense != null && sense.value().equals(INSIDE);
    }

    /** The parts of a number written as one word; empty when it is none. */
    private List<Part> compound(String word) {
        List<Part> parts = new ArrayList<>();
        return split(word, 0, parts) && !Double.isNaN(value(parts)) ? parts : List.of();
    }

    private boolean split(String word, int from, List<Part> parts) {
        if (from == word.length()) {
            return !parts.isEmpty();
        }
        for (Morpheme morpheme : morphemes.getOrDefault(word.charAt(from), List.of())) {
            if (!word.startsWith(morpheme.spelling(), from)) {
                continue;
            }
            int to = from + morpheme.spelling().length();
            parts.add(morpheme.part());
            if (!Double.isNaN(value(parts))) {
                if (split(word, to, parts)) {
                    return true;
                }
                for (String and : joiners) {
                    if (word.startsWith(and, to) && split(word, to + and.length(), parts)) {
                        return true;
                    }
                }
            }
            parts.remove(parts.size() - 1);
        }
        return false;
    }

    /** The value of parts in order; NaN when they make no number. */
    private static double value(List<Part> parts) {
        double total = 0;
        double current = 0;
        double lastScale = Double.MAX_VALUE;
        String last = "";
        for (Part part : parts) {
            switch (part.kind()) {
                case "article" -> {
                    current = 0;
                }
                case "unit", "ten", "mixed" -> {
                    boolean unitBeforeTen = part.kind().equals("ten") && last.equals("unit") && current % 100 < 10;
                    boolean tenBeforeUnit = part.kind().equals("unit") && last.equals("ten") && part.value() < 10;
                    boolean fraction = part.kind().equals("mixed");
                    if (last.equals("unit") && !unitBeforeTen && !fraction || last.equals("ten") && !tenBeforeUnit) {
                        return Double.NaN;
                    }
                    current += part.value();
                }
                case "hundred" -> {
                    if (last.equals("hundred") || current >= 100) {
                        return Double.NaN;
                    }
                    current = (current == 0 ? 1 : current) * 100;
                }
                case "scale" -> {
                    if (part.value() >= lastScale) {
                        return Double.NaN;
                    }
                    total += (current == 0 ? 1 : current) * part.value();
                    current = 0;
                    lastScale = part.value();
                }
                default -> {
                    return Double.NaN;
                }
            }
            last = part.kind();
        }
        if (last.equals("article")) {
            return Double.NaN;
        }
        return total + current;
    }

    private Item merged(List<Item> items, int at, int used, Amount amount) {
        Item first = items.get(at);
        Item last = items.get(at + used - 1);
        long types = used == 1 ? first.types() | number : number;
        return new Item(
                new Span(first.span().start(), last.span().end()),
                types,
                first.word(),
                used == 1 ? first.entry() : null,
                Token.Kind.NUMBER,
                first.letters(),
                first.joined(),
                amount);
    }
}
