package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.model.Claim;

/**
 * What a person made of a claim or a report.
 *
 * @param report id of the report
 * @param reviewer who says so
 * @param reason in the reviewer's words; null when none was given
 * @param field path of the field that was fixed, as in the claim's JSON: {@code victims.side}; null for other actions
 * @param before the claim as the reviewer saw it; null where there was none
 * @param after the claim as the reviewer leaves it; null unless fixed or added
 * @param undoes entry of the review that no longer counts; null for other actions
 */
public record Review(
        Action action,
        String report,
        String reviewer,
        @Nullable String reason,
        @Nullable String field,
        @Nullable Claim before,
        @Nullable Claim after,
        @Nullable Long undoes) {
    /** What was done. */
    public enum Action {
        ACCEPT,
        REJECT,
        /** One field was wrong. */
        FIX,
        /** The engine missed a claim. */
        ADD,
        /** The report was seen, and nothing in it is missing. */
        EMPTY,
        NOTE,
        UNDO;

        /** The value as it is written in data and output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The value that {@link #word()} writes as {@code word}. */
        public static Action of(String word) {
            for (Action action : values()) {
                if (action.word().equals(word)) {
                    return action;
                }
            }
            throw new IllegalArgumentException("no action is called \"" + word + "\"; known are "
                    + Arrays.stream(values()).map(Action::word).toList());
        }
    }

    public Review {
        Objects.requireNonNull(report, "report");
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a review needs the name of its reviewer");
        }
        boolean sound = switch (action) {
            case ACCEPT, REJECT -> before != null && after == null;
            case FIX -> before != null && after != null && field != null;
            case ADD -> before == null && after != null;
            case EMPTY -> before == null && after == null;
            case NOTE -> after == null && reason != null;
            case UNDO -> undoes != null;
        };
        if (!sound) {
            throw new IllegalArgumentException("a review that says " + action.word() + " lacks what it is about");
        }
    }

    /** Id of the claim it is about; null when it is about the whole report. */
    public @Nullable String claim() {
        Claim about = about();
        return about == null ? null : about.id();
    }

    /** The claim it is about as the reviewer saw it, or brought it in; null when it is about the whole report. */
    public @Nullable Claim about() {
        return before != null ? before : after;
    }

    /** Its body as an entry; {@code text} is the report's. */
    ObjectNode body(String text) {
        ObjectNode node = Json.object();
        node.put("action", action.word());
        node.put("report", report);
        node.put("claim", claim());
        node.put("reviewer", reviewer);
        node.put("reason", reason);
        node.put("field", field);
        Claim about = about();
        node.set("anchor", about == null ? null : Anchors.of(about, text));
        node.set("before", before == null ? null : Json.tree(ClaimJson.text(before)));
        node.set("after", after == null ? null : Json.tree(ClaimJson.text(after)));
        node.put("undoes", undoes);
        return node;
    }

    /** The review that {@link #body} wrote. */
    static Review of(JsonNode node) {
        return new Review(
                Action.of(Json.needed(node, "action")),
                Json.needed(node, "report"),
                Json.needed(node, "reviewer"),
                Json.string(node, "reason"),
                Json.string(node, "field"),
                claim(node.path("before")),
                claim(node.path("after")),
                node.path("undoes").isNumber() ? node.path("undoes").longValue() : null);
    }

    private static @Nullable Claim claim(JsonNode node) {
        return node.isObject() ? ClaimJson.read(node) : null;
    }
}
