package org.tallystick.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.app.accuracy.Score.Answer;
import org.tallystick.app.accuracy.Slot.Verdict;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

class ScoreTest {
    private static final String FIRST = "Twelve soldiers died, the Élysée said.";
    private static final String SECOND = "Twelve civilians died.";
    private static final String TEXT = FIRST + " " + SECOND;
    private static final String TWELVE = "'measure': 'killed', 'low': 12, 'high': 12, 'form': 'exact'";

    @Test
    void matchesTheSameMeasureAndNumberWhereTheEvidenceOverlaps() throws IOException {
        String gold = gold(FIRST, TWELVE);
        assertThat(people(gold, claim(FIRST, Measure.KILLED, exact(12))).matches())
                .hasSize(1);
        assertThat(people(gold, claim(FIRST, Measure.WOUNDED, exact(12))).matches())
                .isEmpty();
        assertThat(people(gold, claim(FIRST, Measure.KILLED, exact(13))).matches())
                .isEmpty();
        assertThat(people(gold, claim(SECOND, Measure.KILLED, exact(12))).matches())
                .isEmpty();
    }

    @Test
    void leavesBoundsToTheForm() throws IOException {
        Score score = people(gold(FIRST, TWELVE), claim(FIRST, Measure.KILLED, figure(12.0, null, Form.AT_LEAST)));
        assertThat(score.matches()).hasSize(1);
        assertThat(score.right(Slot.FORM)).hasValue(0);
    }

    @Test
    void asksForBothEndsOfARange() throws IOException {
        String gold = gold(FIRST, "'measure': 'killed', 'low': 10, 'high': 12, 'form': 'range'");
        assertThat(people(gold, claim(FIRST, Measure.KILLED, figure(10.0, 12.0, Form.RANGE)))
                        .matches())
                .hasSize(1);
        assertThat(people(gold, claim(FIRST, Measure.KILLED, exact(12))).matches())
                .isEmpty();
    }

    @Test
    void matchesVagueFiguresWithEachOtherOnly() throws IOException {
        String vague = gold(FIRST, "'measure': 'killed', 'low': null, 'high': null, 'form': 'vague'");
        Claim dozens = claim(FIRST, Measure.KILLED, figure(24.0, null, Form.VAGUE));
        assertThat(people(vague, dozens).matches()).hasSize(1);
        assertThat(people(vague, claim(FIRST, Measure.KILLED, exact(12))).matches())
                .isEmpty();
        assertThat(people(gold(FIRST, TWELVE), dozens).matches()).isEmpty();
    }

    @Test
    void leavesPeopleWithoutANumberAside() throws IOException {
        Score score = people(
                gold(FIRST, "'measure': 'killed', 'low': null, 'high': null, 'form': 'none'"),
                claim(FIRST, Measure.KILLED, null));
        assertThat(score).isEqualTo(new Score(0, 0, List.of()));
        assertThat(score.f1()).isZero();
    }

    @Test
    void matchesStatesByTheirMeasure() throws IOException {
        Answer answer =
                answer(gold(FIRST, "'measure': 'control', 'form': 'none'"), claim(FIRST, Measure.CONTROL, exact(12)));
        assertThat(Score.of(Score.Group.STATES, List.of(answer)).matches()).hasSize(1);
        assertThat(Score.of(Score.Group.COUNTED, List.of(answer)).gold()).isZero();
    }

    @Test
    void matchesAClaimOnce() throws IOException {
        Claim claim = claim(FIRST, Measure.KILLED, exact(12));
        Score twiceRead = people(gold(FIRST, TWELVE), claim, claim(FIRST, Measure.KILLED, exact(12)));
        assertThat(twiceRead.matches()).hasSize(1);
        assertThat(twiceRead.precision()).isEqualTo(0.5);
        assertThat(twiceRead.recall()).isEqualTo(1);
        Score twiceThere = people(gold(FIRST, TWELVE) + ", " + gold(FIRST, TWELVE), claim);
        assertThat(twiceThere.matches()).hasSize(1);
        assertThat(twiceThere.precision()).isEqualTo(1);
        assertThat(twiceThere.recall()).isEqualTo(0.5);
    }

