package org.tallystick.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.app.review.Alpha.Coefficient;
import org.tallystick.app.review.Alpha.Undetermined;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;
import org.tallystick.model.Span;

class AgreementTest {
    private static final String TEXT = "12 13 14 15 16 17 18 19 and so on";

    private static Claim claim(int figure, Measure measure, String side) {
        return Claims.at(TEXT, figure * 3, 2, measure, side);
    }

    private static Coder coder(String name, Claim... claims) {
        return new Coder(name, Set.of("r"), List.of(claims));
    }

    private static double value(Alpha alpha) {
        return ((Coefficient) alpha).value();
    }

    @Test
    void codersWhoSayTheSameAgreeOnEveryFieldThatVaries() {
        Claim[] claims = {claim(0, Measure.KILLED, "UKR"), claim(1, Measure.WOUNDED, "RUS")};
        Agreement agreement =
                Agreement.of(List.of(coder("a", claims), coder("b", claims)), Map.of("r", List.of(new Span(9, 11))));
        assertThat(agreement.fields().keySet())
                .containsExactly(
                        "measure",
                        "quantity.form",
                        "quantity.low",
                        "quantity.high",
                        "scope",
                        "victims.side",
                        "victims.group",
                        "object",
                        "agent.side",
                        "claimant",
                        "place",
                        "place.precision",
                        "time",
                        "modality");
        for (String field : List.of("measure", "quantity.low", "quantity.high", "victims.side")) {
            assertThat(agreement.fields().get(field).alpha()).as(field).isEqualTo(new Coefficient(1, 2, 4));
        }
        assertThat(agreement.fields().get("scope").alpha()).isInstanceOf(Undetermined.class);
        assertThat(agreement.claims().alpha()).isEqualTo(new Coefficient(1, 3, 6));
    }

    /** By hand: ten values, of them three "no"; three units disagree. 1 - 9 * (3 * 2) / (2 * 7 * 3). */
    @Test
    void whetherThereIsAClaimIsAskedOfEveryFigureThatAnyCoderTook() {
        Coder one = coder(
                "a",
                claim(0, Measure.KILLED, "UKR"),
                claim(1, Measure.KILLED, "UKR"),
                claim(2, Measure.KILLED, "UKR"),
                claim(3, Measure.KILLED, "UKR"),
                claim(4, Measure.KILLED, "UKR"));
        Coder other = coder("b", claim(0, Measure.KILLED, "UKR"), claim(1, Measure.KILLED, "UKR"));
        assertThat(value(Agreement.of(List.of(one, other), Map.of()).claims().alpha()))
                .isCloseTo(1 - 9 * 6.0 / (2 * 7 * 3), within(1e-9));
    }

    @Test
    void figuresThatOverlapAreOne() {
        Claim longer = Claims.at(TEXT, 0, 2, Measure.KILLED, "UKR");
        Claim shorter = Claims.at(TEXT, 1, 1, Measure.KILLED, "UKR");
        Claim second = claim(3, Measure.WOUNDED, "RUS");
        Agreement agreement = Agreement.of(List.of(coder("a", longer, second), coder("b", shorter, second)), Map.of());
        assertThat(agreement.fields().get("measure").alpha()).isEqualTo(new Coefficient(1, 2, 4));
        assertThat(value(agreement.fields().get("quantity.low").alpha())).isLessThan(1);
    }

    @Test
    void aCoderIsSilentOnReportsNotRead() {
        Coder one = coder("a", claim(0, Measure.KILLED, "UKR"));
        Coder other = new Coder("b", Set.of("other"), List.of());
        assertThat(Agreement.of(List.of(one, other), Map.of()).claims().alpha())
                .isEqualTo(new Undetermined("no unit has values of two coders"));
    }

    @Test
    void theOrderOfCodersMakesNoDifference() {
        Coder one = coder("a", claim(0, Measure.KILLED, "UKR"), claim(1, Measure.KILLED, "RUS"));
        Coder other = coder("b", claim(0, Measure.WOUNDED, "UKR"), claim(1, Measure.KILLED, "RUS"));
        Coder third = coder("c", claim(1, Measure.KILLED, "UKR"), claim(5, Measure.KILLED, "UKR"));
        Agreement agreement = Agreement.of(List.of(one, other, third), Map.of());
        Agreement turned = Agreement.of(List.of(third, one, other), Map.of());
        assertThat(turned.claims()).isEqualTo(agreement.claims());
        assertThat(turned.fields()).isEqualTo(agreement.fields());
        assertThat(turned.disagreements()).hasSameSizeAs(agreement.disagreements());
    }

    @Test
    void aClaimOfAReportThatWasNotReadIsRefused() {
        assertThatThrownBy(() -> new Coder("a", Set.of(), List.of(claim(0, Measure.KILLED, "UKR"))))
                .hasMessageContaining("not among the reports read");
    }

    @Test
    void namesWhatCodersSayDifferently() {
        Coder one = coder("a", claim(0, Measure.KILLED, "UKR"), claim(1, Measure.KILLED, "RUS"));
        Coder other = coder("b", claim(0, Measure.KILLED, "RUS"));
        Agreement agreement = Agreement.of(List.of(one, other), Map.of());
        assertThat(agreement.disagreements())
                .containsExactly(
                        new Agreement.Disagreement("r", new Span(3, 5), "claim", List.of("yes", "no")),
                        new Agreement.Disagreement("r", new Span(0, 2), "victims.side", List.of("UKR", "RUS")));
        assertThat(agreement.claims().units()).isEqualTo(2);
        assertThat(agreement.claims().same()).isEqualTo(1);
    }

    @Test
    void inAReportNotReadToTheEndOnlyWhatWasJudgedCounts() {
        Coder one = coder("a", claim(0, Measure.KILLED, "UKR"), claim(1, Measure.KILLED, "RUS"));
        Coder other = new Coder("b", Set.of(), Map.of("r", List.of(new Span(0, 2))), List.of());
        Agreement agreement = Agreement.of(List.of(one, other), Map.of());
        assertThat(agreement.claims().units()).isEqualTo(1);
        assertThat(agreement.claims().same()).isZero();
    }
}
