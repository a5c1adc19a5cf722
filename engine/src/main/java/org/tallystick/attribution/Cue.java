package org.tallystick.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Sense;
import org.tallystick.model.Claimant;

/**
 * A source made to speak.
 *
 * @param at item of the word that makes it speak; negative when it stands in another sentence
 * @param from first item it governs
 * @param to item after the last it governs
 * @param word the verb of speech; null when there is none
 * @param chain carriers between the source and the report
 * @param denies whether it rejects what was said before
 */
record Cue(
        int at,
        int from,
        int to,
        Source source,
        @Nullable Sense word,
        String rule,
        List<Claimant> chain,
        boolean denies) {
    Cue(int at, int from, int to, Source source, @Nullable Sense word, String rule, List<Claimant> chain) {
        this(
                at,
                from,
                to,
                source,
                word,
                rule,
                chain,
                word != null && word.value().equals("deny"));
    }

    /** The same source, governing the whole of another sentence. */
    Cue elsewhere(String rule) {
        return new Cue(-1, 0, Integer.MAX_VALUE, source, word, rule, chain, denies);
    }
}
