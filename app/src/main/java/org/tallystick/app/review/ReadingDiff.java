package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;

/**
 * What a new reading of the same text says otherwise than an old one. Each list is in the order of the text.
 *
 * @param added claims of the new reading alone
 * @param removed claims of the old reading alone
 * @param changed claims of both that differ in a field; those that do not are left out
 */
public record ReadingDiff(List<Claim> added, List<Claim> removed, List<Changed> changed) {
    private static final Comparator<Claim> BY_TEXT = Comparator.comparing((Claim claim) -> HeldReview.words(claim))
            .thenComparing(claim -> claim.evidence().span())
            .thenComparing(Claim::measure)
            .thenComparing(Claim::id);

    public ReadingDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** A claim whose fields changed; {@code fields} is not empty and in the order of the claim's JSON. */
    public record Changed(Claim before, Claim after, List<Field> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that changed.
     *
     * @param name as in the claim's JSON, parts behind a dot: {@code victims.side}, {@code chain.0.name}
     * @param before as in the JSON; null when open
     * @param after as in the JSON; null when open
     */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}

    /** The difference between the claims of two readings, in whatever order they come. */
    public static ReadingDiff of(List<Claim> before, List<Claim> after) {
        List<Claim> old = new ArrayList<>(before.stream().sorted(BY_TEXT).toList());
        List<Claim> young = new ArrayList<>(after.stream().sorted(BY_TEXT).toList());
        List<Changed> changed = new ArrayList<>();
        match(old, young, changed, (a, b) -> sameFigure(a, b) && a.measure() == b.measure());
        match(old, young, changed, ReadingDiff::sameFigure);
        match(old, young, changed, (a, b) -> sameEvidence(a, b) && a.measure() == b.measure());
        match(old, young, changed, ReadingDiff::sameEvidence);
        changed.sort(Comparator.comparing(Changed::after, BY_TEXT));
        return new ReadingDiff(young, old, changed);
    }

    private static void match(
            List<Claim> old, List<Claim> young, List<Changed> changed, BiPredicate<Claim, Claim> same) {
        old.removeIf(before -> {
            Claim after = young.stream()
                    .filter(claim -> same.test(before, claim))
                    .findFirst()
                    .orElse(null);
            if (after == null) {
                return false;
            }
            young.remove(after);
            List<Field> fields = ClaimFields.changed(before, after);
            if (!fields.isEmpty()) {
                changed.add(new Changed(before, after, fields));
            }
            return true;
        });
    }

    private static boolean sameFigure(Claim one, Claim other) {
        return one.quantity() != null
                && other.quantity() != null
                && one.quantity().span().equals(other.quantity().span());
    }

    private static boolean sameEvidence(Claim one, Claim other) {
        return one.evidence().equals(other.evidence());
    }
}
