package org.tallystick.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.text.Token;
import org.tallystick.text.Tokenizer;

/** All words and phrases of a pack and of the shared tables, found longest first in a sentence's tokens. */
public final class Lexicon {
    private static final int ROOT = 0;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Types types = new Types();
    private final Edges edges = new Edges();
    private final List<@Nullable Entry> entries = new ArrayList<>();
    private final Map<String, List<Sense>> senses = new HashMap<>();
    private int[] rootEdges = new int[0];

    Lexicon() {
        entries.add(null);
    }

    /** Takes in one spelling of a sense. */
    void add(String form, Sense sense) {
        int node = ROOT;
        for (Token token : Tokenizer.tokens(form, 0, form.length())) {
            int word = vocabulary.add(form.substring(token.start(), token.end()));
            int next = edges.next(node, word);
            if (next < 0) {
                next = entries.size();
                entries.add(null);
                edges.put(node, word, next);
            }
            node = next;
        }
        if (node == ROOT) {
            throw new PackException(sense.source() + ": an empty form");
        }
        Entry entry = entries.get(node);
        if (entry == null) {
            entry = new Entry();
            entries.set(node, entry);
        }
        entry.add(sense, types.add(sense.type()));
        senses.computeIfAbsent(sense.type(), type -> new ArrayList<>()).add(sense);
    }

    /** Ends the taking in: first steps of the trie go to an array, since every word of a text takes one. */
    void freeze() {
        rootEdges = new int[vocabulary.size()];
        for (int word = 0; word < rootEdges.length; word++) {
            rootEdges[word] = edges.next(ROOT, word);
        }
    }

    /** Number of the folded word {@code text[start, end)}; negative when unknown. */
    public int word(CharSequence text, int start, int end) {
        return vocabulary.find(text, start, end);
    }

    /**
     * Number of the longest known word that ends at {@code end} and starts at {@code first} to {@code last}, among those that
     * {@code fits} takes; negative when there is none.
     */
    public int tail(CharSequence text, int first, int last, int end, IntPredicate fits) {
        return vocabulary.tail(text, first, last, end, fits);
    }

    /** Number of a word as rules write it; negative when no table and no rule has it. */
    public int word(String word) {
        return vocabulary.find(word, 0, word.length());
    }

    /** The folded word with the given number. */
    public String spelling(int word) {
        return vocabulary.word(word);
    }

    /** Number of words that have a number. */
    public int words() {
        return vocabulary.size();
    }

    /** Gives {@code word} a number though it has no sense, since a rule names it. */
    void know(String word) {
        vocabulary.add(word);
    }

    /** The bits of the classes of words. */
    public Types types() {
        return types;
    }

    /** Node one step on from {@code node} by {@code word}; negative when no phrase goes on that way. {@code 0} is the root. */
    public int step(int node, int word) {
        if (word < 0) {
            return -1;
        }
        if (node == ROOT) {
            return word < rootEdges.length ? rootEdges[word] : -1;
        }
        return edges.next(node, word);
    }

    /** The phrase that ends at {@code node}, if one does. */
    public @Nullable Entry entry(int node) {
        return node < 0 ? null : entries.get(node);
    }

    /** The entry of a single word, if it has one. */
    public @Nullable Entry entryOf(int word) {
        return entry(step(ROOT, word));
    }

    /** All senses of the class {@code type}, one for each spelling. */
    public List<Sense> senses(String type) {
        return senses.getOrDefault(type, List.of());
    }
}
