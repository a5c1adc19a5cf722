package org.tallystick.app.intake.bytes;

import java.util.function.LongSupplier;

/**
 * What one input may unpack to, all archives within archives together: so many times the bytes it has itself, and never more
 * than a total. For one thread.
 */
public final class Allowance {
    private final LongSupplier packed;
    private long spent;

    /** @param packed bytes of the outermost input that were read so far */
    public Allowance(LongSupplier packed) {
        this.packed = packed;
    }

    /**
     * Counts {@code bytes} more that were unpacked.
     *
     * @throws Bomb when that is too much
     */
    public void spend(long bytes) throws Bomb {
        spent += bytes;
        if (spent > Limits.UNPACKED) {
            throw new Bomb("unpacks to more than " + Limits.words(Limits.UNPACKED)
                    + "; nothing more of it is read; unpack it and name the parts");
        }
        if (spent > Limits.FREE && spent / Limits.RATIO > packed.getAsLong()) {
            throw new Bomb("unpacks to more than " + Limits.RATIO
                    + " times its size, as a zip bomb does; nothing more of it is read");
        }
    }
}
