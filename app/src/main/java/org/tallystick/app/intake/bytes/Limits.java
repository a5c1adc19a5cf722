package org.tallystick.app.intake.bytes;

import java.util.Locale;

/** How much is taken in of one input; {@code docs/intake.md} lists the same figures. */
public final class Limits {
    /** Longest text of one report, as a file, a JSON value, a line or a row; bytes. */
    public static final int REPORT = 20_000_000;

    /** Largest page in HTML; bytes. */
    public static final int PAGE = 5_000_000;

    /** Largest PDF; bytes. */
    public static final int PDF = 100_000_000;

    /** Largest feed; bytes. */
    public static final int FEED = 20_000_000;

    /** Most entries taken from a feed. */
    public static final int FEED_ENTRIES = 2_000;

    /** Most that one fetch may bring, as sent and unpacked; bytes. */
    public static final int FETCH = 50_000_000;

    /** How deep archives may lie in archives. */
    public static final int DEPTH = 4;

    /** Most bytes that one input may unpack to for each byte of its own, once it has unpacked to {@link #FREE}. */
    public static final int RATIO = 200;

    /** Bytes that any input may unpack to, whatever the ratio. */
    public static final long FREE = 20_000_000;

    /** Most bytes that one input may unpack to. */
    public static final long UNPACKED = 100_000_000_000L;

    private Limits() {}

    /** A number of bytes for people: {@code 20 MB}. */
    public static String words(long bytes) {
        if (bytes >= 1_000_000_000L) {
            return String.format(Locale.ROOT, "%,d GB", bytes / 1_000_000_000L);
        }
        return bytes >= 1_000_000
                ? String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000)
                : String.format(Locale.ROOT, "%,d kB", Math.max(1, bytes / 1000));
    }
}
