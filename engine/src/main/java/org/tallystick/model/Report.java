package org.tallystick.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is read.
 *
 * @param id name of the report, unique in its batch
 * @param text plain text; every offset of a claim counts in it
 * @param language BCP 47 code of the language it is said to be in; null lets the packs decide
 * @param published its own date, as far as known: {@code 2023-03-18}, {@code 2023-03}, {@code 2023}; null when unknown
 * @param publisher who published it; null when unknown
 * @param url where it stood; null when unknown
 * @param title its headline, when that is not part of the text; null when unknown
 */
public record Report(
        String id,
        String text,
        @Nullable String language,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title) {
    public Report {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }

    /** A report of which nothing but the text is known. */
    public static Report of(String id, String text) {
        return new Report(id, text, null, null, null, null, null);
    }
}
