package org.tallystick.resolve.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.Tallystick;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;
import org.tallystick.model.Scope;
import org.tallystick.model.Window;

/** Windows that only more than one sentence can give; {@code corpus.yaml} of each pack holds those of single sentences. */
class TimeReaderTest {
    /** A Wednesday. */
    private static final String DAY = "2024-05-15";

    private static List<Claim> claims(String text) {
        return Tallystick.standard()
                .read(new Report("r", text, "en", DAY, null, null, null))
                .claims();
    }

    /** The windows of the claims, in the order of the text. */
    private static List<String> windows(String text) {
        return claims(text).stream().map(c -> edtf(c.time())).toList();
    }

    private static String edtf(@Nullable Window window) {
        return window == null ? "" : String.valueOf(window.edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A bomb killed 12 people on Sunday. On Tuesday the governor said that 14 people had died.|2024-05-12",
                "A bomb killed 12 people on Sunday. On Tuesday the governor, a former general, put the toll at 14.|2024-05-12",
                "A bomb killed 12 people on Sunday. By Tuesday noon 14 people had died.|2024-05-12",
                "A bomb killed 12 people on Sunday. The number of dead rose to 14 on Tuesday.|2024-05-12",
                "A bomb killed 12 people on Sunday. The search ended on Tuesday. In all 14 people died.|2024-05-12",
                "Police confirmed on Tuesday that 12 people had died. The bus crashed on Sunday. In all 14 died.|2024-05-12",
            })
    void givesWhatHappenedItsOwnDayRatherThanThatOfTheTelling(String text, String window) {
        assertThat(windows(text)).isNotEmpty().last().isEqualTo(window);
    }

    @Test
    void givesTheLinesOfAListTheWindowOfItsHeadNotThatOfTheSentenceBefore() {
        assertThat(windows(
                        "Over the past day 3 civilians were wounded, the Ukrainian general staff says. The enemy's losses from"
                                + " 24.02.22 to 05.05.24 were:\npersonnel: about 413,700 persons\ntanks: 7,800\n"))
                .containsExactly("2024-05-14/2024-05-15", "2022-02-24/2024-05-05", "2022-02-24/2024-05-05");
    }

    @Test
    void givesEachOfTwoClausesItsOwnDay() {
        assertThat(windows("Gunmen killed 12 on 10 May and wounded 10 on May 11 in Kaduna."))
                .containsExactly("2024-05-10", "2024-05-11");
    }

    @Test
    void takesTheDayOfTheTellingWhenNoOtherIsTold() {
        assertThat(windows("At least 12 people were killed, the governor said on Tuesday."))
                .containsExactly("2024-05-14");
    }

    @Test
    void prefersTheDayThatNamesTheHappening() {
        assertThat(windows("A woman who was hurt in Friday's attack died early on Sunday."))
                .contains("2024-05-10");
    }

    @Test
    void goesOnWithARunningTotalOfTheParagraph() {
        List<Claim> claims = claims(
                "Clashes have killed 593 people since Sunday. Of these, 83 were executed.\n\nIn March 70 people died.");
        assertThat(claims)
                .extracting(c -> edtf(c.time()))
                .containsExactly("2024-05-12/2024-05-15", "2024-05-12/2024-05-15", "2024-03");
        assertThat(claims).extracting(Claim::scope).containsExactly(Scope.CUMULATIVE, Scope.CUMULATIVE, Scope.PERIOD);
    }

    @Test
    void countsTheListUpToTheDayItsHeadNames() {
        assertThat(windows("Position on Monday 13 May, counted since 26 April:\n\nKilled: 502\nWounded: 218\n"))
                .containsExactly("2024-04-26/2024-05-13", "2024-04-26/2024-05-13");
    }

    @Test
    void datesWhatALiveReportTellsByTheClock() {
        assertThat(
                        windows(
                                "08.06 - There were two explosions at the airport.\n\n09.52 - The fire brigade counts 11 dead."))
                .contains(DAY);
    }

    @Test
    void readsNoDayInTheDatelineOfAReport() {
        assertThat(windows("(Nairobi, May 15, 2024) - Troops killed 97 civilians on March 15, 2024, the group said."))
                .containsOnly("2024-03-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KHARKIV, Ukraine, May 12, 2024 (Reuters) - At least 7 people were killed in a strike.",
                "Geneva, 12 May 2024 - At least 7 people were killed, the UN said.",
                "GENEVA (12 May 2024) - At least 7 people were killed, the UN said.",
                "Strike on a school\n\n(New York, May 12, 2024) - At least 7 people were killed.",
            })
    void takesTheDayOfADatelineForNoEvent(String text) {
        assertThat(windows(text)).isNotEmpty().containsOnly("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zaporizhzhia, 10 January 2025 - A bomb killed 13 people in the city on 8 January, the governor said.|2025-01-08",
                "Kyiv, 9 January 2025 (AFP) - A bomb killed 13 people on Wednesday, the governor said.|2025-01-08",
                "KYIV, Jan. 9, 2025 (Reuters) — A bomb killed 13 people on Wednesday, the governor said.|2025-01-08",
                "(Kyiv, 9 January 2025) - A bomb killed 13 people on 30 December, the governor said.|2024-12-30",
                "Bomb kills 13 in Zaporizhzhia¶¶Kyiv, 9 January 2025 - A bomb killed 13 people on Wednesday.|2025-01-08"
            })
    void countsFromTheDayInTheDatelineOfAReportWithoutADate(String text, String window) {
        List<Claim> claims = Tallystick.standard()
                .read(new Report("r", text.replace('¶', '\n'), "en", null, null, null, null))
                .claims();
        assertThat(claims.stream().map(c -> edtf(c.time()))).isNotEmpty().containsOnly(window);
    }

    @Test
    void takesNoDayOfAnEventForThatOfADateline() {
        List<Claim> claims = Tallystick.standard()
                .read(new Report(
                        "r",
                        "On 9 January 2025 - the trams still ran - a bomb killed 13 people. On Friday 2 more died.",
                        "en",
                        null,
                        null,
                        null,
                        null))
                .claims();
        assertThat(claims.stream().map(c -> edtf(c.time()))).containsExactly("2025-01-09", "null");
    }

    @Test
    void putsNoEventOfLongAgoUnderAWindowOfAYear() {
        assertThat(
                        windows(
                                "This year 4,000 people have been killed, the UN said on Friday.\n\nMore than 70 were killed at prayers."))
                .containsExactly("2024", "2024-05-10");
    }

    @Test
    void readsTheYearBeforeADate() {
        assertThat(windows("2014, 25 February - Rebels killed 59 boys in their school."))
                .containsExactly("2014-02-25");
    }

    @Test
    void goesOnWithTheDateThatOpensTheParagraph() {
        assertThat(windows("On Monday the girls came home.\n\n"
                        + "2011, 26 August - A car drives into the UN building. Then 23 people die.\n\nThe end."))
                .containsExactly("2011-08-26");
    }

    @Test
    void takesTheDayOfAQuakeForAllItKills() {
        String text = "An earthquake shook the town on Friday. The search ended on Monday. At least %d people died.";
        assertThat(windows(text.formatted(60))).last().isEqualTo("2024-05-10");
    }

    @Test
    void takesNoYearThatIsYetToComeForOne() {
        assertThat(windows("On Sunday a quake struck the town. The count stood at 2056 dead."))
                .containsExactly("2024-05-12");
    }
}
