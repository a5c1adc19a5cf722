package org.tallystick.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page at three widths, light and dark: it fits, it is accessible, and it keeps to itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    @TempDir
    private static Path folder;

    private Program program;

    @BeforeAll
    void start() {
        program = Program.demo(folder);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    Stream<Arguments> pages() {
        return Tour.pages(program).entrySet().stream().map(page -> arguments(page.getKey(), page.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void fitsIsAccessibleAndKeepsToItself(String name, String path) {
        try (Visit visit = new Visit(program)) {
            Page page = visit.page;
            page.navigate(path);
            assertThat(page.locator("h1").count())
                    .as("one heading says what the page is")
                    .isEqualTo(1);
            for (int width : new int[] {360, 1024, 1600}) {
                page.setViewportSize(width, 900);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("nothing sticks out of " + width + " pixels")
                        .isTrue();
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    assertThat(Visit.violations(page))
                            .as(width + " pixels, " + scheme)
                            .isEmpty();
                }
            }
            visit.isClean();
        }
    }

    @Test
    void aPageThatIsNotThereSaysSoInStyle() {
        try (Visit visit = new Visit(program)) {
            visit.page.navigate("/nowhere");
            assertThat(visit.page.locator("h1").textContent()).isEqualTo("There is nothing here");
            assertThat(Visit.violations(visit.page)).isEmpty();
        }
    }
}
