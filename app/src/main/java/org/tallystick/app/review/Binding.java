package org.tallystick.app.review;

import org.tallystick.model.Claim;

/** What became of a review when its report was read anew. */
public sealed interface Binding {
    /** The review it is about. */
    HeldReview review();

    /** It belongs to {@code claim}, whose words stand where they stood. */
    record Bound(HeldReview review, Claim claim) implements Binding {}

    /** It belongs to {@code claim}, which stands elsewhere; {@code reason} says by what it was known. */
    record Moved(HeldReview review, Claim claim, String reason) implements Binding {}

    /** It belongs to no claim that can be told; {@code reason} says why, and a person has to look. */
    record Lost(HeldReview review, String reason) implements Binding {}
}
