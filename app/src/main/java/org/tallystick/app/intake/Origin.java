package org.tallystick.app.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of where bytes came from, beside their name.
 *
 * @param url address on the web
 * @param retrieved when they were fetched from there
 * @param type media type that the sender named
 * @param charset charset that the sender named
 * @param archived whether the address is the one of an archive's record, which no page can correct
 * @param published date that the feed gives which led there
 */
record Origin(
        @Nullable String url,
        @Nullable Instant retrieved,
        @Nullable String type,
        @Nullable String charset,
        boolean archived,
        @Nullable String published) {
    /** A file, of which nothing is known. */
    static final Origin FILE = new Origin(null, null, null, null, false, null);

    /** The same without the sender's word on what it is: of a part of it. */
    Origin part() {
        return new Origin(url, retrieved, null, null, archived, published);
    }
}
