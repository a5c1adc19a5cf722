package org.tallystick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo ends by serving its pages. */
class DemoIT {
    @TempDir
    private Path folder;

    @Test
    void opensOnTheMostContestedDisputeAndTakesTheNextPortWhereOneIsTaken() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Program first = Program.empty(other);
                Program demo = Program.demo(folder)) {
            assertThat(demo.base).isNotEqualTo(first.base);
            String contested = demo.json("/disputes.json").at("/items/0/id").asText();
            assertThat(demo.first).isEqualTo("/disputes/" + contested);
            try (Visit visit = new Visit(demo)) {
                visit.page.navigate(demo.first);
                assertThat(visit.page.locator(".standing.big").textContent()).isEqualTo("Contradicted");
                visit.isClean();
            }
        }
    }
}
