package org.tallystick.app.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;

/**
 * A review, held by the words it was about instead of by a claim's id, which a new reading may change.
 *
 * @param id of the review
 * @param figure the words of the figure; null when the claim has none
 * @param evidence the words of the claim
 * @param measure what the claim measures
 */
public record HeldReview(String id, @Nullable Anchor figure, Anchor evidence, Measure measure) {
    public HeldReview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(measure, "measure");
    }

    /** A review of {@code claim}, which was read from {@code text}. */
    public static HeldReview of(String id, Claim claim, String text) {
        return new HeldReview(
                id,
                claim.quantity() == null
                        ? null
                        : Anchor.of(text, claim.quantity().span()),
                Anchor.of(text, claim.evidence().span()),
                claim.measure());
    }

    /** The words that tell its claim from others: of the figure, else all. */
    Anchor words() {
        return figure != null ? figure : evidence;
    }
}
