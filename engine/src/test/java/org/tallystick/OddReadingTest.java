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
}
