package org.tallystick.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;

/**
 * One difference that reading a report again makes.
 *
 * @param before claim of the last reading; null when the claim is new
 * @param after claim of the new reading; null when the claim is gone
 * @param fields that changed, when both are there
 * @param held review that keeps the claim as it stands, in words; null when the difference takes effect
 */
public record Rereading(
        @Nullable Claim before,
        @Nullable Claim after,
        List<ReadingDiff.Field> fields,
        @Nullable String held) {
    public Rereading {
        fields = List.copyOf(fields);
    }

    /** {@code added}, {@code gone} or {@code changed}. */
    public String kind() {
        return before == null ? "added" : after == null ? "gone" : "changed";
    }
}
