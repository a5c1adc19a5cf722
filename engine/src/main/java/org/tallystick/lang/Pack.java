package org.tallystick.lang;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language as the reader knows it: its words with those all languages share, its rules, and its few settings. Immutable once
 * loaded, shared by threads.
 *
 * @param code BCP 47 code
 * @param version number of the pack's edition
 * @param decimal the mark before decimals
 * @param compounds whether words are written together, so that the end of an unknown word may be a known one
 * @param verbFinal whether verbs may close a clause, after their object
 * @param progressive ending of a verb form that is active though it follows a form of to be; empty when there is none
 * @param abbreviations folded words whose full stop does not end a sentence
 * @param functionWords folded words by which a text in the language is known
 * @param foreignWords folded words of the languages nearest to it: those that are its own too tell nothing, the others speak against it
 * @param lexicon every word and phrase
 * @param rules rules by stage: {@code attribution}, {@code clause}, {@code count}
 * @param corpus whole sentences with the claims they must give
 */
public record Pack(
        String code,
        int version,
        char decimal,
        boolean compounds,
        boolean verbFinal,
        String progressive,
        Set<String> abbreviations,
        Set<String> functionWords,
        Set<String> foreignWords,
        Lexicon lexicon,
        Map<String, List<Rule>> rules,
        List<Rule.Example> corpus) {
    public Pack {
        abbreviations = Set.copyOf(abbreviations);
        functionWords = Set.copyOf(functionWords);
        foreignWords = Set.copyOf(foreignWords);
        rules = Map.copyOf(rules);
        corpus = List.copyOf(corpus);
    }

    /** The rules of {@code stage}, in the order of the pack. */
    public List<Rule> rules(String stage) {
        return rules.getOrDefault(stage, List.of());
    }

    /** The bit of a class of words. */
    public long type(String name) {
        return lexicon.types().bit(name);
    }

    /** The union of the bits of several classes of words. */
    public long types(String... names) {
        long bits = 0;
        for (String name : names) {
            bits |= type(name);
        }
        return bits;
    }

    /** The first sense of {@code entry} of the class {@code type}, if it has one. */
    public static @Nullable Sense sense(@Nullable Entry entry, String type) {
        if (entry == null) {
            return null;
        }
        for (Sense sense : entry.senses()) {
            if (sense.type().equals(type)) {
                return sense;
            }
        }
        return null;
    }
}