    @Test
    void prefersTheMatchWithMoreFieldsRight() throws IOException {
        String soldiers = gold(TEXT, TWELVE + ", 'victims': {'side': 'FRA', 'group': 'military'}");
        String civilians = gold(TEXT, TWELVE + ", 'victims': {'side': 'FRA', 'group': 'civilian'}");
        Claim second =
                claim(SECOND, Measure.KILLED, exact(12), new Victims("civilians", "fra", Group.CIVILIAN), null, null);
        Score score = people(soldiers + ", " + civilians, claim(FIRST, Measure.KILLED, exact(12)), second);
        assertThat(score.matches()).hasSize(2);
        assertThat(score.right(Slot.GROUP)).hasValue(0.5);
        assertThat(score.right(Slot.SIDE)).hasValue(0.5);
        assertThat(score.fullF1()).isEqualTo(0.5);
    }

    @Test
    void knowsClaimantsByTheBeginningOfAWord() throws IOException {
        String gold = "the Elysée, which presides";
        assertThat(claimant(gold, new Claimant("elysee", null, null, null))).isEqualTo(Verdict.RIGHT);
        assertThat(claimant(gold, new Claimant("he", "the presidency", null, null)))
                .isEqualTo(Verdict.RIGHT);
        assertThat(claimant(gold, new Claimant("the press", null, null, null))).isEqualTo(Verdict.WRONG);
        assertThat(claimant(gold, null)).isEqualTo(Verdict.WRONG);
        assertThat(claimant("", null)).isEqualTo(Verdict.RIGHT);
        assertThat(claimant("", new Claimant("the army", null, null, null))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void judgesDaysWhereTheReportHasADay() throws IOException {
        String gold = gold(FIRST, TWELVE + ", 'time': {'text': 'today', 'start': '2023-03-18', 'end': '2023-03-18'}");
        LocalDate day = LocalDate.of(2023, 3, 18);
        Claim right = claim(FIRST, Measure.KILLED, exact(12), null, null, new Window("today", day, day, null));
        Claim wrong =
                claim(FIRST, Measure.KILLED, exact(12), null, null, new Window("today", day, day.plusDays(1), null));
        assertThat(people(gold, right).right(Slot.TIME)).hasValue(1);
        assertThat(people(gold, wrong).right(Slot.TIME)).hasValue(0);
        Answer undated = new Answer(report(gold, "2023-03"), List.of(wrong));
        assertThat(Score.of(Score.Group.PEOPLE, List.of(undated)).right(Slot.TIME))
                .isEmpty();
    }

    private static Verdict claimant(String gold, @Nullable Claimant read) throws IOException {
        Claim claim = claim(FIRST, Measure.KILLED, exact(12), null, read, null);
        Score score = people(gold(FIRST, TWELVE + ", 'claimant': {'text': '" + gold + "'}"), claim);
        return score.matches().get(0).verdict(Slot.CLAIMANT);
    }

    private static Score people(String gold, Claim... claims) throws IOException {
        return Score.of(Score.Group.PEOPLE, List.of(answer(gold, claims)));
    }

    private static Answer answer(String gold, Claim... claims) throws IOException {
        return new Answer(report(gold, "2023-03-18"), List.of(claims));
    }

    private static GoldReport report(String gold, String published) throws IOException {
        String json = "{'id': 'r', 'text': '" + TEXT + "', 'language': 'en', 'published': '" + published
                + "', 'claims': [" + gold + "]}";
        return Gold.report(json.replace('\'', '"'));
    }

    private static String gold(String quote, String fields) {
        return "{'quote': '" + quote + "', " + fields + "}";
    }

    private static Quantity exact(double value) {
        return figure(value, value, Form.EXACT);
    }

    private static Quantity figure(@Nullable Double low, @Nullable Double high, Form form) {
        return new Quantity(low, high, form, null, "Twelve", new Span(0, 6));
    }

    private static Claim claim(String quote, Measure measure, @Nullable Quantity quantity) {
        return claim(quote, measure, quantity, null, null, null);
    }

    private static Claim claim(
            String quote,
            Measure measure,
            @Nullable Quantity quantity,
            @Nullable Victims victims,
            @Nullable Claimant claimant,
            @Nullable Window time) {
        int start = TEXT.indexOf(quote);
        return new Claim(
                "c",
                "r",
                measure,
                quantity,
                Scope.PERIOD,
                victims,
                null,
                null,
                claimant,
                List.of(),
                null,
                time,
                Modality.ASSERTED,
                null,
                new Evidence(new Span(start, start + quote.length()), quote),
                List.of());
    }
}
