package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackLoader;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/**
 * The engine on a make-believe language, so that no change of a real pack can hide or cause a change here. Its words: numbers bo 2, ki
 * 3, fe 5, dem 20, hon 100, vash 1000, mulu dozens, haf half; peni people, sorni soldiers, nini children, ragi raiders; droni drones,
 * kasi houses; morl died, tarl killed, morli dead, tarla dead (with es), morsum death toll, morlo the killing, gwil wounded, brak shot
 * down, lost; daz says, nedaz denies; armo army, gazo newspaper.
 */
class InventedLanguageTest {
    private static final Pack PACK = PackLoader.load("xx");
    private static final Tallystick VERB_SECOND = Tallystick.with(PACK);
    private static final Tallystick VERB_FINAL = Tallystick.with(new Pack(
            PACK.code(),
            PACK.version(),
            PACK.decimal(),
            PACK.compounds(),
            true,
            PACK.progressive(),
            PACK.abbreviations(),
            PACK.functionWords(),
            PACK.foreignWords(),
            PACK.lexicon(),
            PACK.rules(),
            PACK.corpus()));

    private static Reading read(Tallystick tallystick, String text) {
        Reading reading = tallystick.read(new Report("r", text, "xx", "2024-05-15", null, null, null));
        SoundReading.check(reading);
        return reading;
    }

    private static List<String> claims(Tallystick tallystick, String text) {
        return read(tallystick, text).claims().stream()
                .map(InventedLanguageTest::brief)
                .toList();
    }

    private static String brief(Claim claim) {
        if (claim.quantity() == null) {
            return claim.measure().word();
        }
        return claim.measure().word() + " " + bound(claim.quantity().low()) + ".."
                + bound(claim.quantity().high());
    }

    private static String bound(Double value) {
        return value == null ? "" : value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }

    @TestFactory
    Stream<DynamicTest> holdsToItsExamples() {
        return PackCheck.of(PACK).stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.name(), () -> assertThat(check.fault()).isEmpty()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "undergo, Ki peni morl., killed 3..3",
        "part, Ki peni es tarl., killed 3..3",
        "inflict, Ol ragi tarl ki peni., killed 3..3",
        "adj, Ki peni es tarla., killed 3..3",
        "count, Ki morli na Bakhmut., killed 3..3",
        "count or part, Ki gwil na Bakhmut., wounded 3..3",
        "event-of, Ol morlo u ki peni., killed 3..3",
        "toll, Ol morsum es ki., killed 3..3",
        "by what is counted, Ol armo brak ki sorni., killed 3..3",
        "by what is counted, Ol armo brak ki kasi., destroyed 3..3",
        "by what is counted, Ol armo brak ki droni., intercepted 3..3",
        "one, Ta pena morl., killed 1..1",
        "none, Nol peni morl., killed 0..0",
    })
    void tiesAFigureToItsWordOfHarm(String frame, String text, String claim) {
        assertThat(claims(VERB_SECOND, text)).containsExactly(claim);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Min ki peni morl., killed 3..",
        "Max ki peni morl., killed ..3",
        "Sirka ki peni morl., killed 3..3",
        "Ki plu peni morl., killed 3..",
        "Mulu peni morl., killed 12..90",
        "Mez ki ak fe peni morl., killed 3..5",
        "Ki til fe peni morl., killed 3..5",
        "3-5 peni morl., killed 3..5",
        "Dem ki peni morl., killed 23..23",
        "Ki hon peni morl., killed 300..300",
        "Ki vash bo hon peni morl., killed 3200..3200",
        "'1,024 peni morl.', killed 1024..1024",
        "1.5 vash peni morl., killed 1500..1500",
    })
    void readsBoundsRangesAndNumbers(String text, String claim) {
        assertThat(claims(VERB_SECOND, text)).containsExactly(claim);
    }

    @Test
    void setsAsideWhatIsNoHarm() {
        Reading reading = read(VERB_SECOND, "Ol morlo na Bakhmut es ki yorli.");
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.setAside()).extracting(a -> a.reason()).containsExactly("duration");
    }

    @Test
    void readsEachMemberOfAList() {
        assertThat(claims(VERB_SECOND, "Ki peni, fe sorni ak bo nini morl."))
                .containsExactly("killed 3..3", "killed 5..5", "killed 2..2");
    }

    @Test
    void takesWhatAnotherLeavesOutFromBefore() {
        List<Claim> claims =
                read(VERB_SECOND, "Ki sorni morl na Bakhmut. Dal fe es gwil.").claims();
        assertThat(claims).extracting(Claim::measure).containsExactly(Measure.KILLED, Measure.WOUNDED);
        assertThat(claims.get(1).victims().group())
                .isEqualTo(claims.get(0).victims().group());
        assertThat(claims.get(1).place().name()).isEqualTo("Bakhmut");
    }

    @Test
    void countsAPartOfThoseBefore() {
        assertThat(claims(VERB_SECOND, "Fe peni morl, inol bo nini.")).containsExactly("killed 5..5", "killed 2..2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "before, 'Ol armo daz ki peni morl.', ol armo",
        "after, 'Ki peni morl, daz ol armo.', ol armo",
        "inside, 'Ki peni, ol armo daz, morl na Bakhmut.', ol armo",
        "behind a preposition, 'Sul ol gazo ki peni morl.', ol gazo",
        "trailing, 'Ki peni morl na Bakhmut, sul ol gazo.', ol gazo",
    })
    void tellsWhoSaysSo(String where, String text, String claimant) {
        assertThat(read(VERB_SECOND, text).claims())
                .singleElement()
                .satisfies(c -> assertThat(c.claimant().text()).isEqualToIgnoringCase(claimant));
    }

    @Test
    void leavesAPlainStatementToNobody() {
        assertThat(read(VERB_SECOND, "Ki peni morl.").claims())
                .singleElement()
                .satisfies(c -> assertThat(c.claimant()).isNull());
    }

    @Test
    void keepsADenialAndADoubt() {
        assertThat(read(VERB_SECOND, "Ol armo nedaz ki peni morl.\n\nEb fe sorni morl.")
                        .claims())
                .extracting(c -> c.modality().word())
                .containsExactly("denied", "possible");
    }

    @Test
    void tellsTheDoerAndBothSides() {
        Claim claim =
                read(VERB_SECOND, "Ki Varni es tarl pur Zoru ragi.").claims().get(0);
        assertThat(claim.victims().side()).isEqualTo("UKR");
        assertThat(claim.agent().side()).isEqualTo("RUS");
    }

    @Test
    void takesAVerbBehindItsObjectOnlyWhereVerbsCloseTheClause() {
        String text = "Ol armo ki droni brak.";
        assertThat(claims(VERB_FINAL, text)).containsExactly("intercepted 3..3");
        String inflicted = "Ol ragi na Bakhmut morlo, ki peni tarl.";
        assertThat(claims(VERB_FINAL, inflicted)).contains("killed 3..3");
    }

    @Test
    void takesASubjectBehindItsVerbOnlyWhereVerbsCloseTheClause() {
        String text = "Na Bakhmut morl ki peni.";
        assertThat(claims(VERB_FINAL, text)).containsExactly("killed 3..3");
        assertThat(claims(VERB_SECOND, text)).isEmpty();
    }

    @Test
    void knowsItsLanguageByItsFunctionWords() {
        assertThat(VERB_SECOND
                        .read(Report.of("r", "Ol armo u ol vil na Bakhmut daz ki peni es tarl."))
                        .language())
                .isEqualTo("xx");
        assertThat(Tallystick.standard().languages()).doesNotContain("xx");
    }
}
