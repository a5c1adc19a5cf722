package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Cookies of our own pages: no script reads them, and no other site sends them. */
final class Cookies {
    /** Seconds of a year. */
    static final int YEAR = 365 * 24 * 3600;

    /** Until the browser is closed. */
    static final int VISIT = -1;

    private Cookies() {}

    /** Has the browser keep {@code value} under {@code name} for {@code seconds}. */
    static void keep(Context context, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }
}
