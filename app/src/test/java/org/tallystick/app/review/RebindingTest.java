package org.tallystick.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tallystick.app.review.Binding.Bound;
import org.tallystick.app.review.Binding.Lost;
import org.tallystick.app.review.Binding.Moved;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;

class RebindingTest {
    private static final String TEXT =
            "On Monday 12 people died in the market of Kyiv, and 30 were hurt by glass. On Tuesday 12 "
                    + "soldiers were buried in the village of Bucha, where the mayor spoke of a crime.";

    private static final Claim DEAD = Claims.of(TEXT, "12", 0, Measure.KILLED);
    private static final Claim HURT = Claims.of(TEXT, "30", 0, Measure.WOUNDED);
    private static final Claim BURIED = Claims.of(TEXT, "12", 1, Measure.KILLED);
    private static final HeldReview OF_DEAD = HeldReview.of("1", DEAD, TEXT);
    private static final HeldReview OF_HURT = HeldReview.of("2", HURT, TEXT);
    private static final HeldReview OF_BURIED = HeldReview.of("3", BURIED, TEXT);
    private static final List<HeldReview> ALL = List.of(OF_DEAD, OF_HURT, OF_BURIED);

    @Test
    void inTheSameTextReviewsKeepTheirClaims() {
        assertThat(Rebinding.bind(ALL, TEXT, List.of(DEAD, HURT, BURIED)))
                .containsExactly(new Bound(OF_DEAD, DEAD), new Bound(OF_HURT, HURT), new Bound(OF_BURIED, BURIED));
    }

    @Test
    void aFigureReadAsAnotherMeasureKeepsItsReview() {
        Claim missing = Claims.of(TEXT, "30", 0, Measure.MISSING);
        assertThat(Rebinding.bind(List.of(OF_HURT), TEXT, List.of(missing)))
                .containsExactly(new Bound(OF_HURT, missing));
    }

    @Test
    void ofTwoClaimsOnOneFigureTheMeasureDecides() {
        Claim missing = Claims.of(TEXT, "30", 0, Measure.MISSING);
        assertThat(Rebinding.bind(List.of(OF_HURT), TEXT, List.of(missing, HURT)))
                .containsExactly(new Bound(OF_HURT, HURT));
        Claim captured = Claims.of(TEXT, "30", 0, Measure.CAPTURED);
        assertThat(Rebinding.bind(List.of(OF_HURT), TEXT, List.of(missing, captured)))
                .containsExactly(new Lost(OF_HURT, "2 claims are read from \"30\""));
    }

    @Test
    void reviewsMoveWithTheirFigures() {
        String changed = "KYIV - " + TEXT;
        Claim moved = Claims.of(changed, "12", 1, Measure.KILLED);
        assertThat(Rebinding.bind(List.of(OF_BURIED), changed, List.of(moved)))
                .first()
                .isInstanceOf(Moved.class);
    }

    @Test
    void inOtherSurroundingsTheSameWordsAndMeasureDoIfNothingElseHasThem() {
        String changed = "Officials now say that 30 residents suffered wounds.";
        Claim hurt = Claims.of(changed, "30", 0, Measure.WOUNDED);
        assertThat(Rebinding.bind(List.of(OF_HURT), changed, List.of(hurt)))
                .containsExactly(new Moved(OF_HURT, hurt, "the only claim with these words and this measure"));
        Claim missing = Claims.of(changed, "30", 0, Measure.MISSING);
        assertThat(Rebinding.bind(List.of(OF_HURT), changed, List.of(missing)))
                .first()
                .isInstanceOf(Lost.class);
    }

    @Test
    void twoReviewsDoNotShareAClaimThatOnlyOneOfThemCanMean() {
        String changed = "Officials now say that 12 residents lost their lives.";
        Claim dead = Claims.of(changed, "12", 0, Measure.KILLED);
        assertThat(Rebinding.bind(List.of(OF_DEAD, OF_BURIED), changed, List.of(dead)))
                .hasOnlyElementsOfType(Lost.class);
    }

    @Test
    void aReviewDoesNotTakeTheClaimOfAnother() {
        String changed = TEXT.substring(TEXT.indexOf("On Tuesday"));
        Claim buried = Claims.of(changed, "12", 0, Measure.KILLED);
        List<Binding> bindings = Rebinding.bind(List.of(OF_DEAD, OF_BURIED), changed, List.of(buried));
        assertThat(bindings.get(0)).isInstanceOf(Lost.class);
        assertThat(bindings.get(1)).isInstanceOf(Moved.class);
    }

    @Test
    void twoReviewsOfOneClaimStayTogether() {
        HeldReview second = HeldReview.of("9", HURT, TEXT);
        assertThat(Rebinding.bind(List.of(OF_HURT, second), TEXT, List.of(HURT)))
                .containsExactly(new Bound(OF_HURT, HURT), new Bound(second, HURT));
    }

    @Test
    void aClaimWithoutAFigureIsHeldByItsEvidence() {
        Claim held = Claims.withoutFigure(DEAD);
        HeldReview review = HeldReview.of("1", held, TEXT);
        assertThat(Rebinding.bind(List.of(review), TEXT, List.of(DEAD, held))).containsExactly(new Bound(review, held));
    }

    @Property(tries = 300)
    void everyReviewComesOutOnceAndInOrder(
            @ForAll String before, @ForAll @IntRange(max = 150) int cut, @ForAll @IntRange(max = 7) int kept) {
        String text = before + TEXT.substring(cut);
        List<Claim> claims = List.of(DEAD, HURT, BURIED).stream()
                .filter(c -> (kept >> (c == DEAD ? 0 : c == HURT ? 1 : 2) & 1) == 1)
                .filter(c -> c.quantity().span().start() >= cut)
                .map(c -> Claims.at(text, c.quantity().span().start() - cut + before.length(), 2, c.measure(), "UKR"))
                .toList();
        List<Binding> bindings = Rebinding.bind(ALL, text, claims);
        assertThat(bindings).extracting(Binding::review).containsExactlyElementsOf(ALL);
        assertThat(bindings.stream().filter(b -> !(b instanceof Lost)).count()).isLessThanOrEqualTo(claims.size());
    }
}
