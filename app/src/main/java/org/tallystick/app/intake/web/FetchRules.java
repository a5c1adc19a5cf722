package org.tallystick.app.intake.web;

import java.time.Duration;
import org.tallystick.app.intake.bytes.Limits;

/**
 * How to fetch.
 *
 * @param version of the program, for the name it gives itself
 * @param allowPrivate whether addresses outside of the public internet may be asked
 * @param pace least time from one request to a host to the next
 * @param longest most time for one answer, headers and body together
 * @param largest most bytes of one answer, as sent and unpacked
 */
public record FetchRules(String version, boolean allowPrivate, Duration pace, Duration longest, int largest) {
    /** Most redirects that are followed, RFC 9309 asks for five at least. */
    static final int REDIRECTS = 5;

    /** Most bytes of a robots.txt that are read, the least that RFC 9309 allows. */
    static final int ROBOTS = 512_000;

    /** Longest pause between two requests that a robots.txt can ask for. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    /** The name that rules of robots.txt know it by. */
    static final String TOKEN = "tallystick";

    /** One request a second, half a minute and 50 MB for each. */
    public static FetchRules usual(String version, boolean allowPrivate) {
        return new FetchRules(version, allowPrivate, Duration.ofSeconds(1), Duration.ofSeconds(30), Limits.FETCH);
    }

    String agent() {
        return "Tallystick/" + version + " (reads reports of war and disaster for their figures; obeys robots.txt)";
    }
}
