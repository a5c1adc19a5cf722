package org.tallystick.lang;

/** A language pack or shared table that does not hold together: file and line, what was found, what is valid. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PackException(String message) {
        super(message);
    }

    public PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
