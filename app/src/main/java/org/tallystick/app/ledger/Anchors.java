package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tallystick.app.review.Anchor;
import org.tallystick.app.review.HeldReview;
import org.tallystick.model.Claim;

/** The words that a review holds on to, with those around them. */
final class Anchors {
    private Anchors() {}

    /** The figure of {@code claim} in {@code text}, or its evidence where there is no figure. */
    static ObjectNode of(Claim claim, String text) {
        Anchor anchor = Anchor.of(text, HeldReview.words(claim));
        ObjectNode node = Json.object();
        node.put("start", anchor.start());
        node.put("end", anchor.end());
        node.put("quote", anchor.quote());
        node.put("prefix", anchor.prefix());
        node.put("suffix", anchor.suffix());
        return node;
    }

    /** The anchor that {@link #of} wrote. */
    static Anchor read(JsonNode node) {
        return new Anchor(
                node.path("start").intValue(),
                node.path("end").intValue(),
                Json.needed(node, "quote"),
                Json.needed(node, "prefix"),
                Json.needed(node, "suffix"));
    }
}
