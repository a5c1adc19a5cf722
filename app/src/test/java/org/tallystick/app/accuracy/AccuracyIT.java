package org.tallystick.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.Tallystick;
import org.tallystick.app.accuracy.Score.Answer;
import org.tallystick.model.Claim;
import org.tallystick.model.Evidence;

/**
 * Reads the gold and compares its figures with those of docs/accuracy.md, which {@code ./build accuracy} writes. It tells figures
 * only: who works on the rules must not see the unread reports.
 */
class AccuracyIT {
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private static final Tallystick TALLYSTICK = Tallystick.standard();
    private static final List<Answer> ANSWERS = new ArrayList<>();
    private static Path gold;

    @BeforeAll
    static void readReports() throws IOException {
        gold = Gold.folder();
        for (GoldReport report : Gold.reports(gold)) {
            if (LANGUAGES.contains(report.language())) {
                ANSWERS.add(new Answer(report, TALLYSTICK.read(report.report()).claims()));
            }
        }
    }

    @Test
    void measuresWhatThePageSays() throws IOException {
        FiguresPage.check("figures", measured());
    }

    @Test
    void quotesToTheLetter() {
        List<String> misquoted = new ArrayList<>();
        for (Answer answer : ANSWERS) {
            for (Claim claim : answer.claims()) {
                Evidence evidence = claim.evidence();
                if (!evidence.quote().equals(evidence.span().of(answer.report().text()))) {
                    misquoted.add(answer.report().id() + " " + evidence.span());
                }
            }
        }
        assertThat(misquoted).isEmpty();
    }

    private static String measured() throws IOException {
        Figures figures = new Figures();
        figures.reports(ANSWERS);
        List<Message> messages = Gold.messages(gold);
        int wanted = 0;
        int found = 0;
        for (Message message : messages) {
            wanted += message.wanted().size();
            found += message.found(TALLYSTICK.read(message.report()).claims()).size();
        }
        figures.messages(messages.size(), wanted, found);
        return figures.text();
    }
}
