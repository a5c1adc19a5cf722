package org.tallystick.app.gazetteer;

import java.util.List;
import org.tallystick.model.Precision;

/**
 * The file of a gazetteer, big-endian: a header, a hash table of names with open addressing, and the places.
 *
 * <pre>
 * header  long MAGIC, int places, int slots (a power of two), int bytes of places, int names
 * slot    long hash of the folded name, int place (its offset among the places + 1; 0 for an empty slot)
 * place   int GeoNames id, int lat and lon in 1/100,000 degree, int population, 2 bytes country, byte precision,
 *         short length, the name in UTF-8
 * </pre>
 *
 * Names are kept as hashes of 64 bits only: among a million, two that share one come once in 30 million files.
 */
final class GazetteerFormat {
    /** {@code TALLYGZ} and the number of the format's edition, which changes with the folding of names too. */
    static final long MAGIC = 0x54414C4C59475A31L;

    static final int HEADER = 24;
    static final int SLOT = 12;
    static final double DEGREE = 100_000;

    /** Precisions by the number that stands for them. */
    static final List<Precision> PRECISIONS = List.of(Precision.SETTLEMENT, Precision.ADMIN1, Precision.ADMIN2);

    private GazetteerFormat() {}

    /** Hash of a folded name: FNV-1a over its UTF-16 units, mixed. */
    static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }

    /** First slot to look for a hash in. */
    static int slot(long hash, int slots) {
        return (int) (hash ^ hash >>> 32) & slots - 1;
    }
}
