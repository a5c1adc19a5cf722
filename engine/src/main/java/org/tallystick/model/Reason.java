package org.tallystick.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a field reads as it does: the rule that filled it, or left it open, and the words it rests on (null: none). */
public record Reason(String field, String rule, @Nullable Span span) {
    public Reason {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(rule, "rule");
    }
}
