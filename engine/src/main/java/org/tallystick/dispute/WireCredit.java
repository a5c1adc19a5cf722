package org.tallystick.dispute;

import org.tallystick.model.Span;

/**
 * That a report says whose text it is.
 *
 * @param agency id of the agency, as in {@link Agencies}
 * @param layout where it says so
 * @param span the name of the agency in the report's text
 */
public record WireCredit(String agency, Layout layout, Span span) {
    /** Where a report credits an agency. */
    public enum Layout {
        /** Before the first sentence, with the place: "KYIV, Feb 1 (Reuters) - ". */
        DATELINE,
        /** On a line of its own near the top or the end: "By Reuters", "Bron: ANP". */
        LINE,
        /** Behind the last sentence of the text: "(AFP)". */
        CLOSING
    }
}
