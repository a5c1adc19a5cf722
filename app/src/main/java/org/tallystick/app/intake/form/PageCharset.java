package org.tallystick.app.intake.form;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.TextDecoder;

/**
 * Which charset a page is in: by its mark, by who sent it, by what it says itself in its first bytes, else as any text. A page that
 * says it is UTF-8 and is not counts as one that does not say.
 */
final class PageCharset {
    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);

    private PageCharset() {}

    /** The characters of {@code page}, sent as {@code sent}; null when they are no text. */
    static @Nullable String decode(byte[] page, @Nullable String sent) {
        if (!TextDecoder.marked16(page)) {
            Charset charset = named(sent);
            charset = charset == null ? declared(page) : charset;
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                String text = new String(page, charset);
                return text.indexOf('\0') < 0 ? text : null;
            }
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(page);
        if (decoded != null) {
            return decoded.text();
        }
        // One odd byte in a page is no reason to do without it; a page with NUL in it is none.
        String text = new String(page, StandardCharsets.UTF_8);
        return text.indexOf('\0') < 0 && !TextDecoder.marked16(page) ? text : null;
    }

    private static @Nullable Charset declared(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        Charset charset = named(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        // What could be read byte by byte up to here is not UTF-16.
        return charset == null || charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    /** The charset called {@code name}; what the web calls Latin-1 or ASCII is windows-1252, as in the WHATWG Encoding Standard. */
    private static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip());
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? Charset.forName("windows-1252")
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
