package org.tallystick.app.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Keeps out what does not come from our own pages, and tells browsers to run nothing else. */
final class Guard {
    /** Name of the cookie and of the field that every change must bring back alike. */
    static final String TOKEN = "token";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();
    private final String host;

    /** A guard of a server that listens on {@code host}. */
    Guard(String host) {
        this.host = host;
    }

    /** Checks a request before anything else is done with it. */
    void before(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        String asked = context.header("Host");
        if (!isOurs(name(asked == null ? "" : asked))) {
            throw new Problem(421, "problem.host", "This server does not answer to the name \"" + asked + "\".");
        }
        boolean reads = switch (context.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
        if (!reads && !isTokenRight(context)) {
            throw new Problem(403, "problem.token", "The request lacks the token of the page it came from.");
        }
    }

    /** A page elsewhere may give its own name our address; only names that are ours are answered. */
    private boolean isOurs(String name) {
        if (name.equals("localhost") || name.equals(host)) {
            return true;
        }
        try {
            boolean literal = name.matches("[0-9.]+") || name.startsWith("[");
            return literal && (isAny() || InetAddress.getByName(name).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isAny() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private static String name(String host) {
        return host.replaceFirst(":[0-9]+$", "");
    }

    private static boolean isTokenRight(Context context) {
        String own = context.cookie(TOKEN);
        String header = context.header("X-Token");
        String given = header == null ? context.formParam(TOKEN) : header;
        return own != null
                && given != null
                && MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** The token of whoever asks; a new one where there is none yet. */
    String token(Context context) {
        @Nullable String known = context.cookie(TOKEN);
        if (known != null && known.matches("[0-9a-f]{32}")) {
            return known;
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        Cookies.keep(context, TOKEN, token, Cookies.VISIT);
        return token;
    }
}
