package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/** Texts that once broke the reader or made it invent a figure. */
class OddReadingTest {
    private static final Tallystick TALLYSTICK = Tallystick.standard();

    private static Reading read(String text) {
        Reading reading = TALLYSTICK.read(new Report("r", text, "en", "2024-05-15", null, null, null));
        SoundReading.check(reading);
        return reading;
    }

    @Test
    void reckonsNoWindowThatLeavesTheCalendar() {
        assertThat(read("In the past 999999999999999 years 12 people were killed.")
                        .claims())
                .hasSize(1)
                .allSatisfy(c -> assertThat(c.time()).isNull());
    }

    @Test
    void readsNoRestOfANumberThatIsTooLongForItsSentence() {
        assertThat(read("7".repeat(2_003) + " people were killed.").claims()).isEmpty();
    }

    @Test
    void looksForNobodyBeforeTheSentenceWhoseAgeItWouldBe() {
        assertThat(read(", 12, killed").claims()).hasSize(1);
    }

    @Test
    void multipliesNoScalesWithoutEnd() {
        assertThat(read("12" + " million".repeat(100) + " people were killed.").claims())
                .isEmpty();
    }

    @Test
    void reckonsShareOfNumbersOfAnySize() {
        assertThat(read("999999999999999 percent of the dead were children.").claims())
                .allSatisfy(c -> assertThat(c.quantity().low()).isGreaterThan(9e12));
    }

    @Test
    void readsASentenceOfTwoThousandItems() {
        assertThat(read("2 women, ".repeat(1_000) + "were killed.").claims()).isNotEmpty();
    }

    @Test
    void givesClaimsOfOneFigureNamesOfTheirOwn() {
        assertThat(read("The rebels have liberated Aleppo and advanced towards Aleppo. 12 people were killed.")
                        .claims())
                .extracting(Claim::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aYearLongPastIsNoDayOfTheNews() {
        Reading reading = TALLYSTICK.read(new Report(
                "r",
                "The president was elected in 1989.\n\nIn Mocoa 210 people were killed, he said.",
                "en",
                "2017-04",
                null,
                null,
                null));
        assertThat(reading.claims())
                .hasSize(1)
                .allSatisfy(c -> assertThat(c.time()).isNull());
    }

    @Test
    void tellsTheDayOfTheTellingFromThatOfTheEvent() {
        assertThat(read("Strikes on Homs have killed 12 people, the ministry said on Tuesday.")
                        .claims())
                .hasSize(1)
                .allSatisfy(c -> assertThat(c.isDatedByTelling()).isTrue());
        assertThat(read("Strikes on Homs killed 12 people on Tuesday, the ministry said.")
                        .claims())
                .hasSize(1)
                .allSatisfy(c -> assertThat(c.isDatedByTelling()).isFalse());
    }

    @Test
    void aTollOfDaysIsNotThatOfTheTownSpokenOfLast() {
        Claim toll =
                read("A blast struck a market in Homs, Syria, on Tuesday and killed 20 people. Before it, Syria's health"
                                + " authorities had counted 3,000 dead in 11 days.")
                        .claims()
                        .get(1);
        assertThat(toll.place()).isNotNull();
        assertThat(toll.place().name()).isEqualTo("Syria");
    }

    @Test
    void marksWhatIsTakenOutOfAWhole() {
        assertThat(read("They found 3,200 bodies, of which 1,100 had yet to be identified.")
                        .claims())
                .extracting(Claim::isPart)
                .containsExactly(false, true);
    }

    @Test
    void tellsWhichOfTwoFiguresReplacesTheOther() {
        assertThat(read("The toll was revised from 11,300 to 3,958 dead.").claims())
                .extracting(Claim::isReplaced)
                .containsExactly(true, false);
        assertThat(read("The governor raised the toll to 57 dead from 52.").claims())
                .filteredOn(Claim::isReplaced)
                .allSatisfy(c -> assertThat(c.quantity().low()).isEqualTo(52));
    }
}
