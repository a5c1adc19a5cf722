package org.tallystick.app.export;

/**
 * How readings are shown.
 *
 * @param coloured whether the terminal's colours are used
 * @param explain whether the reason for each field is shown
 * @param width columns of the terminal
 */
public record Look(boolean coloured, boolean explain, int width) {
    /** Without colours or reasons, 100 columns wide. */
    public static final Look PLAIN = new Look(false, false, 100);

    /** {@code text} in the ANSI style {@code code}, say {@code 1} for bold; unchanged without colours. */
    public String style(String code, String text) {
        return coloured && !text.isEmpty() && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
