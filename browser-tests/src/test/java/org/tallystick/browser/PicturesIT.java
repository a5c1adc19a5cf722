package org.tallystick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the pages in docs/images: {@code ./build pictures} takes them, and otherwise each page must have one. */
class PicturesIT {
    private static final Path IMAGES = Path.of("../docs/images");
    private static final boolean WRITE = "write".equals(System.getProperty("pictures"));

    @TempDir
    private Path folder;

    @Test
    void everyPageHasItsPictureAndEveryPictureIsShown() throws IOException {
        try (Program program = Program.demo(folder)) {
            Map<String, String> pages = Tour.pages(program);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path picture = IMAGES.resolve(page.getKey() + ".png");
                if (WRITE) {
                    take(program, page.getValue(), picture);
                }
                assertThat(picture).exists();
            }
            String docs = Files.readString(Path.of("../README.md")) + Files.readString(Path.of("../docs/pages.md"));
            try (Stream<Path> there = Files.list(IMAGES)) {
                assertThat(there.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                        .isEqualTo(pages.keySet().stream()
                                .map(name -> name + ".png")
                                .collect(Collectors.toSet()))
                        .allSatisfy(name -> assertThat(docs).contains("images/" + name));
            }
        }
    }

    private static void take(Program program, String path, Path picture) throws IOException {
        Files.createDirectories(IMAGES);
        try (Visit visit = new Visit(program, 1200, ColorScheme.LIGHT)) {
            visit.page.navigate(path);
            if (path.startsWith("/map")) {
                visit.page.waitForSelector("#map[data-drawn]");
            }
            if (path.equals("/")) {
                visit.page
                        .locator("textarea[name=text]")
                        .fill("Ukraine's army said on Monday that some 400 Russian soldiers were killed in Makiivka."
                                + " Russia's defence ministry put the number at 63.");
                visit.page.waitForSelector("#read .f");
            }
            visit.page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
    }
}
