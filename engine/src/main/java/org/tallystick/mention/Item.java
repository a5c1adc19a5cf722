package org.tallystick.mention;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Entry;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.model.Span;
import org.tallystick.text.Token;

/**
 * One word, phrase, number or mark of a sentence, with the classes its senses belong to.
 *
 * @param span where it stands in the report's text
 * @param types bits of its classes
 * @param word number of its first word in the lexicon; negative when unknown
 * @param entry its senses; null when no lexicon has it
 * @param kind what it is made of
 * @param letters its capitals
 * @param joined whether it hangs on the item before it
 * @param amount its value, when it is a number
 */
public record Item(
        Span span,
        long types,
        int word,
        @Nullable Entry entry,
        Token.Kind kind,
        Sense.Letters letters,
        boolean joined,
        @Nullable Amount amount) {

    /** Whether it belongs to any of the classes in {@code bits}. */
    public boolean is(long bits) {
        return (types & bits) != 0;
    }

    /** Its first sense of the class {@code type}. */
    public @Nullable Sense sense(String type) {
        return Pack.sense(entry, type);
    }

    /** Whether it is printed with a capital. */
    public boolean capital() {
        return letters != Sense.Letters.ANY;
    }
}
