package org.tallystick.dispute;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Thing;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/**
 * What a claim says, and who says it, as a key: claims of different reports with equal keys and compatible windows are one
 * statement of one claimant, passed on. The window is no part of the key, since a report may leave it open.
 *
 * @param claimant who says so: the canonical name, else the words and the side; folded; null when it is the report's own voice
 * @param low lowest value, in the unit of the measure; null when there is none
 * @param high highest value; null when there is none
 * @param form how the figure is stated; null when there is no figure
 * @param object what is counted when it is not people: its kind, else its words, folded; null when open
 * @param side whose victims they are; null when open
 * @param group what kind of people; null when open
 * @param place gazetteer id, else country and name; null when open
 * @param words the words of a claim that has no figure, folded: without one, only the same words say the same; null otherwise
 * @param denied whether it is put forward to be denied: who denies a figure does not say it
 */
public record Statement(
        @Nullable String claimant,
        Measure measure,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Form form,
        @Nullable String object,
        @Nullable String side,
        @Nullable Group group,
        @Nullable String place,
        Scope scope,
        @Nullable String words,
        boolean denied) {
    public Statement {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(scope, "scope");
    }

    /** The key of a claim. */
    public static Statement of(Claim claim) {
        Quantity quantity = claim.quantity();
        Victims victims = claim.victims();
        Claimant claimant = claim.claimant();
        return new Statement(
                claimant == null ? null : identity(claimant),
                claim.measure(),
                quantity == null ? null : quantity.low(),
                quantity == null ? null : quantity.high(),
                quantity == null ? null : quantity.form(),
                claim.object() == null ? null : kind(claim.object()),
                victims == null ? null : victims.side(),
                victims == null ? null : victims.group(),
                claim.place() == null ? null : where(claim.place()),
                claim.scope(),
                quantity == null ? Letters.fold(claim.evidence().quote()) : null,
                claim.modality() == Modality.DENIED);
    }

    /** Who a claimant is: by the canonical name, else by the words together with the side. */
    public static String identity(Claimant claimant) {
        if (claimant.name() != null) {
            return Letters.fold(claimant.name());
        }
        String words = Letters.fold(claimant.text());
        return claimant.side() == null ? words : words + " (" + claimant.side() + ")";
    }

    /** Whether two claims are one claimant's one statement. A report's own voice is never another's. */
    public static boolean isOne(Claim claim, Claim other) {
        Statement key = of(claim);
        return key.claimant != null && key.equals(of(other)) && compatible(claim.time(), other.time());
    }

    /** Whether two windows share a day, as far as is known: an open end reaches as far as need be. */
    public static boolean compatible(@Nullable Window one, @Nullable Window other) {
        return !start(one).isAfter(end(other)) && !start(other).isAfter(end(one));
    }

    /** What is said, whoever says it. */
    public Statement unattributed() {
        return new Statement(null, measure, low, high, form, object, side, group, place, scope, words, denied);
    }

    /**
     * A number from 0 on that equal statements share, and different ones hardly ever; never changes, since stores keep it. The
     * claimant counts for nothing.
     */
    public int number() {
        String all = String.join(
                "\n",
                measure.word(),
                String.valueOf(low),
                String.valueOf(high),
                form == null ? "" : form.word(),
                String.valueOf(object),
                String.valueOf(side),
                group == null ? "" : group.word(),
                String.valueOf(place),
                scope.word(),
                String.valueOf(words),
                denied ? "denied" : "");
        long hash = Mixing.SEED;
        for (int i = 0; i < all.length(); i++) {
            hash = (hash ^ all.charAt(i)) * Mixing.PRIME;
        }
        return (int) (Mixing.mix(hash) >>> 33);
    }

    /** First day of a window; the first of all when it is open. */
    static LocalDate start(@Nullable Window window) {
        return window == null || window.start() == null ? LocalDate.MIN : window.start();
    }

    /** Last day of a window; the last of all when it is open. */
    static LocalDate end(@Nullable Window window) {
        return window == null || window.end() == null ? LocalDate.MAX : window.end();
    }

    /** What a thing is, as far as claims are told apart by it. */
    static String kind(Thing thing) {
        return thing.kind() != null ? thing.kind() : Letters.fold(thing.text());
    }

    private static String where(Place place) {
        if (place.id() != null) {
            return place.id();
        }
        String name = Letters.fold(place.name() != null ? place.name() : place.text());
        return place.country() == null ? name : place.country() + " " + name;
    }
}
