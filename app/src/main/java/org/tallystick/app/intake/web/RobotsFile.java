package org.tallystick.app.intake.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a robots.txt lets us do, as RFC 9309 reads it. */
final class RobotsFile {
    /** A line {@code allow} or {@code disallow}; {@code *} stands for any characters, a final {@code $} for the end. */
    private record Rule(boolean allow, String path) {}

    private static final class Group {
        final List<Rule> rules = new ArrayList<>();

        @Nullable
        Duration delay;
    }

    private final List<Rule> rules;
    private final @Nullable Duration delay;

    private final @Nullable String missing;

    private RobotsFile(List<Rule> rules, @Nullable Duration delay, @Nullable String missing) {
        this.rules = rules;
        this.delay = delay;
        this.missing = missing;
    }

    /** What holds where there is no robots.txt. */
    static RobotsFile allowingAll() {
        return new RobotsFile(List.of(), null, null);
    }

    /** What holds where robots.txt cannot be had, for the reason {@code missing}. */
    static RobotsFile forbiddingAll(String missing) {
        return new RobotsFile(List.of(new Rule(false, "/")), null, missing);
    }

    /** What {@code text} says to {@code token}, a name in small letters: its own groups, else those of {@code *}. */
    static RobotsFile read(String text, String token) {
        Group own = new Group();
        Group others = new Group();
        boolean named = false;
        List<Group> open = new ArrayList<>();
        boolean inRules = true;
        for (String line : text.split("\\r\\n|\\r|\\n")) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).replaceFirst("(?s)#.*", "").strip();
            if (key.equals("user-agent")) {
                if (inRules) {
                    open.clear();
                    inRules = false;
                }
                String agent = value.toLowerCase(Locale.ROOT).replaceFirst("[^a-z_*-].*", "");
                if (agent.equals(token)) {
                    named = true;
                    open.add(own);
                } else if (agent.equals("*")) {
                    open.add(others);
                }
            } else if (key.equals("allow") || key.equals("disallow")) {
                inRules = true;
                if (!value.isEmpty()) {
                    open.forEach(group -> group.rules.add(new Rule(key.equals("allow"), value)));
                }
            } else if (key.equals("crawl-delay")) {
                inRules = true;
                open.forEach(group -> group.delay = seconds(value));
            }
        }
        Group holds = named ? own : others;
        return new RobotsFile(List.copyOf(holds.rules), holds.delay, null);
    }

    private static @Nullable Duration seconds(String value) {
        try {
            double seconds = Double.parseDouble(value);
            return seconds > 0 && seconds < 1e6 ? Duration.ofMillis((long) (seconds * 1000)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Why nothing is known of what it lets us do; null when that is known. */
    @Nullable
    String missing() {
        return missing;
    }

    /** The pause between two requests that it asks for; null when it asks for none. */
    @Nullable
    Duration delay() {
        return delay;
    }

    /** Whether {@code path}, with its query, may be fetched: the longest rule that matches decides, of equals the one that allows. */
    boolean allows(String path) {
        String wanted = PercentEncoding.plain(path);
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            String pattern = PercentEncoding.plain(rule.path());
            int length = pattern.length();
            if ((length > longest || length == longest && rule.allow()) && matches(pattern, wanted)) {
                longest = length;
                allowed = rule.allow();
            }
        }
        return allowed;
    }

    /** Matches from the start; the time is at most the product of the lengths, whatever the pattern. */
    private static boolean matches(String pattern, String path) {
        boolean toEnd = pattern.endsWith("$");
        String body = toEnd ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int p = 0;
        int s = 0;
        int star = -1;
        int mark = 0;
        while (s < path.length()) {
            if (p < body.length() && body.charAt(p) == '*') {
                star = p++;
                mark = s;
            } else if (p < body.length() && body.charAt(p) == path.charAt(s)) {
                p++;
                s++;
            } else if (star >= 0) {
                p = star + 1;
                s = ++mark;
            } else {
                return false;
            }
        }
        while (p < body.length() && body.charAt(p) == '*') {
            p++;
        }
        return p == body.length();
    }
}
