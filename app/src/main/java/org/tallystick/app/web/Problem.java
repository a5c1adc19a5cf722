package org.tallystick.app.web;

/** A request that cannot be answered as asked: what happened, for people by the texts {@code key} and {@code key.next}. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;

    /**
     * What went wrong.
     *
     * @param key name of the text that says so in a line; {@code key.next} says what to do
     * @param detail what is the matter with this request, in English
     */
    Problem(int status, String key, String detail) {
        super(detail);
        this.status = status;
        this.key = key;
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
