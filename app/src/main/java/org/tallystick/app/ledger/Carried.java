package org.tallystick.app.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who carries what a claim says. The three counts are levels of their own, never to be added up.
 *
 * @param family id of the first report of the family of copies that the claim's report is of; the report itself when of none
 * @param reports reports of that family, whether they make the claim or not
 * @param copyOf id of the report that its own resembles most; null when it is a copy of none
 * @param because how much of the two is the same, for example {@code Jaccard 0.93}; null with {@code copyOf}
 * @param publications places where it was published: copies, and the same text under another address or publisher, count each
 * @param outlets of these the independent ones: that share no body, no agency and no publisher
 * @param origins claimants who say it, and outlets that say it in their own voice
 */
public record Carried(
        String family,
        int reports,
        @Nullable String copyOf,
        @Nullable String because,
        int publications,
        int outlets,
        int origins) {}
