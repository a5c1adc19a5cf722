package org.tallystick.app.intake.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/**
 * The characters of a stream, decoded piece by piece as {@link TextDecoder} does: a file of any length needs little memory. Who
 * reads renews what may be read up to the end of the next value. For one thread.
 */
public final class Characters extends Reader {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final Runnable guessed;
    private final int longest;
    private final byte[] bytes = new byte[PIECE];
    private int kept;
    private String piece = "";
    private int at;
    private long left;
    private boolean end;
    private boolean told;

    /**
     * @param in can be marked
     * @param longest most characters of one value
     * @param guessed is told, once, that some of it is windows-1252 by guess
     */
    public Characters(InputStream in, int longest, Runnable guessed) throws IOException {
        this.in = Utf8Input.of(in);
        this.longest = longest;
        this.left = longest;
        this.guessed = guessed;
    }

    /** The next value may be as long as any. */
    public void renew() {
        left = longest;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (at == piece.length()) {
            if (end) {
                return -1;
            }
            fill();
        }
        int n = Math.min(length, piece.length() - at);
        piece.getChars(at, at + n, buffer, offset);
        at += n;
        left -= n;
        if (left < -PIECE) {
            throw new TooLarge(longest);
        }
        return n;
    }

    private void fill() throws IOException {
        int read = in.readNBytes(bytes, kept, PIECE - kept);
        end = read < PIECE - kept;
        int filled = kept + read;
        int whole = end ? filled : boundary(filled);
        TextDecoder.Decoded decoded = TextDecoder.decode(Arrays.copyOf(bytes, whole));
        if (decoded == null) {
            throw new Undecodable();
        }
        if (decoded.guessed() && !told) {
            told = true;
            guessed.run();
        }
        piece = decoded.text();
        at = 0;
        kept = filled - whole;
        System.arraycopy(bytes, whole, bytes, 0, kept);
    }

    /** Where the last character begins that may not be whole: a sequence of UTF-8 has four bytes at most. */
    private int boundary(int filled) {
        for (int i = filled - 1; i >= filled - 4; i--) {
            if ((bytes[i] & 0xC0) == 0xC0) {
                return i;
            }
            if (bytes[i] >= 0) {
                break;
            }
        }
        return filled;
    }

    /** Leaves the stream open: it may be a part of an archive. */
    @Override
    public void close() {}
}
