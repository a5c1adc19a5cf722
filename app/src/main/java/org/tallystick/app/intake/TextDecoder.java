package org.tallystick.app.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text: UTF-8, UTF-16 by its mark, else windows-1252 when that gives no control characters. */
final class TextDecoder {
    private TextDecoder() {}

    /** A text and the charset it was in. */
    record Decoded(String text, String charset) {}

    static @Nullable Decoded decode(byte[] bytes) {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        Decoded unicode = strictly(bytes, StandardCharsets.UTF_8);
        if (unicode != null) {
            String text = unicode.text();
            return text.startsWith("\uFEFF") ? new Decoded(text.substring(1), unicode.charset()) : unicode;
        }
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return null;
            }
        }
        return strictly(bytes, Charset.forName("windows-1252"));
    }

    private static @Nullable Decoded strictly(byte[] bytes, Charset charset) {
        try {
            return new Decoded(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), charset.name());
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
