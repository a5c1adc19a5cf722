package org.tallystick.app.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Under whose name decisions are kept: as the form says, else as said last in this browser, else the user of the system. */
final class Reviewer {
    private static final String COOKIE = "reviewer";

    private Reviewer() {}

    /** The name for this request. */
    static String of(Context context) {
        String given = context.formParam(COOKIE);
        if (given != null && !given.isBlank()) {
            Cookies.keep(context, COOKIE, Asked.encoded(given.strip()), Cookies.YEAR);
            return given.strip();
        }
        @Nullable String known = context.cookie(COOKIE);
        return known == null || known.isBlank()
                ? System.getProperty("user.name", COOKIE)
                : URLDecoder.decode(known, StandardCharsets.UTF_8);
    }
}
