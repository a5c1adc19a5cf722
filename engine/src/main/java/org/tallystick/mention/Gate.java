package org.tallystick.mention;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Row;

/** Tells in one pass over the characters whether a text can hold a claim at all: whether a word of harm or of control stands in it. */
public final class Gate {
    /** Longest compound that is looked into, in UTF-16 units. */
    private static final int LONGEST_COMPOUND = 80;

    private final Pack pack;
    private final boolean[] harm;

    public Gate(Pack pack) {
        this.pack = pack;
        this.harm = new boolean[pack.lexicon().words()];
        Set<Row> openers = Collections.newSetFromMap(new IdentityHashMap<>());
        pack.lexicon().senses("harm").forEach(sense -> openers.add(sense.row()));
        pack.lexicon().senses("state-word").forEach(sense -> openers.add(sense.row()));
        for (Row row : openers) {
            for (String form : row.list("forms")) {
                int word = longestWord(form);
                if (word >= 0) {
                    harm[word] = true;
                }
            }
        }
    }

    /** Whether {@code text} is worth reading. */
    public boolean opens(CharSequence text) {
        int at = 0;
        int length = text.length();
        while (at < length) {
            if (!Character.isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < length && Character.isLetter(text.charAt(at))) {
                at++;
            }
            int word = pack.lexicon().word(text, start, at);
            if (word >= 0
                    ? word < harm.length && harm[word]
                    : pack.compounds() && at - start > 9 && at - start <= LONGEST_COMPOUND && tail(text, start, at)) {
                return true;
            }
        }
        return false;
    }

    /** The longest word of a form, the last of equals, for "the dead include" must not open on every "the"; -1 when the lexicon has none. */
    private int longestWord(String form) {
        int longest = -1;
        int letters = 0;
        for (int at = 0; at < form.length(); at++) {
            int start = at;
            while (at < form.length() && Character.isLetter(form.charAt(at))) {
                at++;
            }
            int word = at - start >= letters ? pack.lexicon().word(form, start, at) : -1;
            if (word >= 0) {
                longest = word;
                letters = at - start;
            }
        }
        return longest;
    }

    private boolean tail(CharSequence text, int start, int end) {
        int word = pack.lexicon().tail(text, start + 3, Math.min(end - 5, start + 39), end, known -> harm[known]);
        return word >= 0 && pack.lexicon().entryOf(word) != null;
    }
}
