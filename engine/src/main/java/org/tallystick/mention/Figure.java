package org.tallystick.mention;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Sense;

/**
 * A quantity in a sentence, with the noun it counts.
 *
 * @param from first item of the quantity with its bounds
 * @param to item after the quantity's last
 * @param end item after the last of the whole noun phrase
 * @param amount value and form
 * @param headAt item of the noun it counts; -1 when it stands bare
 * @param head what kind of noun that is
 * @param sense the noun's sense; null when no lexicon has it
 * @param reason why it is no count though it has no unit: a date, an age; null when it may be one
 * @param more whether it adds to a figure before it ("another 300")
 * @param ofWhole whether it is a part taken out of a whole ("seven of the dead")
 */
public record Figure(
        int from,
        int to,
        int end,
        Amount amount,
        int headAt,
        Head head,
        @Nullable Sense sense,
        @Nullable String reason,
        boolean more,
        boolean ofWhole) {
    /** Whether it says that there are none, with no noun behind it. */
    public boolean isNone() {
        return head == Head.NONE && amount.value() == 0;
    }

    /** Whether it is one by its article, not by a number: "a woman". */
    public boolean isOne(Chart chart) {
        return chart.at(to - 1).amount() == null;
    }

    /** The same figure with another amount. */
    Figure with(Amount other) {
        return new Figure(from, to, end, other, headAt, head, sense, reason, more, ofWhole);
    }

    /** The same figure, its noun phrase longer by some items. */
    public Figure reaching(int longer) {
        return new Figure(from, to, end + longer, amount, headAt, head, sense, reason, more, ofWhole);
    }

    /** The same figure, its noun taken for {@code kind}. */
    public Figure counting(Head kind) {
        return new Figure(from, to, end, amount, headAt, kind, sense, reason, more, ofWhole);
    }

    /** What a figure counts, as far as its own words tell. */
    public enum Head {
        PEOPLE,
        THING,
        /** A word of harm itself: "12 dead", "30 wounded", "23 clashes". */
        HARM,
        /** A unit or other noun that makes it no claim: years, kilometres, euros. */
        UNIT,
        /** A share of a whole: per cent, three quarters. */
        SHARE,
        UNKNOWN,
        NONE
    }
}
