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

/**
 * Chooses the pack whose own function words stand most often in a text. Words that a neighbour of its language has too are no evidence,
 * and words that only the neighbour has speak against it, so that a line of German is not taken for Dutch.
 */
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

    /** For each word the packs of whose neighbours it is. */
    private final int[][] foreign;

    /** What the words of a text say of one pack. */
    private static final class Evidence {
        private int known;
        private int own;
        private int against;
        private final Set<Integer> different = new HashSet<>();
    }

    LanguageGuesser(List<Pack> packs) {
        this.packs = packs;
        for (Pack pack : packs) {
            pack.functionWords().forEach(words::add);
            pack.foreignWords().forEach(words::add);
        }
        owners = new int[words.size()][0];
        foreign = new int[words.size()][0];
        for (int pack = 0; pack < packs.size(); pack++) {
            note(owners, packs.get(pack).functionWords(), pack);
            note(foreign, packs.get(pack).foreignWords(), pack);
        }
    }

    private void note(int[][] packsOf, Set<String> forms, int pack) {
        for (String word : forms) {
            int number = words.find(word, 0, word.length());
            packsOf[number] = Arrays.copyOf(packsOf[number], packsOf[number].length + 1);
            packsOf[number][packsOf[number].length - 1] = pack;
        }
    }

    @Nullable
    Pack guess(CharSequence text) {
        List<Evidence> evidence = packs.stream().map(pack -> new Evidence()).toList();
        List<Span> all = words(text);
        for (Span span : all) {
            int word = words.find(text, span.start(), span.end());
            if (word >= 0) {
                weigh(word, evidence);
            }
        }
        Pack best = null;
        int highest = 0;
        for (int pack = 0; pack < evidence.size(); pack++) {
            Evidence of = evidence.get(pack);
            boolean enough = of.known * 100 >= all.size() * FEWEST && of.different.size() >= FEWEST_DIFFERENT;
            if (of.known > highest && enough && of.own > of.against) {
                highest = of.known;
                best = packs.get(pack);
            }
        }
        return best == null ? byTables(text, all, evidence) : best;
    }

    private void weigh(int word, List<Evidence> evidence) {
        for (int pack : owners[word]) {
            Evidence of = evidence.get(pack);
            of.known++;
            of.own++;
            of.different.add(word);
        }
        for (int pack : foreign[word]) {
            Evidence of = evidence.get(pack);
            boolean shared = Arrays.stream(owners[word]).anyMatch(owner -> owner == pack);
            of.own -= shared ? 1 : 0;
            of.against += shared ? 0 : 1;
        }
    }

    /** A line too short for function words is of the pack whose tables have most of its words: "12 doden in Kabul". */
    private @Nullable Pack byTables(CharSequence text, List<Span> all, List<Evidence> evidence) {
        Pack best = null;
        int highest = 0;
        for (int i = 0; i < packs.size(); i++) {
            Pack pack = packs.get(i);
            int known = 0;
            for (Span span : all.size() <= SHORT && evidence.get(i).against == 0 ? all : List.<Span>of()) {
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
