package org.tallystick.lang;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.tallystick.text.Folding;

/** Numbers for words, from 0 on: folded words that are found in a text without making a string of it. Built by one thread, then shared. */
public final class Vocabulary {
    /** What {@link #find} gives for a word no table has. */
    public static final int UNKNOWN = -1;

    private int[] slots = filled(1 << 15);
    private String[] words = new String[1 << 14];
    private int[] hashes = new int[1 << 14];
    private int size;

    /** Number of the folded word {@code text[start, end)}, or {@link #UNKNOWN}. */
    public int find(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c != Folding.NOTHING) {
                hash = hash * 31 + c;
            }
        }
        return find(text, start, end, hash);
    }

    private int find(CharSequence text, int start, int end, int hash) {
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; slots[slot] >= 0; slot = (slot + 1) & mask) {
            int word = slots[slot];
            if (hashes[word] == hash && same(words[word], text, start, end)) {
                return word;
            }
        }
        return UNKNOWN;
    }

    /** Number of {@code word}, which is given one when it has none. */
    public int add(String word) {
        int found = find(word, 0, word.length());
        if (found >= 0) {
            return found;
        }
        String folded = Folding.fold(word);
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        words[size] = folded;
        hashes[size] = folded.hashCode();
        size++;
        if (size * 2 > slots.length) {
            slots = filled(slots.length * 2);
            for (int i = 0; i < size; i++) {
                place(i);
            }
        } else {
            place(size - 1);
        }
        return size - 1;
    }

    /** The folded word with the given number. */
    String word(int number) {
        return words[number];
    }

    /** How many words it knows. */
    public int size() {
        return size;
    }

    private void place(int word) {
        int mask = slots.length - 1;
        int slot = spread(hashes[word]) & mask;
        while (slots[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = word;
    }

    /**
     * Number of the longest known word that ends at {@code end} and starts at {@code first} to {@code last}, among those that
     * {@code fits} takes; {@link #UNKNOWN} when there is none. One pass from the end gives the hashes of all tails.
     */
    int tail(CharSequence text, int first, int last, int end, IntPredicate fits) {
        if (last < first) {
            return UNKNOWN;
        }
        int[] tails = new int[last - first + 1];
        int hash = 0;
        int power = 1;
        for (int i = end - 1; i >= first; i--) {
            char c = Folding.fold(text.charAt(i));
            if (c != Folding.NOTHING) {
                hash += c * power;
                power *= 31;
            }
            if (i <= last) {
                tails[i - first] = hash;
            }
        }
        for (int i = first; i <= last; i++) {
            int word = find(text, i, end, tails[i - first]);
            if (word >= 0 && fits.test(word)) {
                return word;
            }
        }
        return UNKNOWN;
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        int at = 0;
        for (int i = start; i < end; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c == Folding.NOTHING) {
                continue;
            }
            if (at == word.length() || word.charAt(at) != c) {
                return false;
            }
            at++;
        }
        return at == word.length();
    }

    private static int spread(int hash) {
        return (hash ^ (hash >>> 15)) * 0x2c1b3c6d >>> 8;
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, UNKNOWN);
        return slots;
    }
}
