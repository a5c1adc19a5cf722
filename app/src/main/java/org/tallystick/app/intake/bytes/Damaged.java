package org.tallystick.app.intake.bytes;

import java.io.IOException;

/** Says that packed bytes cannot be unpacked from here on, and whose they are. */
public final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    private final String archive;

    /**
     * @param archive what was being unpacked, as it is called in messages
     * @param message what is wrong with it
     */
    public Damaged(String archive, String message) {
        super(message);
        this.archive = archive;
    }

    /** Whether this is about {@code where}, not about what lies in it or what it lies in. */
    public boolean isOf(String where) {
        return archive.equals(where);
    }
}
