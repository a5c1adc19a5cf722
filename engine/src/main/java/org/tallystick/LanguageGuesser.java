package org.tallystick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Vocabulary;
import org.tallystick.model.Span;

/** Chooses the pack whose own function words stand most often in a text. */
final class LanguageGuesser {
    private static final int SAMPLE = 6_000;

    /** Fewest function words in a hundred that make a text one of a language. */
    private static final int FEWEST = 12;

    /** Fewest different ones: one alone may be a word of another language. */
    private static final int FEWEST_DIFFERENT = 2;

    /** Most words of a text that is too short to be known by its function words. */
    private static final int SHORT = 40;

    /** Fewest words in a hundred of such a text that the tables of its pack must have. */
    private static final int FEWEST_KNOWN = 60;

    private final List<Pack> packs;
    private final Vocabulary words = new Vocabulary();

    /** For each word the packs whose function word it is, by their place in the list. */
    private final int[][] owners;

    LanguageGuesser(List<Pack> packs) {
        this.packs = packs;
        for (Pack pack : packs) {
            for (String word : pack.functionWords()) {
                words.add(word);
            }
        }
        owners = new int[words.size()][0];
        for (int pack = 0; pack < packs.size(); pack++) {
            for (String word : packs.get(pack).functionWords()) {
                int number = words.find(word, 0, word.length());
                owners[number] = Arrays.copyOf(owners[number], owners[number].length + 1);
                owners[number][owners[number].length - 1] = pack;
            }
        }
    }

    @Nullable
    Pack guess(CharSequence text) {
        int[] known = new int[packs.size()];
        List<Set<Integer>> different = new ArrayList<>();
        packs.forEach(pack -> different.add(new HashSet<>()));
        List<Span> all = words(text);
        for (Span span : all) {
            int word = words.find(text, span.start(), span.end());
            if (word >= 0) {
                for (int pack : owners[word]) {
                    known[pack]++;
                    different.get(pack).add(word);
                }
            }
        }
        Pack best = null;
        int highest = 0;
        for (int pack = 0; pack < known.length; pack++) {
            boolean enough = known[pack] * 100 >= all.size() * FEWEST
                    && different.get(pack).size() >= FEWEST_DIFFERENT;
            if (known[pack] > highest && enough) {
                highest = known[pack];
                best = packs.get(pack);
            }
        }
        return best == null ? byTables(text, all) : best;
    }

    /** A line too short for function words is of the pack whose tables have most of its words: "12 doden in Kabul". */
    private @Nullable Pack byTables(CharSequence text, List<Span> all) {
        Pack best = null;
        int highest = 0;
        for (Pack pack : packs) {
            int known = 0;
            for (Span span : all.size() <= SHORT ? all : List.<Span>of()) {
                int word = pack.lexicon().word(text, span.start(), span.end());
                known += pack.lexicon().entryOf(word) == null ? 0 : 1;
            }
            if (known > highest && known * 100 >= all.size() * FEWEST_KNOWN) {
                highest = known;
                best = pack;
            }
        }
        return best;
    }

    private static List<Span> words(CharSequence text) {
        List<Span> words = new ArrayList<>();
        int length = Math.min(text.length(), SAMPLE);
        int at = 0;
        while (at < length) {
            int start = at;
            while (at < length && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(new Span(start, at));
            } else {
                at++;
            }
        }
        return words;
    }
}
