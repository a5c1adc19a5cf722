package org.tallystick.app.intake.bytes;

import java.io.IOException;
import java.io.InputStream;

/** All bytes of a stream, if they are not too many. */
public final class Whole {
    private Whole() {}

    /**
     * The bytes of {@code in} to its end.
     *
     * @param size how many there are, as far as known; -1 when unknown
     * @throws TooLarge when there are more than {@code limit}; when the size is known nothing is read then
     */
    public static byte[] of(InputStream in, long size, int limit) throws IOException {
        if (size > limit) {
            throw new TooLarge(limit);
        }
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw new TooLarge(limit);
        }
        return bytes;
    }
}
