package org.tallystick.app.dispute;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.State;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;

/**
 * Which questions are wanted; an empty set stands for any.
 *
 * @param sides whose people or things they count, and of which side one at least answers
 * @param place part of the name of a place that one of the claims names; null for any
 */
public record QuestionFilter(
        Set<State> states,
        Set<Measure> measures,
        Set<String> sides,
        @Nullable String place) {
    public QuestionFilter {
        states = Set.copyOf(states);
        measures = Set.copyOf(measures);
        sides = Set.copyOf(sides);
    }

    /**
     * The filter of these words.
     *
     * @throws IllegalArgumentException when a word is none of a state or measure
     */
    public static QuestionFilter of(
            Collection<String> states, Collection<String> measures, Collection<String> sides, @Nullable String place) {
        Set<State> wanted = new TreeSet<>();
        Set<Measure> counted = new TreeSet<>();
        states.forEach(word -> wanted.add(State.of(word)));
        measures.forEach(word -> counted.add(Measure.of(word)));
        return new QuestionFilter(wanted, counted, Set.copyOf(sides), place);
    }

    /** Whether {@code question} is wanted. */
    public boolean accepts(Question question) {
        return isOn(question) && (sides.isEmpty() || isAnswered(question));
    }

    /** The same, whoever answers. */
    public boolean isOn(Question question) {
        String side = question.side();
        return (states.isEmpty() || states.contains(question.state()))
                && (measures.isEmpty() || measures.contains(question.measure()))
                && (sides.isEmpty() || side != null && sides.contains(side))
                && (place == null || isAt(question, place));
    }

    private boolean isAnswered(Question question) {
        return question.accounts().stream()
                .map(account -> account.claim().claimant())
                .anyMatch(claimant -> claimant != null && claimant.side() != null && sides.contains(claimant.side()));
    }

    private static boolean isAt(Question question, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return question.accounts().stream()
                .map(account -> account.claim())
                .map(Claim::place)
                .anyMatch(named -> named != null && names(named).anyMatch(word -> word.contains(wanted)));
    }

    private static Stream<String> names(Place place) {
        return Arrays.asList(place.text(), place.name(), place.local(), place.country()).stream()
                .filter(Objects::nonNull)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }
}
