package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Under whose name decisions are kept: as the form says, else as said last in this browser, else the user of the system. */
final class Reviewer {
    private static final String COOKIE = "reviewer";
    private static final int YEAR = 365 * 24 * 3600;

    private Reviewer() {}

    /** The name for this request. */
    static String of(Context context) {
        String given = context.formParam(COOKIE);
        if (given != null && !given.isBlank()) {
            remember(context, given.strip());
            return given.strip();
        }
        @Nullable String known = context.cookie(COOKIE);
        return known == null || known.isBlank()
                ? System.getProperty("user.name", COOKIE)
                : URLDecoder.decode(known, StandardCharsets.UTF_8);
    }

    private static void remember(Context context, String name) {
        Cookie cookie = new Cookie(COOKIE, Asked.encoded(name));
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }
}
