package org.tallystick.app.intake.form;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself; all but the text may be unknown.
 *
 * @param text plain text; paragraphs are parted by an empty line
 * @param title headline
 * @param publisher who published it
 * @param published its date: {@code 2023-03-18}, {@code 2023-03} or {@code 2023}
 * @param url where it says it stands
 * @param language what it is in, as a language tag
 */
public record Draft(
        String text,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String url,
        @Nullable String language) {
    public Draft {
        Objects.requireNonNull(text, "text");
    }
}
