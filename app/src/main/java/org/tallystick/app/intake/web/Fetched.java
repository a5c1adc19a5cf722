package org.tallystick.app.intake.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered.
 *
 * @param url address it came from in the end, redirects followed
 * @param body bytes, unpacked if they were sent packed; not to be changed
 * @param type media type without parameters, in small letters; null when none was sent
 * @param charset charset as sent; null when none was
 * @param retrieved when
 */
@SuppressWarnings("ArrayRecordComponent")
public record Fetched(
        String url,
        byte[] body,
        @Nullable String type,
        @Nullable String charset,
        Instant retrieved) {}
