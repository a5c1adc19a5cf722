package org.tallystick.app.intake.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits before a request until its host was left alone long enough. For one thread. */
final class Pace {
    private final Duration least;
    private final Map<String, Long> asked = new HashMap<>();

    /** @param least from one request to a host to the next */
    Pace(Duration least) {
        this.least = least;
    }

    /** Waits for the turn of {@code host}; a {@code delay} that it asked for counts when it is longer, up to a minute. */
    void await(String host, @Nullable Duration delay) {
        Duration pause = delay == null || delay.compareTo(least) < 0 ? least : delay;
        if (pause.compareTo(FetchRules.LONGEST_DELAY) > 0) {
            pause = FetchRules.LONGEST_DELAY;
        }
        Long last = asked.get(host);
        if (last != null) {
            sleep(last + pause.toNanos() - System.nanoTime());
        }
        asked.put(host, System.nanoTime());
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a host", e);
        }
    }
}
