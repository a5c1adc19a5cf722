package org.tallystick.lang;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack, with its own proof.
 *
 * @param id name, prefixed by the pack's code
 * @param gloss what it reads, in words
 * @param match patterns over the items of a sentence, any of which fires it
 * @param yields what it says of the words it matches
 * @param examples sentences that it must fire on, with what they must give
 * @param not sentences that it must not fire on
 * @param where file of the rule, for errors
 */
public record Rule(
        String id,
        String gloss,
        List<String> match,
        Map<String, String> yields,
        List<Example> examples,
        List<String> not,
        String where) {
    public Rule {
        match = List.copyOf(match);
        yields = Map.copyOf(yields);
        examples = List.copyOf(examples);
        not = List.copyOf(not);
    }

    /** A sentence and the fields that the claim made by the rule must have. */
    public record Example(String text, Map<String, String> gives) {
        public Example {
            gives = Map.copyOf(gives);
        }
    }

    /** What the rule says under {@code key}, if it does. */
    public @Nullable String yield(String key) {
        return yields.get(key);
    }
}
