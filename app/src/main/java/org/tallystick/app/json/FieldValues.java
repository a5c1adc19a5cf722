package org.tallystick.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Codes;
import org.tallystick.lang.States;

/** What a person may put into a field of a claim: a slip of the hand there is an error that no later check finds. */
public final class FieldValues {
    private FieldValues() {}

    /** As {@link #check(String, JsonNode)}, for every field of a claim's JSON. */
    public static void check(ObjectNode claim) {
        claim.properties().forEach(field -> check(field.getKey(), field.getValue()));
    }

    /**
     * Accepts {@code value} for the field at {@code path}, or for the fields within it.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    static void check(String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> check(path + "." + field.getKey(), field.getValue()));
            return;
        }
        String wrong = value.isNull() ? null : wrong(path, value);
        if (wrong != null) {
            throw new IllegalArgumentException(path + "=" + value.asText() + ": " + wrong);
        }
    }

    private static @Nullable String wrong(String path, JsonNode value) {
        String word = value.asText();
        return switch (path) {
            case "victims.side", "agent.side", "claimant.side" ->
                Codes.isSide(word)
                        ? null
                        : "no side; expected the ISO 3166-1 alpha-3 code of a state, say " + example(word) + ", "
                                + Codes.THIRD_PARTY + ", or the name of a group in small letters, say hezbollah";
            case "place.country" ->
                States.codes().contains(word)
                        ? null
                        : "no country; expected its ISO 3166-1 alpha-3 code, say " + example(word);
            case "claimant.kind" -> known(word, Codes.claimantKinds());
            case "object.kind" -> known(word, Codes.objectKinds());
            case "place.lat" -> within(value, 90);
            case "place.lon" -> within(value, 180);
            default -> null;
        };
    }

    private static String example(String word) {
        String meant = States.code(word);
        return meant == null ? "UKR" : meant;
    }

    private static @Nullable String known(String word, Set<String> words) {
        return words.contains(word) ? null : "no such kind; those are " + String.join(", ", words);
    }

    private static @Nullable String within(JsonNode value, int degrees) {
        return value.isNumber() && Math.abs(value.doubleValue()) <= degrees
                ? null
                : "expected degrees from -" + degrees + " to " + degrees;
    }
}
