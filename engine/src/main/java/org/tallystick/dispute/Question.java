package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Scope;
import org.tallystick.model.Thing;
import org.tallystick.model.Window;

/**
 * Claims that answer the same question, and what can be said of them together.
 *
 * @param id stable while the claim that tells best what it is about stays
 * @param lead the claim that tells best what it is about: place, window and victims are its own
 * @param accounts all of its claims, in the order of their ids
 * @param stances of each two of its claims
 * @param inForce ids of the claims that no other supersedes or replaces
 * @param voices the claims in force by their independent origins: copies and repetitions are one
 * @param againstInterest whether one of those speaks against its own interest
 * @param partOf id of the question of which this is a part; null when there is none
 * @param why why these claims are one question, and what would split them
 */
public record Question(
        String id,
        Account lead,
        List<Account> accounts,
        List<Stance> stances,
        List<String> inForce,
        State state,
        ClaimRange range,
        List<List<String>> voices,
        boolean againstInterest,
        @Nullable String partOf,
        List<String> why) {
    public Question {
        accounts = List.copyOf(accounts);
        stances = List.copyOf(stances);
        inForce = List.copyOf(inForce);
        voices = voices.stream().map(List::copyOf).toList();
        why = List.copyOf(why);
    }

    /** Number of independent origins of the claims in force. */
    public int origins() {
        return voices.size();
    }

    /** What the claims in force span that speak with one interest, and how many origins they have. */
    public record Span(ClaimRange range, int origins) {}

    /** What the claims in force span, by the interest of those who make them. */
    public SortedMap<Interest, Span> byInterest() {
        SortedMap<Interest, List<List<Account>>> voicesOf = new TreeMap<>();
        Map<String, Account> byId = byId();
        for (List<String> voice : voices) {
            SortedMap<Interest, List<Account>> own = new TreeMap<>();
            voice.stream()
                    .map(id -> Objects.requireNonNull(byId.get(id)))
                    .forEach(account -> own.computeIfAbsent(Interest.of(account.claim()), i -> new ArrayList<>())
                            .add(account));
            own.forEach((interest, said) ->
                    voicesOf.computeIfAbsent(interest, i -> new ArrayList<>()).add(said));
        }
        SortedMap<Interest, Span> spans = new TreeMap<>();
        voicesOf.forEach((interest, origins) -> spans.put(
                interest,
                new Span(ClaimRange.of(origins.stream().flatMap(List::stream).toList(), origins), origins.size())));
        return spans;
    }

    /** Its claims by their ids. */
    Map<String, Account> byId() {
        Map<String, Account> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        return byId;
    }

    /** Gives the two claims of each of its stances that are {@code such} to {@code taker}. */
    void each(Predicate<Stance> such, BiConsumer<Account, Account> taker) {
        Map<String, Account> byId = Map.of();
        for (Stance stance : stances) {
            if (such.test(stance)) {
                byId = byId.isEmpty() ? byId() : byId;
                taker.accept(
                        Objects.requireNonNull(byId.get(stance.a())), Objects.requireNonNull(byId.get(stance.b())));
            }
        }
    }

    Question within(@Nullable String whole) {
        return Objects.equals(whole, partOf)
                ? this
                : new Question(id, lead, accounts, stances, inForce, state, range, voices, againstInterest, whole, why);
    }

    Question with(List<Stance> told) {
        return new Question(id, lead, accounts, told, inForce, state, range, voices, againstInterest, partOf, why);
    }

    /** What is counted. */
    public Measure measure() {
        return claim().measure();
    }

    /** Whose people; null when none of the claims says so. */
    public @Nullable String side() {
        return first(claim -> claim.victims() == null ? null : claim.victims().side());
    }

    /** What kind of people; null when it is people as such. */
    public @Nullable Group group() {
        Group group = claim().victims() == null ? null : claim().victims().group();
        return group != null
                ? group
                : first(claim ->
                        claim.victims() == null ? null : claim.victims().group());
    }

    /** Where, most exactly; null when none says so. */
    public @Nullable Place place() {
        return first(Claim::place);
    }

    /** What is counted when it is not people; null for people, and when it is open. */
    public @Nullable Thing object() {
        return first(Claim::object);
    }

    /** When, as the claim tells it that tells best what the question is about; null when none does. */
    public @Nullable Window window() {
        return first(claim -> claim.isDatedByTelling() ? null : claim.time());
    }

    /** A total since something began, or a window. */
    public Scope scope() {
        return claim().scope();
    }

    private Claim claim() {
        return lead.claim();
    }

    private <T> @Nullable T first(Function<Claim, @Nullable T> field) {
        T own = field.apply(claim());
        for (int i = 0; own == null && i < accounts.size(); i++) {
            own = field.apply(accounts.get(i).claim());
        }
        return own;
    }
}
