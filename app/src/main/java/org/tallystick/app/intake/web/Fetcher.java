package org.tallystick.app.intake.web;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fetches pages, feeds and files over http and https. For one thread. */
public final class Fetcher implements AutoCloseable {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w:.-]+)");

    private final FetchRules rules;
    private final Clock clock;
    private final Connection connection;
    private final Pace pace;
    private final Robots robots;

    /** @param clock tells when something was retrieved */
    public Fetcher(FetchRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        this.connection = new Connection(rules);
        this.pace = new Pace(rules.pace());
        this.robots = new Robots(connection, pace);
    }

    /**
     * What {@code url} answers. Each redirect is checked as the first address was.
     *
     * @throws FetchException when it may not be fetched, cannot be, or answers with a fault
     */
    public Fetched fetch(String url) throws FetchException {
        URI address = Addresses.parse(url);
        for (int hops = 0; hops <= FetchRules.REDIRECTS; hops++) {
            String hop = hops == 0 ? "" : "leads to " + address + ", which ";
            RobotsFile allowed = allowed(address, hop);
            pace.await(Addresses.host(address), allowed.delay());
            Connection.Answer answer = connection.get(address, rules.largest());
            URI next = Addresses.redirect(address, answer);
            if (next == null) {
                return result(address, answer);
            }
            address = next;
        }
        throw new FetchException("leads on more than " + FetchRules.REDIRECTS + " times");
    }

    private RobotsFile allowed(URI address, String hop) throws FetchException {
        try {
            connection.check(address);
        } catch (FetchException e) {
            throw new FetchException(hop + e.getMessage());
        }
        RobotsFile file = robots.of(address);
        if (file.allows(Addresses.path(address))) {
            return file;
        }
        throw new FetchException(
                file.missing() == null
                        ? hop + "is not for robots, says the robots.txt of its host"
                        : hop + "is left alone, as the robots.txt of its host cannot be had: " + file.missing());
    }

    private Fetched result(URI address, Connection.Answer answer) throws FetchException {
        if (answer.status() != 200) {
            throw new FetchException("answers " + answer.status()
                    + switch (answer.status()) {
                        case 401, 402, 403 -> ", it is not open to all";
                        case 404, 410 -> ", there is no such page";
                        case 429 -> ", too many requests; try again later";
                        default -> answer.status() >= 500 ? ", a fault of the host; try again later" : "";
                    });
        }
        String type = answer.headers().firstValue("Content-Type").orElse(null);
        return new Fetched(address.toString(), answer.body(), media(type), charset(type), clock.instant());
    }

    /** The media type in a header {@code Content-Type}; null when it has none. */
    public static @Nullable String media(@Nullable String header) {
        String media =
                header == null ? "" : header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return media.isEmpty() ? null : media;
    }

    /** The charset in a header {@code Content-Type}; null when it has none. */
    public static @Nullable String charset(@Nullable String header) {
        Matcher matcher = CHARSET.matcher(header == null ? "" : header);
        return matcher.find() ? matcher.group(1) : null;
    }

    @Override
    public void close() {
        connection.close();
    }
}
