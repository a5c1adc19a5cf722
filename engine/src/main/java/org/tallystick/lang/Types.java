package org.tallystick.lang;

import java.util.LinkedHashMap;
import java.util.Map;

/** Classes of words as bits of a {@code long}: at most 64 in a pack. */
public final class Types {
    private final Map<String, Long> bits = new LinkedHashMap<>();

    /** The bit of {@code type}, which is given one when it has none. */
    long add(String type) {
        Long bit = bits.get(type);
        if (bit != null) {
            return bit;
        }
        if (bits.size() == Long.SIZE) {
            throw new PackException("more than " + Long.SIZE + " classes of words: " + bits.keySet());
        }
        long fresh = 1L << bits.size();
        bits.put(type, fresh);
        return fresh;
    }

    /** The bit of {@code type}; 0 when no word of the pack belongs to it. */
    public long bit(String type) {
        return bits.getOrDefault(type, 0L);
    }
}
