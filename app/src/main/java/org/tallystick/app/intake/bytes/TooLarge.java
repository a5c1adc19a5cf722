package org.tallystick.app.intake.bytes;

import java.io.IOException;

/** Says that one report, or one document, is longer than it may be; what follows it can still be read. */
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    /** Longer than {@code limit} bytes. */
    public TooLarge(long limit) {
        super("larger than " + Limits.words(limit) + ", which is the most for one of its kind; split it");
    }
}
