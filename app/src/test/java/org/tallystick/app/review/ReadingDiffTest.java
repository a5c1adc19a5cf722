package org.tallystick.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tallystick.app.review.ReadingDiff.Changed;
import org.tallystick.app.review.ReadingDiff.Field;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;

class ReadingDiffTest {
    private static final String TEXT = "12 13 14 15 16 17 18 19 and so on";

    private static Claim claim(int figure, Measure measure, String side) {
        return Claims.at(TEXT, figure * 3, 2, measure, side);
    }

    @Test
    void theSameReadingHasNoDifference() {
        List<Claim> claims = List.of(claim(0, Measure.KILLED, "UKR"), claim(1, Measure.WOUNDED, "UKR"));
        assertThat(ReadingDiff.of(claims, claims)).isEqualTo(new ReadingDiff(List.of(), List.of(), List.of()));
    }

    @Test
    void claimsComeAndGo() {
        Claim old = claim(0, Measure.KILLED, "UKR");
        Claim young = claim(4, Measure.KILLED, "UKR");
        assertThat(ReadingDiff.of(List.of(old), List.of(young)))
                .isEqualTo(new ReadingDiff(List.of(young), List.of(old), List.of()));
    }

    @Test
    void fieldsThatChangedAreNamedAsInTheJson() {
        Claim old = claim(0, Measure.KILLED, "UKR");
        Claim young = claim(0, Measure.WOUNDED, "RUS");
        assertThat(ReadingDiff.of(List.of(old), List.of(young)).changed())
                .containsExactly(new Changed(
                        old,
                        young,
                        List.of(new Field("measure", "killed", "wounded"), new Field("victims.side", "UKR", "RUS"))));
    }

    @Test
    void whatOpensOrIsFilledIsNullOnOneSide() {
        Claim old = claim(0, Measure.CONTROL, "UKR");
        Claim young = Claims.withoutFigure(old);
        assertThat(ReadingDiff.of(List.of(old), List.of(young)).changed().get(0).fields())
                .contains(new Field("quantity.low", "12", null), new Field("victims.side", "UKR", null));
        assertThat(ReadingDiff.of(List.of(young), List.of(old)).changed().get(0).fields())
                .contains(new Field("quantity.low", null, "12"));
    }

    @Test
    void ofTwoClaimsOnOneFigureThoseOfOneMeasureAreCompared() {
        Claim killed = claim(0, Measure.KILLED, "UKR");
        Claim wounded = claim(0, Measure.WOUNDED, "UKR");
        assertThat(ReadingDiff.of(List.of(killed, wounded), List.of(wounded)).removed())
                .containsExactly(killed);
    }

    @Property(tries = 300)
    void theOrderOfClaimsMakesNoDifference(
            @ForAll("claims") List<Claim> old, @ForAll("claims") List<Claim> young, @ForAll int seed) {
        List<Claim> shuffled = new ArrayList<>(young);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(ReadingDiff.of(old, shuffled)).isEqualTo(ReadingDiff.of(old, young));
    }

    @Property(tries = 300)
    void whatIsAddedForwardsIsRemovedBackwards(@ForAll("claims") List<Claim> old, @ForAll("claims") List<Claim> young) {
        ReadingDiff forwards = ReadingDiff.of(old, young);
        ReadingDiff backwards = ReadingDiff.of(young, old);
        assertThat(forwards.added()).hasSameSizeAs(backwards.removed());
        assertThat(forwards.removed()).hasSameSizeAs(backwards.added());
        assertThat(old.size() - forwards.removed().size())
                .isEqualTo(young.size() - forwards.added().size());
        assertThat(Stream.concat(
                        forwards.added().stream(), forwards.changed().stream().map(Changed::after)))
                .isSubsetOf(young);
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(Measure.KILLED, Measure.WOUNDED, Measure.MISSING),
                        Arbitraries.of("UKR", "RUS"))
                .as(ReadingDiffTest::claim)
                .list()
                .ofMaxSize(8)
                .uniqueElements(c -> c.quantity().span().toString() + c.measure());
    }
}
