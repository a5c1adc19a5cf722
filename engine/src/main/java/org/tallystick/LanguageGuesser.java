package org.tallystick;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.text.Folding;

/** Chooses the pack whose own function words stand most often in a text. */
final class LanguageGuesser {
    private static final int SAMPLE = 6_000;

    /** Fewest function words in a hundred that make a text one of a language. */
    private static final int FEWEST = 12;

    private LanguageGuesser() {}

    static @Nullable Pack guess(CharSequence text, Collection<Pack> packs) {
        Pack best = null;
        int highest = 0;
        for (Pack pack : packs) {
            int words = 0;
            int known = 0;
            int at = 0;
            int length = Math.min(text.length(), SAMPLE);
            while (at < length) {
                int start = at;
                while (at < length && Character.isLetter(text.charAt(at))) {
                    at++;
                }
                if (at > start) {
                    words++;
                    known += pack.functionWords().contains(Folding.fold(text.subSequence(start, at))) ? 1 : 0;
                } else {
                    at++;
                }
            }
            if (known > highest && known * 100 >= words * FEWEST) {
                highest = known;
                best = pack;
            }
        }
        return best;
    }
}
