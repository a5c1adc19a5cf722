package org.tallystick.app.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream in UTF-8, one at a time, each of a bounded length. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private long number;
    private long read;
    private boolean ended = true;

    /** @param longest bytes that a line may have */
    Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longest = longest;
    }

    /** Number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    /** Bytes read so far. */
    long read() {
        return read;
    }

    /** Whether that line ended with a line feed, and not with the stream. */
    boolean ended() {
        return ended;
    }

    /**
     * The next line without its end; null after the last.
     *
     * @throws IllegalArgumentException when it is too long or not in UTF-8
     */
    @Nullable
    String next() throws IOException {
        bytes.reset();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        while (b >= 0 && b != '\n') {
            if (bytes.size() == longest) {
                throw new IllegalArgumentException("longer than " + (longest >> 20) + " MB");
            }
            bytes.write(b);
            b = in.read();
        }
        ended = b == '\n';
        read += bytes.size() + 1L;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not in UTF-8", e);
        }
    }
}
