package org.tallystick.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsFileTest {
    private static RobotsFile read(String... lines) {
        return RobotsFile.read(String.join("\n", lines), "tallystick");
    }

    /** The examples of RFC 9309, 5.1, 5.2 and 2.2.2, and those of 2.2.3. */
    @ParameterizedTest
    @CsvSource({
        "/example/page/,        /example/page/disallowed.gif, /example/page/disallowed.gif, false",
        "/example/page/,        /example/page/disallowed.gif, /example/page/x,              true",
        "/a,                    /a,                           /a/b,                         true",
        "/none,                 /*.gif$,                      /deep/x.gif,                  false",
        "/none,                 /*.gif$,                      /deep/x.gif?y,                true",
        "/none,                 /path/file-with-a-%2A.html,   /path/file-with-a-*.html,     true",
        "/none,                 /foo/bar?baz=https://foo.bar, /foo/bar?baz=https://foo.bar, false",
        "/none,                 /foo/bar/%E3%83%84,           /foo/bar/ツ,                  false",
        "/none,                 /foo/bar/%62%61%7A,           /foo/bar/baz,                 false",
        "/none,                 /a*b*c,                       /a1b2c3,                      false",
        "/none,                 /a*b*c$,                      /a1b2c3,                      true",
        "/none,                 /Case,                        /case,                        true",
    })
    void theLongestRuleThatMatchesDecides(String allow, String disallow, String path, boolean allowed) {
        RobotsFile file = read("User-agent: *", "Allow: " + allow, "Disallow: " + disallow);
        assertThat(file.allows(path)).isEqualTo(allowed);
    }

    @Test
    void itsOwnGroupsHoldTogetherAndNotThoseOfAll() {
        RobotsFile file = read(
                "User-Agent: *",
                "Disallow: /",
                "Crawl-delay: 9",
                "",
                "User-agent: other",
                "User-agent: TallyStick/2.0",
                "Disallow: /x # not this",
                "Crawl-delay: 2.5",
                "",
                "sitemap: https://a.example/s.xml",
                "User-agent: tallystick",
                "Disallow: /y");
        assertThat(file.allows("/")).isTrue();
        assertThat(file.allows("/x/1")).isFalse();
        assertThat(file.allows("/y")).isFalse();
        assertThat(file.delay()).isEqualTo(Duration.ofMillis(2500));
        assertThat(read("User-agent: tallystickbot", "Disallow: /").allows("/a"))
                .isTrue();
        assertThat(read("User-agent: *", "Disallow:").allows("/a")).isTrue();
        assertThat(read("rubbish", "\u0000:::").allows("/a")).isTrue();
    }

    @Test
    @Timeout(10)
    void rulesOfManyStarsTakeNoTime() {
        RobotsFile file = read("User-agent: *", "Disallow: /" + "*a".repeat(5_000) + "$");
        assertThat(file.allows("/" + "a".repeat(4_999) + "b")).isTrue();
    }
}
