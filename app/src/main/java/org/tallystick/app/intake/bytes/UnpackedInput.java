package org.tallystick.app.intake.bytes;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of an archive, counted against an {@link Allowance}. A fault of the packing becomes {@link Damaged} with the
 * name of this archive; a fault from further out passes as it is. For one thread.
 */
public final class UnpackedInput extends FilterInputStream {
    private final String archive;
    private final Allowance allowance;

    /**
     * @param archive its name in messages
     * @param in unpacks
     */
    public UnpackedInput(String archive, InputStream in, Allowance allowance) {
        super(in);
        this.archive = archive;
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(buffer, offset, length);
        } catch (EOFException | ZipException e) {
            throw fault(archive, e);
        }
        if (n > 0) {
            allowance.spend(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] buffer = new byte[(int) Math.min(1 << 16, Math.max(1, n))];
        long skipped = 0;
        while (skipped < n) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, n - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** What {@code e} says of {@code archive}. */
    public static Damaged fault(String archive, IOException e) {
        return new Damaged(
                archive,
                e instanceof EOFException
                        ? "cut off; what is whole was taken in, the rest is missing"
                        : "damaged: " + e.getMessage() + "; what came before was taken in");
    }
}
