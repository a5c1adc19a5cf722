package org.tallystick.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.model.Form;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import org.tallystick.model.Unit;

class TextWriterTest {
    private static final Look COLOURED = new Look(true, true, 100);

    private static String figure(Double low, Double high, Form form, Unit unit) {
        return Words.figure(new Quantity(low, high, form, unit, "dozens", Readings.words("dozens")))
                .replace('\u00a0', ' ');
    }

    @Test
    void showsAFigureAsItIsStated() {
        assertThat(figure(221.0, 221.0, Form.EXACT, Unit.PERSONS)).isEqualTo("221");
        assertThat(figure(500.0, null, Form.AT_LEAST, Unit.PERSONS)).isEqualTo("≥ 500");
        assertThat(figure(null, 155.0, Form.AT_MOST, null)).isEqualTo("≤ 155");
        assertThat(figure(20000.0, 30000.0, Form.RANGE, null)).isEqualTo("20,000–30,000");
        assertThat(figure(500.0, 500.0, Form.APPROXIMATE, null)).isEqualTo("≈ 500");
        assertThat(figure(12.0, 90.0, Form.VAGUE, null)).isEqualTo("“dozens”");
        assertThat(figure(0.75, 0.75, Form.EXACT, Unit.FRACTION)).isEqualTo("75 %");
        assertThat(figure(0.125, 0.125, Form.EXACT, Unit.FRACTION)).isEqualTo("12.5 %");
        assertThat(figure(1.0 / 3, 1.0 / 3, Form.EXACT, Unit.FRACTION)).isEqualTo("33.3 %");
        assertThat(figure(30.0, 40.0, Form.RANGE, Unit.TIMES)).isEqualTo("30–40 times");
        assertThat(figure(1.5, 1.5, Form.EXACT, Unit.TIMES)).isEqualTo("1.5 times");
    }

    @Test
    void numbersTheFiguresAndColoursWordsOnlyWhenAsked() {
        Reading reading = Readings.reading(Readings.full(), Readings.bare());
        assertThat(Readings.written("TEXT", Look.PLAIN, reading))
                .contains("[1]at least 12 civilians")
                .contains("lost [2]dozens")
                .doesNotContain("\u001b");
        assertThat(Readings.written("TEXT", COLOURED, reading))
                .contains("\u001b[30;103mat least 12\u001b[0m")
                .contains("\u001b[1;36mthe army\u001b[0m")
                .contains("\u001b[2m75,000\u001b[0m");
    }

    @Test
    void explainsFieldValueWordsAndRule() {
        assertThat(Readings.written("TEXT", new Look(false, true, 100), Readings.reading(Readings.full())))
                .contains("Why claim 1 reads as it does: killed ≥ 12")
                .containsPattern("quantity +≥ 12, at-least +“at least 12” +number")
                .contains("“town”, other sentence")
                .containsPattern("modality +estimated, 55 % to 100 % +no words +default");
    }

    @Test
    void saysWhatWasSetAsideWhenNothingIsClaimed() {
        assertThat(Readings.written("TEXT", Look.PLAIN, Readings.reading()))
                .contains("Read, nothing claimed")
                .containsPattern("75,000 +population");
    }

    @Test
    void saysThatATextWithoutAPackIsNotRead() {
        Reading reading = new Reading(Report.of("x", "Мужчина погиб."), null, null, List.of(), List.of());
        assertThat(Readings.written("TEXT", Look.PLAIN, reading))
                .contains("not read: no pack knows this language")
                .doesNotContain("nothing claimed");
    }

    @Test
    void staysWithinItsWidthAndKeepsParagraphs() {
        Reading reading = Readings.reading(Readings.full(), Readings.bare());
        for (int width : List.of(70, 80, 100)) {
            String text = Readings.written("TEXT", new Look(false, true, width), reading);
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width));
            assertThat(text).contains("\n\nThe town");
        }
    }

    @Test
    void letsNoReportSteerTheTerminal() {
        Reading reading = new Reading(
                Report.of("\u001b[2Jx", "12 \u001b]0;title\u0007 dead \u009b31m"), "en", "en 1", List.of(), List.of());
        assertThat(Readings.written("TEXT", COLOURED, reading))
                .doesNotContain("\u001b]")
                .doesNotContain("\u001b[2J")
                .doesNotContain("\u0007")
                .doesNotContain("\u009b");
    }

    @Test
    void breaksWideLettersAndLongWords() {
        assertThat(Cells.wrap("aaaa bb cccccccccc", 5)).containsExactly("aaaa", "bb", "cccc-", "cccc-", "cc");
        assertThat(Cells.wrap("死者十二人", 4)).containsExactly("死者", "十二", "人");
        assertThat(Cells.wrap("", 5)).containsExactly("");
        assertThat(Cells.wrap("ab cd", 5)).containsExactly("ab cd");
    }
}
