package org.tallystick.app.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Turns the address that PostgreSQL's own programs take into the one of JDBC, which has user and password behind it. */
final class PostgresUrl {
    private PostgresUrl() {}

    static String jdbc(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new LedgerException(
                    "no address of a ledger: " + e.getReason()
                            + "; expected postgresql://user:password@host:5432/database",
                    e);
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new LedgerException("address of the ledger names no "
                    + (uri.getHost() == null ? "host" : "database")
                    + "; expected postgresql://user:password@host:5432/database");
        }
        StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
        if (uri.getPort() >= 0) {
            jdbc.append(':').append(uri.getPort());
        }
        jdbc.append(uri.getRawPath());
        char next = '?';
        if (uri.getRawQuery() != null) {
            jdbc.append(next).append(uri.getRawQuery());
            next = '&';
        }
        if (uri.getUserInfo() != null) {
            String[] parts = uri.getUserInfo().split(":", 2);
            jdbc.append(next).append("user=").append(encoded(parts[0]));
            if (parts.length == 2) {
                jdbc.append("&password=").append(encoded(parts[1]));
            }
        }
        return jdbc.toString();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
