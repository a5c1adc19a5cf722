package org.tallystick.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes of text in UTF-8 to a writer that takes characters. Fails once nobody reads what is written. */
final class TextStream extends OutputStream {
    private final PrintWriter out;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer chars = CharBuffer.allocate(1 << 13);
    private ByteBuffer rest = ByteBuffer.allocate(0);

    TextStream(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length)
                .put(rest)
                .put(bytes, from, length)
                .flip();
        while (decoder.decode(in, chars, false).isOverflow()) {
            hand();
        }
        hand();
        rest = in.slice();
        if (out.checkError()) {
            throw new IOException("nobody reads it any more");
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    private void hand() {
        out.append(chars.flip());
        chars.clear();
    }
}
