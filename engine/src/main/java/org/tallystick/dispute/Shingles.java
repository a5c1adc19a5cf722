package org.tallystick.dispute;

import java.util.Arrays;

/**
 * The runs of four words of a body, as a set of hashes: what two bodies are compared by (Broder, "On the resemblance and
 * containment of documents", SEQUENCES 1997). Words are folded, so punctuation, case, accents and line breaks make no
 * difference; an inserted line costs its own runs and three more. Give it the body, never the headline, which every outlet
 * writes anew.
 *
 * <p>A text of fewer than {@value #FEWEST_WORDS} words says too little for a likeness: it is one hash of all its words, so that
 * it resembles only its equal. Takes time linear in the text but for sorting the hashes. Immutable.
 */
public final class Shingles {
    /** Words of a run. Shorter ones are shared by any two reports of one event, longer ones die of every edited word. */
    static final int RUN = 4;

    /** Words below which two texts are copies only when they are equal. */
    public static final int FEWEST_WORDS = 20;

    /** One run in this many is a sample; so a brief of forty words is looked up by about five. */
    private static final int SAMPLED = 8;

    /** Most samples of a text: those of about 2000 words. What is longer is a dossier, and keeps those of lowest hash. */
    private static final int MOST_SAMPLES = 256;

    private final long[] hashes;
    private final int words;

    private Shingles(long[] hashes, int words) {
        this.hashes = hashes;
        this.words = words;
    }

    /** The runs of {@code body}, of any length and script. */
    public static Shingles of(String body) {
        Reader reader = new Reader(body);
        long[] found = reader.runs();
        if (reader.words < FEWEST_WORDS) {
            return new Shingles(reader.words == 0 ? new long[0] : new long[] {Mixing.mix(reader.whole)}, reader.words);
        }
        Arrays.sort(found);
        return new Shingles(distinct(found), reader.words);
    }

    /** Words of the body. */
    public int words() {
        return words;
    }

    /** Distinct runs; 0 when there is no word, 1 when the text is too short for runs. */
    public int size() {
        return hashes.length;
    }

    /** What a store keeps to find copies by. */
    public Sketch sketch() {
        return Sketch.of(hashes);
    }

    /** A signature of fixed size, that a store keeps to estimate likeness by. */
    public Signature signature() {
        return Signature.of(hashes, words);
    }

    /**
     * The keys under which a store finds what may be a copy: the bands of the signature find bodies that resemble each other,
     * the samples short ones within longer ones. Two bodies that share no key are taken for no copies. Sorted, distinct, at most
     * 288; a store may pass over a key that more than some hundreds of reports hold, for that is the standing text of a site.
     */
    public long[] keys() {
        long[] bands = hashes.length == 0 ? new long[0] : signature().bands();
        long[] samples = samples();
        long[] keys = Arrays.copyOf(bands, bands.length + samples.length);
        System.arraycopy(samples, 0, keys, bands.length, samples.length);
        Arrays.sort(keys);
        return distinct(keys);
    }

    /** How much of two bodies is the same, counted run by run. Linear in both. */
    public Resemblance with(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                shared++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Resemblance(shared, hashes.length, other.hashes.length, Math.min(words, other.words));
    }

    /** The runs whose hash falls in a fixed share of all hashes, so that a text holds the samples of each part of it. */
    private long[] samples() {
        if (words < FEWEST_WORDS) {
            return new long[0];
        }
        long[] samples = new long[MOST_SAMPLES];
        int count = 0;
        for (int i = 0; i < hashes.length && count < MOST_SAMPLES; i++) {
            if ((hashes[i] & (SAMPLED - 1)) == 0) {
                samples[count++] = hashes[i];
            }
        }
        return Arrays.copyOf(samples, count);
    }

    private static long[] distinct(long[] sorted) {
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }

    /** Reads a body word by word, holding the hashes of the last four words. */
    private static final class Reader {
        private static final int LETTERS_OF_A_WORD = 5;
        private final String body;
        private long[] runs;
        private int found;
        private int words;
        private long whole = Mixing.SEED;
        private long third;
        private long second;
        private long first;

        Reader(String body) {
            this.body = body;
            this.runs = new long[16 + body.length() / LETTERS_OF_A_WORD];
        }

        long[] runs() {
            long word = Mixing.SEED;
            boolean open = false;
            int length = body.length();
            int point;
            for (int i = 0; i < length; i += Character.charCount(point)) {
                point = body.charAt(i);
                if (Character.isHighSurrogate((char) point)) {
                    point = body.codePointAt(i);
                }
                int letter = Letters.fold(point);
                if (letter == Letters.NOTHING) {
                    continue;
                }
                if (open && (letter == Letters.GAP || Letters.standsAlone(letter))) {
                    end(word);
                    word = Mixing.SEED;
                    open = false;
                }
                if (letter != Letters.GAP) {
                    word = (word ^ letter) * Mixing.PRIME;
                    open = true;
                    if (Letters.standsAlone(letter)) {
                        end(word);
                        word = Mixing.SEED;
                        open = false;
                    }
                }
            }
            if (open) {
                end(word);
            }
            return Arrays.copyOf(runs, found);
        }

        private void end(long word) {
            words++;
            whole = Mixing.mix(whole ^ word);
            if (words >= RUN) {
                if (found == runs.length) {
                    runs = Arrays.copyOf(runs, found + (found >> 1));
                }
                runs[found++] = Mixing.mix(third * Mixing.A + second * Mixing.B + first * Mixing.C + word);
            }
            third = second;
            second = first;
            first = word;
        }
    }
}
