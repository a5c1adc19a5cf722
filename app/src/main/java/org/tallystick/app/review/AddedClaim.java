package org.tallystick.app.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.json.FieldValues;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

/** Makes a claim of what a reviewer says of a report: its words must stand there, and where they stand is worked out. */
public final class AddedClaim {
    private static final int ID_DIGITS = 16;

    private AddedClaim() {}

    /**
     * The claim that {@code node} describes, in the shape of a claim's JSON; its id, report and positions are not looked at.
     *
     * @throws IllegalArgumentException when its words do not stand in the report once, or a field does not fit
     */
    public static Claim of(Report report, ObjectNode node) {
        FieldValues.check(node);
        ObjectNode claim = node.deepCopy();
        claim.put("report", report.id());
        claim.putArray("why");
        if (!claim.hasNonNull("scope")) {
            claim.put("scope", "period");
        }
        if (!claim.hasNonNull("modality")) {
            claim.put("modality", "asserted");
        }
        String quote = claim.path("evidence").path("quote").asText();
        int start = once(report.text(), quote, "the text of report " + report.id());
        place((ObjectNode) claim.path("evidence"), start, quote.length());
        if (claim.path("quantity") instanceof ObjectNode quantity) {
            String figure = quantity.path("text").asText();
            place(quantity, start + once(quote, figure, "the quote"), figure.length());
        }
        claim.put("id", id(claim));
        return ClaimJson.read(claim);
    }

    /**
     * What {@link #of} takes, of a claim in a few words.
     *
     * @param figure its words within the quote; null when it has none
     * @param form how the figure is stated; null where the numbers tell
     */
    public static ObjectNode described(
            String measure,
            String quote,
            @Nullable String figure,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String form) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("measure", measure);
        node.putObject("evidence").put("quote", quote);
        if (figure != null) {
            String said = form != null ? form : high == null || high.equals(low) ? "exact" : "range";
            boolean same = said.equals("exact") || said.equals("approximate");
            node.putObject("quantity")
                    .put("text", figure)
                    .put("form", said)
                    .put("low", low)
                    .put("high", high == null && same ? low : high);
        }
        return node;
    }

    private static void place(ObjectNode node, int start, int length) {
        node.put("start", start);
        node.put("end", start + length);
    }

    private static int once(String text, String words, String where) {
        int at = words.isBlank() ? -1 : text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "\"" + words + "\" does not stand in " + where + "; give the words exactly as they stand there");
        }
        if (text.indexOf(words, at + 1) >= 0) {
            throw new IllegalArgumentException(
                    "\"" + words + "\" stands in " + where + " more than once; give more words of it");
        }
        return at;
    }

    /** The same words and measure give the same id, whoever adds them. */
    private static String id(JsonNode claim) {
        String seed = claim.path("report").asText()
                + '\n'
                + claim.path("measure").asText()
                + '\n'
                + claim.path("evidence")
                + '\n'
                + claim.path("quantity").path("start");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
