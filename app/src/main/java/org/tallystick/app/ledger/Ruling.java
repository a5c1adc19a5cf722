package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on questions and sources, over what follows from the claims by itself.
 *
 * @param claims ids of the claims it is about; of a rating of credibility one, of a rating of a source none
 * @param source the source whose reliability is rated, as its record names it; null for other actions
 * @param code of the Admiralty code: a letter for a source, a digit for a claim; null for other actions
 * @param reviewer who says so
 * @param reason in the reviewer's words; null when none was given
 * @param undoes entry of the ruling that no longer counts; null for other actions
 */
public record Ruling(
        Action action,
        List<String> claims,
        @Nullable String source,
        @Nullable String code,
        String reviewer,
        @Nullable String reason,
        @Nullable Long undoes) {
    /** What was done. */
    public enum Action {
        /** Claims are a question of their own. */
        SPLIT,
        /** The questions of claims are one. */
        MERGE,
        /** How reliable a source is. */
        RELIABILITY,
        /** How credible a claim is. */
        CREDIBILITY,
        UNDO;

        /** The value as it is written in data and output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action of(String word) {
            for (Action action : values()) {
                if (action.word().equals(word)) {
                    return action;
                }
            }
            throw new IllegalArgumentException("no ruling is called \"" + word + "\"; known are "
                    + Arrays.stream(values()).map(Action::word).toList());
        }
    }

    public Ruling {
        claims = List.copyOf(claims);
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a ruling needs the name of its reviewer");
        }
        boolean sound = switch (action) {
            case SPLIT -> !claims.isEmpty();
            case MERGE -> claims.size() > 1;
            case RELIABILITY -> source != null && code != null && code.matches("[A-F]");
            case CREDIBILITY -> claims.size() == 1 && code != null && code.matches("[1-6]");
            case UNDO -> undoes != null;
        };
        if (!sound) {
            throw new IllegalArgumentException("a ruling that says " + action.word()
                    + " lacks what it is about, or its code is none: A to F for a source, 1 to 6 for a claim");
        }
    }

    /** Its body as an entry. */
    ObjectNode body() {
        ObjectNode node = Json.object();
        node.put("action", action.word());
        ArrayNode ids = node.putArray("claims");
        claims.forEach(ids::add);
        node.put("source", source);
        node.put("code", code);
        node.put("reviewer", reviewer);
        node.put("reason", reason);
        node.put("undoes", undoes);
        return node;
    }

    /** The ruling that {@link #body} wrote. */
    static Ruling of(JsonNode node) {
        List<String> claims = new ArrayList<>();
        node.path("claims").forEach(id -> claims.add(id.asText()));
        return new Ruling(
                Action.of(Json.needed(node, "action")),
                claims,
                Json.string(node, "source"),
                Json.string(node, "code"),
                Json.needed(node, "reviewer"),
                Json.string(node, "reason"),
                node.path("undoes").isNumber() ? node.path("undoes").longValue() : null);
    }
}
