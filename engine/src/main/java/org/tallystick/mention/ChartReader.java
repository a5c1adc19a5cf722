package org.tallystick.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Entry;
import org.tallystick.lang.Lexicon;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense.Letters;
import org.tallystick.model.Span;
import org.tallystick.text.SentenceSplitter.Sentence;
import org.tallystick.text.Token;
import org.tallystick.text.Tokenizer;

/** Looks the words of a sentence up, the longest phrase first, and reads its numbers. */
public final class ChartReader {
    private static final int LONGEST_PHRASE = 9;
    private static final int SHORTEST_TAIL = 5;

    /** Longest compound that is looked into, in UTF-16 units. */
    private static final int LONGEST_COMPOUND = 80;

    private final Pack pack;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final long names;
    private final long tails;

    public ChartReader(Pack pack) {
        this.pack = pack;
        this.lexicon = pack.lexicon();
        this.numbers = new NumberReader(pack);
        this.names = pack.types("place", "country", "demonym", "nation", "actor");
        this.tails = pack.types("people", "people-one", "thing", "thing-one", "office", "harm");
    }

    /** The sentence as items. */
    public Chart read(String text, int number, Sentence sentence) {
        Span span = sentence.span();
        if (!saysAnything(text, span)) {
            return new Chart(text, number, span, sentence.opensParagraph(), false, List.of());
        }
        List<Token> tokens = Tokenizer.tokens(text, span.start(), span.end());
        boolean shouting = isShouting(text, span);
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = lexicon.word(text, tokens.get(i).start(), tokens.get(i).end());
        }
        List<Item> items = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            at += phrase(text, tokens, words, at, shouting, items);
        }
        return new Chart(text, number, span, sentence.opensParagraph(), shouting, numbers.read(text, items));
    }

    private int phrase(String text, List<Token> tokens, int[] words, int at, boolean shouting, List<Item> items) {
        Token first = tokens.get(at);
        Letters letters = letters(text, first);
        int longest = 1;
        long types = 0;
        Entry best = null;
        int node = 0;
        for (int length = 1; at + length <= tokens.size() && length <= LONGEST_PHRASE; length++) {
            node = lexicon.step(node, words[at + length - 1]);
            if (node < 0) {
                break;
            }
            Entry entry = lexicon.entry(node);
            long fitting = entry == null ? 0 : types(entry, letters, shouting, at == 0, length);
            if (entry != null && fitting != 0) {
                best = entry;
                longest = length;
                types = fitting;
            }
        }
        if (best == null && first.kind() == Token.Kind.WORD && pack.compounds() && words[at] < 0) {
            Entry tail = tail(text, first);
            if (tail != null) {
                best = tail;
                types = tail.senses().isEmpty() ? 0 : typesOf(tail) & tails;
            }
        }
        Token last = tokens.get(at + longest - 1);
        items.add(new Item(
                new Span(first.start(), last.end()),
                types,
                words[at],
                best,
                first.kind(),
                letters,
                first.joined(),
                null));
        return longest;
    }

    private long typesOf(Entry entry) {
        long bits = 0;
        for (var sense : entry.senses()) {
            bits |= pack.type(sense.type());
        }
        return bits;
    }

    /** Classes that fit the capitals; a sentence's first word, or one in a text of capitals, is a name only if it is no common word. */
    private long types(Entry entry, Letters letters, boolean shouting, boolean first, int length) {
        long fitting = entry.types(shouting ? Letters.CAPITALS : letters);
        if ((shouting || first) && length == 1) {
            long common = entry.types(Letters.ANY) & ~names;
            return common != 0 ? common | (fitting & entry.types(Letters.ANY)) : fitting;
        }
        return fitting;
    }

    /** The known word that an unknown compound ends in. */
    private @Nullable Entry tail(String text, Token word) {
        if (word.end() - word.start() > LONGEST_COMPOUND) {
            return null;
        }
        int last = word.end() - SHORTEST_TAIL;
        int known = lexicon.tail(text, word.start() + 3, last, word.end(), this::isTail);
        return lexicon.entryOf(known);
    }

    private boolean isTail(int word) {
        Entry entry = lexicon.entryOf(word);
        return entry != null && (typesOf(entry) & tails) != 0;
    }

    private static Letters letters(String text, Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return Letters.ANY;
        }
        int capitals = 0;
        int small = 0;
        for (int i = token.start(); i < token.end(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
        }
        boolean first = Character.isUpperCase(text.charAt(token.start()));
        return small == 0 && capitals > 0 ? Letters.CAPITALS : first ? Letters.CAPITAL : Letters.ANY;
    }

    /** Whether there is a letter or a digit; marks alone are not worth the memory of their items. */
    private static boolean saysAnything(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShouting(String text, Span span) {
        int capitals = 0;
        int letters = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c)) {
                    capitals++;
                }
            }
        }
        return letters >= 12 && capitals * 10 >= letters * 8;
    }
}
