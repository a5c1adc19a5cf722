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
 */
record Case(
        Account account,
        Topic topic,
        Occasion occasion,
        @Nullable Place place,
        boolean part) {
    /** The better a claim tells what it is about, the earlier; claims that tell less are put to those that tell more. */
    static final Comparator<Case> BEST_TOLD = Comparator.<Case>comparingInt(c -> -c.exactness())
            .thenComparing(c -> c.occasion.days().first())
            .thenComparing(c -> -c.figures().number())
            .thenComparing(c -> c.figures().high())
            .thenComparing(Case::id);

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

    static Case of(Account account, Occasion occasion, @Nullable Place place, boolean part) {
        Claim claim = account.claim();
        return new Case(
                account,
                new Topic(
                        claim.measure(),
                        Statement.of(claim).object(),
                        claim.quantity() == null ? null : claim.quantity().unit(),
                        place == null ? null : place.country()),
                occasion,
                place,
                part);
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
        Group group = claim().victims() == null ? null : claim().victims().group();
        return group == Group.CIVILIAN || group == Group.MIXED ? null : group;
    }

    Figures figures() {
        return Figures.of(claim().quantity());
    }

    private int exactness() {
        return (occasion.told() ? 8 : 0)
                + (occasion.since() != null ? 1 : 0)
                + Where.exactness(place)
                + (side() == null ? 0 : 2)
                + (group() == null ? 0 : 1);
    }
}
