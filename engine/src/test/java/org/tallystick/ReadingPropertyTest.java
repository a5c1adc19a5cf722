package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import org.tallystick.model.SetAside;

class ReadingPropertyTest {
    private static final Tallystick TALLYSTICK = Tallystick.standard();

    @Property(tries = 400)
    void survivesAnyText(@ForAll String text) {
        holds(new Report("r", text, "nl", "2024-05-15", null, null, null));
        holds(new Report("r", text + " 12 killed", "en", null, null, null, null));
    }

    @Property(tries = 600)
    void survivesItsOwnWordsInAnyOrder(@ForAll("salads") String text) {
        holds(new Report("r", text, "en", "2024-05", null, null, null));
        holds(new Report("r", text, "nl", "2024-05-15", null, null, null));
    }

    @Provide
    Arbitrary<String> salads() {
        List<String> words = List.of(
                "killed",
                "gedood",
                "12",
                "1.024",
                "dozens",
                "tientallen",
                "people",
                "mensen",
                "said",
                "zei",
                "volgens",
                ",",
                ".",
                "\n\n",
                "according to",
                "the army",
                "het leger",
                "in",
                "Bakhmut",
                "on Monday",
                "sinds",
                "maart",
                "of",
                "van",
                "hen",
                "at least",
                "zeker",
                "een",
                "a",
                "man",
                "drones",
                "het leven",
                "kostte",
                "half",
                "%",
                "\"",
                ":",
                "doden",
                "dead",
                "toll",
                "dodental",
                "Oekraïners",
                "31",
                "May",
                "2022",
                "tot",
                "between",
                "and",
                "M-16",
                "\uD83D");
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(60).map(list -> String.join(" ", list));
    }

    private static void holds(Report report) {
        Reading reading = TALLYSTICK.read(report);
        for (Claim claim : reading.claims()) {
            assertThat(claim.evidence().quote())
                    .isEqualTo(claim.evidence().span().of(report.text()));
            claim.why().forEach(reason -> {
                if (reason.span() != null) {
                    assertThat(reason.span().end())
                            .isLessThanOrEqualTo(report.text().length());
                }
            });
        }
        for (SetAside aside : reading.setAside()) {
            assertThat(aside.text()).isEqualTo(aside.span().of(report.text()));
        }
    }
}
