package org.tallystick.dispute;

import java.util.Arrays;

/**
 * What a store keeps of a body to find its copies: the runs of lowest hash, as numbers (a min-wise sample; Broder, "On the
 * resemblance and containment of documents", SEQUENCES 1997). One run in 8 is kept, so that a short text is found within a
 * longer one, but at least the {@value #FEWEST} lowest, so that short texts are found at all, and at most {@value #MOST}.
 * Immutable.
 */
public final class Sketch {
    /** Fewest runs that are kept, when the body has them. */
    public static final int FEWEST = 16;

    /** Most runs that are kept: those of about 2000 words. */
    public static final int MOST = 256;

    /** Numbers below this are kept: one in 8 of all that there are. */
    private static final int BELOW = 1 << 28;

    /**
     * Share of the comparable numbers from which two bodies are worth comparing. In copies it is expected to be 0.57 or more; one
     * copy in seventy falls below.
     */
    private static final double WORTH = 0.2;

    private final int[] keys;

    private Sketch(int[] keys) {
        this.keys = keys;
    }

    /** The sketch of a set of hashes that spread evenly. */
    static Sketch of(long[] hashes) {
        int[] all = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            all[i] = (int) (hashes[i] >>> 33);
        }
        all = Arrays.stream(all).sorted().distinct().toArray();
        int below = Arrays.binarySearch(all, BELOW);
        int kept = Math.clamp(below < 0 ? -below - 1 : below, FEWEST, MOST);
        return new Sketch(Arrays.copyOf(all, Math.min(kept, all.length)));
    }

    /** The sketch with the {@code keys} that {@link #keys()} gave. */
    public static Sketch of(int[] keys) {
        return new Sketch(keys.clone());
    }

    /** The numbers, from 0 on, sorted, distinct, at most {@value #MOST}; none when the body has no word. */
    public int[] keys() {
        return keys.clone();
    }

    /** Whether a body that has {@code shared} of these numbers may be a copy: to be settled by comparing the bodies. */
    public boolean isLike(Sketch other, int shared) {
        int end = Math.min(end(), other.end());
        int comparable = Math.min(upTo(end), other.upTo(end));
        return shared > 0 && shared >= WORTH * comparable;
    }

    /** Up to where, inclusive, this holds every number that the body has. */
    private int end() {
        if (keys.length < FEWEST) {
            return Integer.MAX_VALUE;
        }
        int highest = keys[keys.length - 1];
        return keys.length == MOST ? highest : Math.max(highest, BELOW - 1);
    }

    private int upTo(int end) {
        int at = Arrays.binarySearch(keys, end);
        return at < 0 ? -at - 1 : at + 1;
    }
}
