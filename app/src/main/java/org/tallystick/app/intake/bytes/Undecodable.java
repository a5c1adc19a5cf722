package org.tallystick.app.intake.bytes;

import java.io.IOException;

/** Says that bytes are no text in an encoding that can be told. */
public final class Undecodable extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong and what to do. */
    public static final String MESSAGE = "neither UTF-8 nor another text encoding that can be told; save it as UTF-8";

    public Undecodable() {
        super(MESSAGE);
    }
}
