package org.tallystick.dispute;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of which claims answer the same question.
 *
 * @param kind what was done
 * @param claims ids of the claims it is about
 * @param by who decided
 * @param reason in that person's words; null when none was given
 */
public record Decision(
        Kind kind, List<String> claims, String by, @Nullable String reason) {
    /** What can be decided. */
    public enum Kind {
        /** The claims are a question of their own: what else their questions hold stays behind. */
        SPLIT,
        /** The questions that hold the claims are one. */
        MERGE
    }

    public Decision {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        claims = List.copyOf(claims);
    }

    /** The decision as the reason of a grouping tells it. */
    String told() {
        String done = kind == Kind.SPLIT ? by + " set these claims apart" : by + " put these claims together";
        return reason == null ? done : done + ": " + reason;
    }
}
