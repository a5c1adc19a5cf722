package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.model.Claim;
import org.tallystick.model.Form;
import org.tallystick.model.Measure;
import org.tallystick.model.Reading;
import org.tallystick.model.Reason;
import org.tallystick.model.Report;

class TallystickTest {
    private static final Tallystick TALLYSTICK = Tallystick.standard();

    private static final String BAKHMUT =
            "De Russen verloren in 24 uur tijd 221 soldaten bij Bachmoet, zo meldde woordvoerder"
                    + " Serhi Cherevaty van het Oekraïense leger zaterdag. Nog eens 300 waren gewond geraakt. Rusland meldde dat 210"
                    + " Oekraïners zijn omgekomen in de regio Donetsk. Moskou specificeerde niet waar dit gebeurde, maar de hevigste"
                    + " gevechten vinden al maanden plaats bij Bachmoet, dat voor de oorlog circa 75.000 inwoners telde.";

    private static Reading read(String text, String published) {
        return TALLYSTICK.read(new Report("r", text, null, published, null, null, null));
    }

    @Test
    void readsTheFiguresOfBothSides() {
        List<Claim> claims = read(BAKHMUT, "2023-03").claims();
        assertThat(claims).extracting(Claim::measure).containsExactly(Measure.KILLED, Measure.WOUNDED, Measure.KILLED);
        assertThat(claims).extracting(c -> c.quantity().low()).containsExactly(221.0, 300.0, 210.0);
        assertThat(claims).extracting(c -> c.victims().side()).containsExactly("RUS", "RUS", "UKR");
        assertThat(claims).extracting(c -> c.claimant().side()).containsExactly("UKR", "UKR", "RUS");
    }

    @Test
    void takesWhatAnotherLeavesOutFromTheSentenceBefore() {
        Claim another = read(BAKHMUT, "2023-03").claims().get(1);
        assertThat(another.claimant().text()).isEqualTo("woordvoerder Serhi Cherevaty van het Oekraïense leger");
        assertThat(another.place().name()).isEqualTo("Bakhmut");
    }

    @Test
    void inventsNoDayWhenOnlyTheMonthIsKnown() {
        assertThat(read(BAKHMUT, "2023-03").claims()).allSatisfy(c -> {
            if (c.time() != null) {
                assertThat(c.time().start()).isNull();
                assertThat(c.time().end()).isNull();
            }
        });
    }

    @Test
    void setsAPopulationAsideWithItsReason() {
        assertThat(read(BAKHMUT, "2023-03").setAside()).anySatisfy(a -> {
            assertThat(a.text()).contains("75.000");
            assertThat(a.reason()).isNotEmpty();
        });
    }

    @Test
    void keepsTheLowerBoundOfAtLeast() {
        Claim claim = read("At least 12 civilians were killed, the army said on Monday.", "2024-05-15")
                .claims()
                .get(0);
        assertThat(claim.quantity().form()).isEqualTo(Form.AT_LEAST);
        assertThat(claim.quantity().high()).isNull();
        assertThat(claim.claimant().text()).isEqualTo("the army");
    }

    @Test
    void widensATollTooLargeForATownToItsCountryAndSaysSo() {
        Claim claim = read("Het leger bij Bachmoet trok zich terug. Er vielen 50.000 doden, zei Kyiv.", "2023-05-21")
                .claims()
                .get(0);
        assertThat(claim.place().name()).isEqualTo("Ukraine");
        assertThat(claim.why()).extracting(Reason::rule).contains("place.whole-country");
    }

    @Test
    void quotesTheReportToTheLetter() {
        for (Claim claim : read(BAKHMUT, "2023-03").claims()) {
            assertThat(claim.evidence().quote())
                    .isEqualTo(claim.evidence().span().of(BAKHMUT));
            assertThat(claim.quantity().text())
                    .isEqualTo(claim.quantity().span().of(BAKHMUT));
        }
    }

    @Test
    void knowsTheLanguageOfAShortLineByItsTables() {
        assertThat(language("12 doden in Kabul")).isEqualTo("nl");
        assertThat(language("Killed: 12. Wounded: 30.")).isEqualTo("en");
        assertThat(language("Al menos 12 personas murieron en un ataque con bomba en Bogotá, dijo la policía."))
                .isNull();
    }

    @Test
    void takesNoLineOfANeighbouringLanguageForItsOwn() {
        assertThat(language("An der Grenze starben 12 Soldaten, die Armee war in Alarm."))
                .isNull();
        assertThat(language("Bei einem Angriff wurden in Kabul zwölf Menschen getötet."))
                .isNull();
        assertThat(language("Tien mense is in Gaza dood en dertig is beseer, het die polisie gesê."))
                .isNull();
        assertThat(language("In Odessa was die toestand ernstig na die aanval, en twaalf mense is dood."))
                .isNull();
        assertThat(language("Op 11 april kwamen in Odesa drie mensen om.")).isEqualTo("nl");
        assertThat(language("Een woordvoerder van Ursula von der Leyen zei dat er twaalf doden zijn."))
                .isEqualTo("nl");
        assertThat(language("A bomb was found, and 12 people die in Gaza.")).isEqualTo("en");
    }

    /** The measures and numbers of the claims of a text. */
    private static List<String> counts(String text) {
        return read(text, "2024-06-06").claims().stream()
                .map(c -> c.measure().word() + " " + c.quantity().text())
                .toList();
    }

    @Test
    void countsNobodyWhoOnlySpeaks() {
        assertThat(
                        counts(
                                "At least 25 people were killed in Goma. The toll could rise to 40, a doctor at the hospital said."))
                .containsExactly("killed At least 25", "killed 40");
        assertThat(counts("The death toll could rise to 40, said an official.")).containsExactly("killed 40");
        assertThat(counts("Zeker 25 mensen kwamen om. Het dodental kan oplopen tot 40, zei een arts."))
                .containsExactly("killed Zeker 25", "killed 40");
        assertThat(counts("Police said a woman was killed in Goma.")).containsExactly("killed a");
        assertThat(counts("In Goma a boy was reported killed.")).containsExactly("killed a");
    }

    @Test
    void readsNoNumberOfADayOrAYearAsVictims() {
        assertThat(counts("A bomb on April 11 killed and wounded dozens in Baghdad."))
                .containsExactly("casualties dozens");
        assertThat(counts("Gunmen killed 12 on 24 May and wounded 10 on May 25 in Kaduna."))
                .containsExactly("killed 12", "wounded 10");
        assertThat(counts("AUSTIN, Texas, June 4, 2024 (Reuters) - Five people were killed in a shooting."))
                .containsExactly("killed Five");
        assertThat(counts("GOMA: 12 killed, 30 wounded - police")).containsExactly("killed 12", "wounded 30");
    }

    private static String language(String text) {
        return TALLYSTICK
                .read(new Report("r", text, null, null, null, null, null))
                .language();
    }

    @Test
    void leavesAReportInAnUnknownLanguageUnread() {
        Reading reading = TALLYSTICK.read(new Report("r", "Mies kuoli.", "fi", null, null, null, null));
        assertThat(reading.language()).isNull();
        assertThat(reading.claims()).isEmpty();
    }

    @Test
    void givesTheSameIdsEveryTime() {
        assertThat(read(BAKHMUT, "2023-03").claims())
                .isEqualTo(read(BAKHMUT, "2023-03").claims());
    }
}
