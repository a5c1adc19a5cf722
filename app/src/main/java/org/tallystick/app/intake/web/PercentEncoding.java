package org.tallystick.app.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** One way to write a path, so that two ways to write the same one compare equal (RFC 3986, 6.2.2). */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /** {@code path} with letters and digits plain, all else outside of ASCII in percent signs and capital digits. */
    static String plain(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        StringBuilder plain = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean coded = b == '%'
                    && i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2]);
            if (coded) {
                b = HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]);
                i += 2;
            }
            if (b < 0x80 && (!coded || Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0)) {
                plain.append((char) b);
            } else {
                plain.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) b));
            }
        }
        return plain.toString();
    }
}
