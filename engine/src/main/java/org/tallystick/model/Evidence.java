package org.tallystick.model;

import java.util.Objects;

/** The exact words that state a claim: {@code quote} is {@code span} of the report's text, to the letter. */
public record Evidence(Span span, String quote) {
    public Evidence {
        Objects.requireNonNull(quote, "quote");
        if (quote.length() != span.end() - span.start()) {
            throw new IllegalArgumentException("quote and span differ in length: " + span);
        }
    }
}
