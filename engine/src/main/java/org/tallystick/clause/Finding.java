package org.tallystick.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Amount;
import org.tallystick.mention.Chart;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;

/**
 * A claim in the making: what is counted, as its clause says.
 *
 * @param chart its sentence
 * @param at item the claim hangs on: the figure's first, or the trigger
 * @param pivot item of the word of harm, from which place and time are looked for
 * @param harm sense of the word of harm; null when none tells it
 * @param amount its figure; null for a state or a judgement
 * @param figure words of the figure
 * @param victims words for the people; null when the clause leaves them out
 * @param head sense of the noun counted
 * @param thing words for the thing counted
 * @param kind kind of that thing
 * @param agent words for who did it
 * @param sufferer words for the party whose loss it is, when they stand apart from the noun
 * @param denied whether its sentence rejects what the one before told
 * @param ofEnemy whether those struck are called the enemy of who speaks
 * @param inherits whether what it leaves out is that of the finding before it
 */
public record Finding(
        Chart chart,
        int at,
        int pivot,
        Measure measure,
        @Nullable Sense harm,
        @Nullable Amount amount,
        @Nullable Span figure,
        @Nullable Span victims,
        @Nullable Sense head,
        @Nullable Span thing,
        @Nullable String kind,
        @Nullable Span agent,
        @Nullable Span sufferer,
        boolean ofEnemy,
        boolean inherits,
        boolean denied,
        List<Reason> why) {
    public Finding {
        why = List.copyOf(why);
    }

    /** The same finding, looked at from the word of harm at item {@code word}, of people who belong to {@code party} if given. */
    Finding turning(int word, @Nullable Span party) {
        return new Finding(
                chart,
                at,
                word,
                measure,
                harm,
                amount,
                figure,
                victims,
                head,
                thing,
                kind,
                agent,
                party == null ? sufferer : party,
                ofEnemy,
                inherits,
                denied,
                why);
    }

    /** The same finding as the next sentences reject it, whose source may be the enemy himself. */
    public Finding deniedIn(Chart sentence) {
        return new Finding(
                sentence, 0, 0, measure, harm, amount, figure, victims, head, thing, kind, agent, sufferer, false, true,
                true, why);
    }

    /** The same finding, of the thing that other words name. */
    Finding of(Span words, String sort) {
        return new Finding(
                chart, at, pivot, measure, harm, amount, figure, victims, head, words, sort, agent, sufferer, ofEnemy,
                inherits, denied, why);
    }

    /** The same finding, done by those whom {@code doer} names. */
    Finding by(Span doer) {
        return new Finding(
                chart, at, pivot, measure, harm, amount, figure, victims, head, thing, kind, doer, sufferer, ofEnemy,
                inherits, denied, why);
    }

    /** The same finding, of those called the enemy if {@code enemy}. */
    Finding ofEnemy(boolean enemy) {
        return new Finding(
                chart, at, pivot, measure, harm, amount, figure, victims, head, thing, kind, agent, sufferer, enemy,
                inherits, denied, why);
    }

    /** Whether its word of harm is one of battle, which only fighters suffer: "fell in action". */
    public boolean inBattle() {
        return harm != null && harm.row().list("frame").contains("battle");
    }
}
