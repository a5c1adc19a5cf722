package org.tallystick.app.intake.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** UTF-16 in, UTF-8 out, as it is read. For one thread. */
final class Utf8Input extends InputStream {
    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer characters = CharBuffer.allocate(1 << 12).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private boolean end;

    private Utf8Input(InputStream in) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_16.newDecoder());
    }

    /** The bytes of {@code in}, which can be marked: as they are, or from UTF-16 when a mark says so. */
    static InputStream of(InputStream in) throws IOException {
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return TextDecoder.marked16(head) ? new Utf8Input(in) : in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!bytes.hasRemaining()) {
            if (end) {
                return -1;
            }
            fill();
        }
        int n = Math.min(length, bytes.remaining());
        bytes.get(buffer, offset, n);
        return n;
    }

    private void fill() throws IOException {
        try {
            characters.compact();
            end = reader.read(characters) < 0;
            characters.flip();
            bytes.clear();
            encoder.encode(characters, bytes, end);
            bytes.flip();
        } catch (CharacterCodingException e) {
            throw new Undecodable();
        }
    }
}
