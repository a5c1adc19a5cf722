package org.tallystick.app.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One link of the chain.
 *
 * @param seq 1, 2, 3, without a gap
 * @param kind word of an {@link EntryKind}; a later version may have others
 * @param micros when it was recorded, in microseconds since 1970-01-01T00:00Z; never before the entry before
 * @param body JSON
 * @param hash SHA-256, 32 bytes, over the hash before and all of the above
 */
record Entry(long seq, String kind, long micros, String body, byte[] hash) {
    /** What comes before the first entry. */
    static final byte[] START = new byte[32];

    /** The entry after the one with hash {@code before}. */
    static Entry after(byte[] before, long seq, String kind, long micros, String body) {
        return new Entry(seq, kind, micros, body, hash(before, seq, kind, micros, body));
    }

    /** Whether it is the untouched successor of the entry with hash {@code before}. */
    boolean follows(byte[] before) {
        return MessageDigest.isEqual(hash, hash(before, seq, kind, micros, body));
    }

    Instant recorded() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static byte[] hash(byte[] before, long seq, String kind, long micros, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] name = kind.getBytes(StandardCharsets.UTF_8);
            digest.update(before);
            digest.update(ByteBuffer.allocate(20)
                    .putLong(seq)
                    .putLong(micros)
                    .putInt(name.length)
                    .flip());
            digest.update(name);
            return digest.digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
