package org.tallystick.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.intake.form.Draft;
import org.tallystick.app.intake.form.NoReport;
import org.tallystick.app.intake.form.PageReader;

/** Pages made to take long take no longer than their length explains. */
class HostilePageTest {
    private static final int LENGTH = 1_000_000;

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "<article>a ",
                "<nav>a ",
                "<article>a</article>",
                "<p>Ten people died here, said the mayor of the town on Monday. ",
                "<div><p>Ten people died here, said the mayor.</p>",
                "<div>",
                "<div>                         a",
                "a",
                "a ",
                ". ",
                "<a href=x>a</a>",
                "<time>a ",
                "<li>a",
                "<td>a",
                "<table><tr><td>a",
                "<b><i>a",
                "&lt;",
                "<!--",
                "<script type='application/ld+json'>[[[[</script>",
                "<meta name=date content=x>",
                "<br>",
            })
    void aRepeatedPart(String part) {
        String page = "<html><body>" + part.repeat(LENGTH / part.length());
        try {
            Draft draft = PageReader.read(page.getBytes(StandardCharsets.UTF_8), null, "");
            assertThat(draft.text()).isNotBlank();
        } catch (NoReport e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
