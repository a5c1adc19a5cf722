package org.tallystick.dispute;

/**
 * Hashing with seeds that never change, since signatures and keys are stored. Words by FNV-1a (Fowler, Noll, Vo 1991; the
 * offset and prime of 64 bits), mixed by the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
 */
final class Mixing {
    static final long SEED = 0xCBF29CE484222325L;
    static final long PRIME = 0x100000001B3L;

    /** Odd multipliers that tell the places of a word in a run apart; digits of the golden ratio, of e and of pi. */
    static final long A = 0x9E3779B97F4A7C15L;

    static final long B = 0xB7E151628AED2A6BL;
    static final long C = 0x243F6A8885A308D3L;

    private Mixing() {}

    /** Spreads a number over all 64 bits, one to one. */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
