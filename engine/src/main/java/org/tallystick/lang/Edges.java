package org.tallystick.lang;

import java.util.Arrays;

/** Steps of a trie: for a node and a word the next node, in a table of primitives with open addressing. */
final class Edges {
    /** What {@link #next} gives where no step leads on. */
    static final int NONE = -1;

    /** No key: nodes are not negative. */
    private static final long FREE = -1;

    private long[] keys = free(1 << 15);
    private int[] nodes = new int[1 << 15];
    private int size;

    /** The node after {@code node} by {@code word}; {@link #NONE} when there is none. */
    int next(int node, int word) {
        int slot = slot(keys, key(node, word));
        return keys[slot] == FREE ? NONE : nodes[slot];
    }

    /** Leads from {@code node} by {@code word} to {@code next}. */
    void put(int node, int word, int next) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, key(node, word));
        size += keys[slot] == FREE ? 1 : 0;
        keys[slot] = key(node, word);
        nodes[slot] = next;
    }

    private void grow() {
        long[] wider = free(keys.length * 2);
        int[] moved = new int[wider.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int slot = slot(wider, keys[i]);
                wider[slot] = keys[i];
                moved[slot] = nodes[i];
            }
        }
        keys = wider;
        nodes = moved;
    }

    /** Where {@code key} stands, or else the free place for it. */
    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }

    private static long[] free(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
