package org.tallystick.app.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.review.Anchor;

/**
 * A review as the ledger keeps it.
 *
 * @param seq number of its entry, by which it can be undone
 * @param anchor the words it holds on to; null when it is about the whole report
 */
public record ReviewEntry(
        long seq, Instant recorded, Review review, @Nullable Anchor anchor) {}
