package org.tallystick.app.review;

import org.tallystick.model.Span;

/** Where the words of an anchor stand in a text. */
public sealed interface Found {
    /** Where they stood, at {@code span}. */
    record InPlace(Span span) implements Found {}

    /** Elsewhere, at {@code span}; {@code reason} says by what they were known. */
    record Moved(Span span, String reason) implements Found {}

    /** Nowhere, or nobody can say where; {@code reason} says which. */
    record Lost(String reason) implements Found {}
}
