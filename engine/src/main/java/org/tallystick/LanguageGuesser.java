package org.tallystick;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Vocabulary;

/** Chooses the pack whose own function words stand most often in a text. */
final class LanguageGuesser {
    private static final int SAMPLE = 6_000;

    /** Fewest function words in a hundred that make a text one of a language. */
    private static final int FEWEST = 12;

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
        int all = 0;
        int at = 0;
        int length = Math.min(text.length(), SAMPLE);
        while (at < length) {
            int start = at;
            while (at < length && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                at++;
                continue;
            }
            all++;
            int word = words.find(text, start, at);
            if (word >= 0) {
                for (int pack : owners[word]) {
                    known[pack]++;
                }
            }
        }
        Pack best = null;
        int highest = 0;
        for (int pack = 0; pack < known.length; pack++) {
            if (known[pack] > highest && known[pack] * 100 >= all * FEWEST) {
                highest = known[pack];
                best = packs.get(pack);
            }
        }
        return best;
    }
}
