package org.tallystick.app.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.app.ledger.Ruling;
import org.tallystick.dispute.Admiralty;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.SourceRecord;

/** The Admiralty codes of sources and claims: what a reviewer gave, else what follows from the claims. */
public final class Ratings {
    private final Map<String, Ruling> sources = new HashMap<>();
    private final Map<String, Ruling> claims = new HashMap<>();

    /** Of several rulings on one thing the last one counts. */
    public Ratings(List<Ruling> rulings) {
        for (Ruling ruling : rulings) {
            if (ruling.source() != null) {
                sources.put(ruling.source(), ruling);
            } else if (!ruling.claims().isEmpty()) {
                claims.put(ruling.claims().getFirst(), ruling);
            }
        }
    }

    /** A code and whether a reviewer gave it. */
    public record Rating(Admiralty code, boolean byReviewer) {}

    /** How reliable a source is. */
    public Rating reliability(SourceRecord record) {
        Ruling ruling = sources.get(record.source());
        return ruling == null ? new Rating(Admiralty.reliability(record), false) : rated(ruling);
    }

    /** How credible a claim of {@code question} is. */
    public Rating credibility(Question question, String claim) {
        Ruling ruling = claims.get(claim);
        return ruling == null ? new Rating(Admiralty.credibility(question, claim), false) : rated(ruling);
    }

    private static Rating rated(Ruling ruling) {
        String code = String.valueOf(ruling.code());
        String why = ruling.reviewer() + " rated it" + (ruling.reason() == null ? "" : ": " + ruling.reason());
        return new Rating(new Admiralty(code.charAt(0), why), true);
    }
}
