package org.tallystick.model;

import java.util.Objects;

/**
 * A number that was looked at and is no claim.
 *
 * @param span where it stands, with the word it counts
 * @param text its words
 * @param reason what it is instead: {@code age}, {@code date}, {@code population}, {@code money}, ...
 * @param rule the rule or lexicon row that says so
 */
public record SetAside(Span span, String text, String reason, String rule) {
    public SetAside {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(rule, "rule");
    }
}
