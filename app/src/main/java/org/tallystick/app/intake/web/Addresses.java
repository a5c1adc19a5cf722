package org.tallystick.app.intake.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Addresses of the web, as they are written and as they are asked for. */
final class Addresses {
    private Addresses() {}

    /** The address in {@code text}, without its fragment. */
    static URI parse(String text) throws FetchException {
        URI address;
        try {
            URI given = new URI(text.strip().replace(" ", "%20"));
            address = new URI(given.toASCIIString().replaceFirst("#.*", ""));
        } catch (URISyntaxException e) {
            throw new FetchException("no address: " + e.getReason());
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchException("is fetched by no other way than http and https");
        }
        if (address.getHost() == null || address.getHost().isEmpty()) {
            throw new FetchException("names no host");
        }
        if (address.getUserInfo() != null) {
            throw new FetchException("holds a name or password; take it out");
        }
        return address;
    }

    /** Scheme, host and port. */
    static String site(URI address) {
        return address.getScheme().toLowerCase(Locale.ROOT) + "://" + host(address)
                + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    /** The host, in small letters. */
    static String host(URI address) {
        return Objects.requireNonNull(address.getHost(), "host").toLowerCase(Locale.ROOT);
    }

    /** Path and query, as they are sent. */
    static String path(URI address) {
        String path = address.getRawPath();
        return (path == null || path.isEmpty() ? "/" : path)
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** Where {@code answer} sends who asked for {@code address}; null when it does not, or nowhere. */
    static @Nullable URI redirect(URI address, Connection.Answer answer) {
        String target = answer.headers().firstValue("Location").orElse(null);
        if (target == null || answer.status() < 300 || answer.status() >= 400 || answer.status() == 304) {
            return null;
        }
        try {
            return parse(
                    address.resolve(new URI(target.strip().replace(" ", "%20"))).toString());
        } catch (FetchException | URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
