package org.tallystick.app.cli;

/** When colours are used. */
enum Colour {
    /** On a terminal, unless the environment variable NO_COLOR is set to something. */
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether output has colours; {@code toFile} when it does not go to standard output. */
    boolean on(boolean toFile) {
        String none = System.getenv("NO_COLOR");
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !toFile && (none == null || none.isEmpty()) && Terminal.is(Terminal.OUT);
        };
    }
}
