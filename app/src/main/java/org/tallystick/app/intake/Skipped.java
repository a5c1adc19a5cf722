package org.tallystick.app.intake;

/**
 * Something that could not be taken in; the rest goes on.
 *
 * @param where path, URL or place in a container, as in {@link Arrival#source()}
 * @param why what is wrong, what was expected and what to do next; one line
 */
public record Skipped(String where, String why) {
    public Skipped {
        where = oneLine(where);
        why = oneLine(why);
    }

    /** Messages of libraries may have line breaks; a line about a fault has none. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** The line as a terminal shows it. */
    @Override
    public String toString() {
        return where + ": " + why;
    }
}
