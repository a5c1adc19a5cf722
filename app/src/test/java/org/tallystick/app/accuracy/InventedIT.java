package org.tallystick.app.accuracy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.Tallystick;
import org.tallystick.app.accuracy.Score.Answer;

/** Reads the invented reports and compares their figures with those of docs/accuracy.md: the one measure that every checkout can take. */
class InventedIT {
    @Test
    void measuresWhatThePageSays() throws IOException {
        Tallystick tallystick = Tallystick.standard();
        List<Answer> answers = new ArrayList<>();
        for (GoldReport report : Gold.invented()) {
            answers.add(new Answer(report, tallystick.read(report.report()).claims()));
        }
        Figures figures = new Figures();
        figures.invented(answers);
        FiguresPage.check("invented", figures.text());
    }
}
