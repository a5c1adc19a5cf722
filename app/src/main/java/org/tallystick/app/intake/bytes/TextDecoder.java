package org.tallystick.app.intake.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text: UTF-16 by its mark, strict UTF-8, else windows-1252 when that gives no control characters. */
public final class TextDecoder {
    private TextDecoder() {}

    /** A text and whether its charset was only guessed. */
    public record Decoded(String text, boolean guessed) {}

    /** The text of {@code bytes}; null when they are no text that can be told. */
    public static @Nullable Decoded decode(byte[] bytes) {
        String text =
                marked16(bytes) ? strictly(bytes, StandardCharsets.UTF_16) : strictly(bytes, StandardCharsets.UTF_8);
        if (text != null) {
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return unmarked.indexOf('\0') < 0 ? new Decoded(unmarked, false) : null;
        }
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' || b == 0x7F) {
                return null;
            }
        }
        String guess = strictly(bytes, Charset.forName("windows-1252"));
        return guess == null ? null : new Decoded(guess, true);
    }

    /** Whether the bytes begin with the byte order mark of UTF-16. */
    public static boolean marked16(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
