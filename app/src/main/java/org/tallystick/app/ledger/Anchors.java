package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tallystick.app.review.Anchor;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/** The words that a review holds on to, with those around them. */
final class Anchors {
    private Anchors() {}

    /** The figure of {@code claim} in {@code text}, or its evidence where there is no figure. */
    static ObjectNode of(Claim claim, String text) {
        Span span = claim.quantity() == null
                ? claim.evidence().span()
                : claim.quantity().span();
        Anchor anchor = Anchor.of(text, span);
        ObjectNode node = Json.object();
        node.put("start", anchor.start());
        node.put("end", anchor.end());
        node.put("quote", anchor.quote());
        node.put("prefix", anchor.prefix());
        node.put("suffix", anchor.suffix());
        return node;
    }
}
