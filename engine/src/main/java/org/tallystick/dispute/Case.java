package org.tallystick.dispute;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Unit;

/**
 * A claim as it is sorted into questions: with what it counts, whom, where and when.
 *
 * @param part whether it counts some of those that its report counts as a whole
 * @param exactness how well it tells what it is about; greater is better
 */
record Case(
        Account account,
        Topic topic,
        Occasion occasion,
        @Nullable Place place,
        boolean part,
        Figures figures,
        int exactness) {
    /** The better a claim tells what it is about, the earlier; claims that tell less are put to those that tell more. */
    static final Comparator<Case> BEST_TOLD = Case::compare;

    /**
     * What is counted: claims of different topics never answer one question.
     *
     * @param object kind of thing, else its words; null for people
     * @param unit what is counted one by one
     * @param country where; null when open
     */
    record Topic(
            Measure measure,
            @Nullable String object,
            @Nullable Unit unit,
            @Nullable String country) {}

    /** A case whose parts that many have alike are kept {@code once}. */
    static Case of(Account account, Occasion occasion, @Nullable Place place, boolean part, Once once) {
        Claim claim = account.claim();
        Topic topic = new Topic(
                claim.measure(),
                claim.object() == null ? null : Statement.kind(claim.object()),
                claim.quantity() == null ? null : claim.quantity().unit(),
                place == null ? null : place.country());
        return new Case(
                account,
                once.of(topic),
                once.of(occasion),
                place,
                part,
                once.of(Figures.of(claim.quantity())),
                exactness(claim, occasion, place));
    }

    private static int exactness(Claim claim, Occasion occasion, @Nullable Place place) {
        boolean side = claim.victims() != null && claim.victims().side() != null;
        return (occasion.told() ? 8 : 0)
                + (occasion.since() != null ? 1 : 0)
                + Where.exactness(place)
                + (side ? 2 : 0)
                + (group(claim) == null ? 0 : 1);
    }

    private static int compare(Case one, Case other) {
        int order = Integer.compare(other.exactness, one.exactness);
        order = order != 0
                ? order
                : Long.compare(
                        one.occasion.days().first(), other.occasion.days().first());
        order = order != 0 ? order : Double.compare(other.figures.number(), one.figures.number());
        order = order != 0 ? order : Double.compare(one.figures.high(), other.figures.high());
        return order != 0 ? order : one.id().compareTo(other.id());
    }

    /** Whether it comes before {@code other} among those that tell best what they are about. */
    boolean before(Case other) {
        return compare(this, other) < 0;
    }

    String id() {
        return account.id();
    }

    Claim claim() {
        return account.claim();
    }

    @Nullable
    String side() {
        return claim().victims() == null ? null : claim().victims().side();
    }

    /** What kind of people; civilians, people and both together are the people as such. */
    @Nullable
    Group group() {
        return group(claim());
    }

    private static @Nullable Group group(Claim claim) {
        Group group = claim.victims() == null ? null : claim.victims().group();
        return group == Group.CIVILIAN || group == Group.MIXED ? null : group;
    }
}
