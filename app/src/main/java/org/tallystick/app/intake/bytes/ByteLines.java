package org.tallystick.app.intake.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, each only as long as it may be; a line that is longer costs no memory. For one thread. */
public final class ByteLines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private long number;
    private boolean tooLong;

    /**
     * @param in can be marked; UTF-16 with a mark comes out as UTF-8
     * @param longest most bytes of a line
     */
    public ByteLines(InputStream in, int longest) throws IOException {
        this.in = Utf8Input.of(in);
        this.longest = longest;
    }

    /** Number of the current line, from 1. */
    public long number() {
        return number;
    }

    /** Whether the current line is longer than it may be; it is not given then. */
    public boolean tooLong() {
        return tooLong;
    }

    /** Goes to the next line and gives it, without its end; null after the last one. A line that is too long is empty. */
    public byte @Nullable [] next() throws IOException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end - at);
            boolean ended = end < filled;
            at = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return line.toByteArray();
    }

    private void keep(int length) {
        if (tooLong || line.size() + length > longest) {
            tooLong = true;
            line.reset();
        } else {
            line.write(buffer, at, length);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
