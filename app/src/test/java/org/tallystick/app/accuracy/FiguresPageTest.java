package org.tallystick.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiguresPageTest {
    private static final FiguresPage PAGE =
            new FiguresPage("# Title\n<!-- figures -->\n| a |\n| b |\n<!-- /figures -->\nprose\n", "figures");

    @Test
    void writesBetweenTheCommentsOnly() {
        assertThat(PAGE.with("| c |\n").text())
                .isEqualTo("# Title\n<!-- figures -->\n| c |\n<!-- /figures -->\nprose\n");
    }

    @Test
    void tellsWhichLinesDiffer() {
        assertThat(PAGE.differences("| a |\n| b |\n")).isEmpty();
        assertThat(PAGE.differences("| a |\n| c |\n")).containsExactly("committed | b |", "measured  | c |");
        assertThat(PAGE.differences("| b |\n| a |\n")).hasSize(1);
    }

    @Test
    void needsTheComments() {
        assertThatThrownBy(() -> new FiguresPage("<!-- /figures -->\n<!-- figures -->\n", "figures"))
                .hasMessageContaining("<!-- figures -->");
    }
}
