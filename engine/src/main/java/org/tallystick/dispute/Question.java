package org.tallystick.dispute;

import java.util.List;
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
 * @param origins number of independent origins of the claims in force, copies and repetitions counted once
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
        int origins,
        boolean againstInterest,
        @Nullable String partOf,
        List<String> why) {
    public Question {
        accounts = List.copyOf(accounts);
        stances = List.copyOf(stances);
        inForce = List.copyOf(inForce);
        why = List.copyOf(why);
    }

    Question with(List<Stance> told) {
        return new Question(id, lead, accounts, told, inForce, state, range, origins, againstInterest, partOf, why);
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

    private <T> @Nullable T first(java.util.function.Function<Claim, @Nullable T> field) {
        T own = field.apply(claim());
        for (int i = 0; own == null && i < accounts.size(); i++) {
            own = field.apply(accounts.get(i).claim());
        }
        return own;
    }
}
