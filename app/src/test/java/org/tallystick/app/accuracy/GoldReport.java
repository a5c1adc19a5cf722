package org.tallystick.app.accuracy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Report;

/**
 * A report whose claims a person wrote down.
 *
 * @param cluster name of the event that other reports tell of too; null when none does
 */
record GoldReport(
        String id,
        String text,
        String language,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        @Nullable String cluster,
        List<GoldClaim> claims) {
    private static final int DAY = "2023-03-18".length();

    /** The example that this project started from: it cannot count as unread. */
    private static final String EXAMPLE = "nl-00";

    GoldReport {
        // Words like "yesterday" have no right answer in a report whose own day is unknown.
        boolean dated = published != null && published.length() == DAY;
        claims = claims.stream().map(claim -> dated ? claim : claim.undated()).toList();
    }

    Report report() {
        return new Report(id, text, language, published, publisher, url, title);
    }

    /**
     * Whether it is of the third that nobody looks at while rules are written. Chance decides, by the event: an account of an event
     * whose other accounts were read would not be news.
     */
    boolean unread() {
        String event = cluster == null || cluster.isEmpty() ? id : cluster;
        return !id.equals(EXAMPLE) && sha256(event).mod(BigInteger.valueOf(3)).signum() == 0;
    }

    private static BigInteger sha256(String text) {
        try {
            return new BigInteger(
                    1, MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
