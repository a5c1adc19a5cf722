package org.tallystick.app.gazetteer;

/** A file that is no gazetteer, or cannot be one: the message says where, what was found and what was expected. */
public final class GazetteerException extends RuntimeException {
    private final String message;

    GazetteerException(String message) {
        super(message);
        this.message = message;
    }

    GazetteerException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
