package org.tallystick.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Entry;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;

/** Tells in one pass over the characters whether a text can hold a claim at all: whether a word of harm or of control stands in it. */
public final class Gate {
    /** Longest compound that is looked into, in UTF-16 units. */
    private static final int LONGEST_COMPOUND = 80;

    private final Pack pack;
    private final boolean[] harm;

    public Gate(Pack pack) {
        this.pack = pack;
        this.harm = new boolean[pack.lexicon().words()];
        List<Sense> openers = new ArrayList<>(pack.lexicon().senses("harm"));
        openers.addAll(pack.lexicon().senses("state-word"));
        for (Sense sense : openers) {
            for (String form : sense.row().list("forms")) {
                int end = 0;
                while (end < form.length() && Character.isLetter(form.charAt(end))) {
                    end++;
                }
                int word = pack.lexicon().word(form, 0, end);
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

    private boolean tail(CharSequence text, int start, int end) {
        for (int from = start + 3; from <= end - 5 && from < start + 40; from++) {
            int word = pack.lexicon().word(text, from, end);
            if (word >= 0 && word < harm.length && harm[word]) {
                @Nullable Entry entry = pack.lexicon().entryOf(word);
                return entry != null;
            }
        }
        return false;
    }
}
