package org.tallystick.app.ledger;

import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.ledger.Review.Action;
import org.tallystick.app.review.HeldReview;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/** Makes reviews out of what people ask for; what makes no sense is refused with an IllegalArgumentException. */
public final class Reviews {
    private Reviews() {}

    /** That {@code kept} is right in every field, or no claim at all. */
    public static Review judged(Action action, KeptClaim kept, String reviewer, @Nullable String reason) {
        Status status = action == Action.ACCEPT ? Status.ACCEPTED : Status.REJECTED;
        if (kept.status() == status && reviewer.equals(kept.reviewer())) {
            throw new IllegalArgumentException("you " + status.word() + " it already");
        }
        Claim claim = kept.claim();
        return new Review(action, claim.report(), reviewer, reason, null, claim, null, null);
    }

    /** That {@code kept} is right once the field at {@code path} is {@code value}. */
    public static Review fixed(KeptClaim kept, String path, String value, String reviewer, @Nullable String reason) {
        Claim before = kept.claim();
        Claim after = ClaimFields.set(before, path, value);
        if (after.equals(before)) {
            throw new IllegalArgumentException(path + " is " + value + " already");
        }
        return new Review(Action.FIX, before.report(), reviewer, reason, path, before, after, null);
    }

    /** That the engine missed {@code claim} in the report, which the reviewer sees as {@code seen}. */
    public static Review added(ReviewedReport seen, Claim claim, String reviewer, @Nullable String reason) {
        for (KeptClaim there : seen.claims()) {
            if (there.status() != Status.REJECTED && isOfSameWords(there.claim(), claim)) {
                throw new IllegalArgumentException("these words have a claim of this measure already, "
                        + there.claim().id() + "; correct it, or reject it first");
            }
        }
        return new Review(Action.ADD, seen.report().report().id(), reviewer, reason, null, null, claim, null);
    }

    /** Whether two claims of one measure are about the same figure, or where one has none, about the same words. */
    private static boolean isOfSameWords(Claim one, Claim other) {
        Span there = HeldReview.words(one);
        Span here = HeldReview.words(other);
        return one.measure() == other.measure() && there.start() < here.end() && here.start() < there.end();
    }
}
