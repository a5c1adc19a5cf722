package org.tallystick.app.intake.bytes;

import java.io.IOException;

/** Says that an input unpacks to more than it may; nothing more of it is read. */
public final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;

    Bomb(String message) {
        super(message);
    }
}
