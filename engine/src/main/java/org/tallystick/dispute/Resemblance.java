package org.tallystick.dispute;

import java.util.Locale;

/**
 * How much of two bodies is the same.
 *
 * @param shared runs of words that both have
 * @param one distinct runs of the one
 * @param other distinct runs of the other
 * @param words words of the shorter body
 */
public record Resemblance(int shared, int one, int other, int words) {
    /**
     * From here two whole bodies are one text. When an editor changes one word in ten, two of three runs of four words survive
     * (0.9 to the fourth), which is a share of 0.49 of the runs of both; one in eight leaves 0.41.
     */
    public static final double COPY_JACCARD = 0.4;

    /**
     * From here the shorter body is taken out of the longer, with one word in ten changed. Runs of four words are seldom hit upon
     * twice; what two outlets of their own share is what they quote, which is less than half of a report.
     */
    public static final double COPY_CONTAINMENT = 0.6;

    /** Words below which being contained says nothing: a single long quotation fills as many. */
    public static final int FEWEST_CONTAINED = 40;

    public Resemblance {
        if (shared < 0 || shared > Math.min(one, other)) {
            throw new IllegalArgumentException("shared " + shared + " of " + one + " and " + other + " runs");
        }
    }

    /** Share of the runs of either that both have, 0..1; 0 when neither has any. */
    public double jaccard() {
        int all = one + other - shared;
        return all == 0 ? 0 : shared / (double) all;
    }

    /** Share of the runs of the body with fewer that the other has too, 0..1; 0 when one has none. */
    public double containment() {
        int fewer = Math.min(one, other);
        return fewer == 0 ? 0 : shared / (double) fewer;
    }

    /** Whether one is a copy of the other, or both of a third. */
    public boolean isCopy() {
        return jaccard() >= COPY_JACCARD || words >= FEWEST_CONTAINED && containment() >= COPY_CONTAINMENT;
    }

    /** The measure that shows it, in words: {@code Jaccard 0.93}, {@code 96 % of the shorter}. */
    public String told() {
        return jaccard() >= COPY_JACCARD
                ? String.format(Locale.ROOT, "Jaccard %.2f", jaccard())
                : String.format(Locale.ROOT, "%.0f %% of the shorter", 100 * containment());
    }
}
