package org.tallystick.app.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted. All that is asked for must hold; of several words for one field, one. Without a word on the
 * status, rejected claims are left out.
 *
 * @param words by field; {@code unknown} stands for no value
 * @param from first day of a period that the window of the claim must overlap; null for none
 * @param to last day of that period, inclusive; null for none
 * @param atLeast the figure may be this high or higher; null for any
 * @param atMost the figure may be this low or lower; null for any
 * @param evidence words that the evidence must hold, those in quotation marks in a row; null for any
 * @param report id of the report; null for any
 */
public record ClaimQuery(
        Map<Field, Set<String>> words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double atLeast,
        @Nullable Double atMost,
        @Nullable String evidence,
        @Nullable String report) {
    /** Stands for the claims that have no value in a field. */
    public static final String UNKNOWN = "unknown";

    /** Every claim that was not rejected. */
    public static final ClaimQuery ALL = new ClaimQuery(Map.of(), null, null, null, null, null, null);

    public ClaimQuery {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends " + to + " before it starts " + from);
        }
        words = Map.copyOf(words);
    }

    /** The same, and {@code field} must be {@code word}, or a word that was given before. */
    public ClaimQuery with(Field field, String word) {
        Map<Field, Set<String>> more = new EnumMap<>(Field.class);
        more.putAll(words);
        Set<String> set = new TreeSet<>(words.getOrDefault(field, Set.of()));
        set.add(word);
        more.put(field, Set.copyOf(set));
        return new ClaimQuery(more, from, to, atLeast, atMost, evidence, report);
    }

    /**
     * The same, once its words are checked.
     *
     * @throws IllegalArgumentException when a word can stand in no claim, as where it is misspelt
     */
    public ClaimQuery checked() {
        words.forEach((field, set) -> set.forEach(word -> FieldWords.check(field, word)));
        return this;
    }

    /** The same, whatever stands in {@code field}. */
    public ClaimQuery without(Field field) {
        Map<Field, Set<String>> fewer = new EnumMap<>(Field.class);
        fewer.putAll(words);
        fewer.remove(field);
        return new ClaimQuery(fewer, from, to, atLeast, atMost, evidence, report);
    }

    /** The same within one report. */
    public ClaimQuery of(String id) {
        return new ClaimQuery(words, from, to, atLeast, atMost, evidence, id);
    }
}
