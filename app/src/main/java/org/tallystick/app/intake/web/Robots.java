package org.tallystick.app.intake.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The robots.txt of each site, fetched once a run. For one thread. */
final class Robots {
    private final Connection connection;
    private final Pace pace;
    private final Map<String, RobotsFile> sites = new HashMap<>();

    Robots(Connection connection, Pace pace) {
        this.connection = connection;
        this.pace = pace;
    }

    /** What the site of {@code address} asks for. */
    RobotsFile of(URI address) {
        String site = Addresses.site(address);
        RobotsFile known = sites.get(site);
        if (known == null) {
            known = fetch(URI.create(site + "/robots.txt"));
            sites.put(site, known);
        }
        return known;
    }

    /** None there (4xx) allows all; none to be had (5xx, no answer) forbids all, as RFC 9309 says in 2.3.1. */
    private RobotsFile fetch(URI start) {
        URI address = start;
        for (int hops = 0; hops <= FetchRules.REDIRECTS; hops++) {
            Connection.Answer answer;
            try {
                pace.await(Addresses.host(address), null);
                answer = connection.get(address, FetchRules.ROBOTS);
            } catch (FetchException e) {
                return RobotsFile.forbiddingAll(String.valueOf(e.getMessage()));
            }
            URI next = Addresses.redirect(address, answer);
            if (next == null) {
                return read(answer);
            }
            address = next;
        }
        return RobotsFile.allowingAll();
    }

    private static RobotsFile read(Connection.Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return RobotsFile.read(new String(answer.body(), StandardCharsets.UTF_8), FetchRules.TOKEN);
        }
        return answer.status() >= 300 && answer.status() < 500
                ? RobotsFile.allowingAll()
                : RobotsFile.forbiddingAll("answers " + answer.status());
    }
}
