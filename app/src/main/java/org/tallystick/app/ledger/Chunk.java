package org.tallystick.app.ledger;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * The values of one field for up to 4,096 claims in a row, packed: each as its distance from the lowest, in as few bytes as
 * the greatest distance needs. Immutable.
 *
 * <p>Bytes: width of a code (1, 2, 4 or 8), the base (8 bytes), then the codes; code 0 is unknown, code c is base + c - 1.
 */
final class Chunk {
    /** Claims in a chunk. */
    static final int SIZE = 4096;

    /** Stands for an unknown value. */
    static final long NONE = Long.MIN_VALUE;

    private static final int HEAD = 9;

    private final ByteBuffer bytes;
    private final int width;
    private final long base;

    /** The chunk that {@link #bytes} gave. */
    Chunk(byte[] stored) {
        this.bytes = ByteBuffer.wrap(stored);
        this.width = stored[0];
        this.base = bytes.getLong(1);
    }

    /** The first {@code size} of {@code values}; with {@code terms} they are codes of words, and keep their numbers. */
    static Chunk of(long[] values, int size, boolean terms) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            if (values[i] != NONE) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        long base = terms || low > high ? 1 : low;
        long most = low > high ? 0 : high - base + 1;
        int width = most < 1 << 8 ? 1 : most < 1 << 16 ? 2 : most < 1L << 32 ? 4 : 8;
        ByteBuffer bytes =
                ByteBuffer.allocate(HEAD + size * width).put((byte) width).putLong(base);
        for (int i = 0; i < size; i++) {
            long code = values[i] == NONE ? 0 : values[i] - base + 1;
            switch (width) {
                case 1 -> bytes.put((byte) code);
                case 2 -> bytes.putShort((short) code);
                case 4 -> bytes.putInt((int) code);
                default -> bytes.putLong(code);
            }
        }
        return new Chunk(bytes.array());
    }

    byte[] bytes() {
        return bytes.array();
    }

    int size() {
        return (bytes.capacity() - HEAD) / width;
    }

    /** The value at {@code index}, or {@link #NONE}. */
    long get(int index) {
        long code = code(index);
        return code == 0 ? NONE : base + code - 1;
    }

    /** The code at {@code index}: for words the number of the word, 0 when unknown. */
    private long code(int index) {
        int at = HEAD + index * width;
        return switch (width) {
            case 1 -> bytes.get(at) & 0xFF;
            case 2 -> bytes.getShort(at) & 0xFFFF;
            case 4 -> bytes.getInt(at) & 0xFFFF_FFFFL;
            default -> bytes.getLong(at);
        };
    }

    /** Takes out of {@code kept}, whose bit {@code from} is the first claim here, the claims whose word {@code allowed} lacks. */
    void keep(BitSet allowed, BitSet kept, int from) {
        for (int i = kept.nextSetBit(from); i >= 0 && i < from + size(); i = kept.nextSetBit(i + 1)) {
            if (!allowed.get((int) code(i - from))) {
                kept.clear(i);
            }
        }
    }

    /** Takes out the claims whose number is not in {@code [low, high]}; unknown ones stay only with {@code unknown}. */
    void keep(long low, long high, boolean unknown, BitSet kept, int from) {
        for (int i = kept.nextSetBit(from); i >= 0 && i < from + size(); i = kept.nextSetBit(i + 1)) {
            long value = get(i - from);
            if (value == NONE ? !unknown : value < low || value > high) {
                kept.clear(i);
            }
        }
    }

    /** Counts the words of the claims in {@code kept}; {@code counts[0]} is unknown. */
    void count(BitSet kept, int from, int[] counts) {
        int size = size();
        boolean all = kept.nextClearBit(from) >= from + size;
        if (all) {
            for (int i = 0; i < size; i++) {
                counts[(int) code(i)]++;
            }
            return;
        }
        for (int i = kept.nextSetBit(from); i >= 0 && i < from + size; i = kept.nextSetBit(i + 1)) {
            counts[(int) code(i - from)]++;
        }
    }
}
