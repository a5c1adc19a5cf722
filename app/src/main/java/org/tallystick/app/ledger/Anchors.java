package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/** The words that a review holds on to, with those around them. */
final class Anchors {
    private static final int AROUND = 32;

    private Anchors() {}

    /** The figure of {@code claim} in {@code text}, or its evidence where there is no figure. */
    static ObjectNode of(Claim claim, String text) {
        Span span = claim.quantity() == null
                ? claim.evidence().span()
                : claim.quantity().span();
        ObjectNode node = Json.object();
        node.put("start", span.start());
        node.put("end", span.end());
        node.put("quote", span.of(text));
        node.put("prefix", text.substring(Math.max(0, span.start() - AROUND), span.start()));
        node.put("suffix", text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)));
        return node;
    }
}
