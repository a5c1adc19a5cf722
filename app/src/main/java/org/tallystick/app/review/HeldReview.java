package org.tallystick.app.review;

import java.util.Objects;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;
import org.tallystick.model.Span;

/**
 * A review, held by the words it was about as well as by a claim's id, which a new reading may change.
 *
 * @param id of the review
 * @param claim id that its claim had; tells claims on the same words apart
 * @param words that tell its claim from others: of the figure, else all of the evidence
 * @param hasFigure whether they are those of a figure
 * @param measure what the claim measures
 */
public record HeldReview(String id, String claim, Anchor words, boolean hasFigure, Measure measure) {
    public HeldReview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(measure, "measure");
    }

    /** A review of {@code claim}, which was read from {@code text}. */
    public static HeldReview of(String id, Claim claim, String text) {
        return of(id, claim, Anchor.of(text, words(claim)));
    }

    /** A review of {@code claim} whose {@link #words(Claim) words} are held by {@code anchor}. */
    public static HeldReview of(String id, Claim claim, Anchor anchor) {
        return new HeldReview(id, claim.id(), anchor, claim.quantity() != null, claim.measure());
    }

    /** Where the words stand that tell a claim from others: its figure, else its evidence. */
    public static Span words(Claim claim) {
        return claim.quantity() != null
                ? claim.quantity().span()
                : claim.evidence().span();
    }
}
