package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.model.Agent;
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
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;

class InterestTest {
    private static Claim claim(String speaker, String victims, @Nullable Group group, @Nullable String agent) {
        return new Claim(
                "c",
                "r",
                Measure.KILLED,
                new Quantity(9.0, 9.0, Form.EXACT, Unit.PERSONS, "9", new Span(0, 1)),
                Scope.PERIOD,
                new Victims(null, victims, group),
                null,
                agent == null ? null : new Agent(agent, agent),
                new Claimant("somebody", null, speaker, null),
                List.of(),
                null,
                null,
                Modality.ASSERTED,
                null,
                new Evidence(new Span(0, 0), ""),
                List.of());
    }

    @Test
    void whoSuffersWhoAttacksAndWhoIsNeither() {
        assertThat(Interest.of(claim("RUS", "RUS", Group.MILITARY, null))).isEqualTo(Interest.VICTIMS);
        assertThat(Interest.of(claim("UKR", "RUS", Group.MILITARY, null))).isEqualTo(Interest.ATTACKERS);
        assertThat(Interest.of(claim("GBR", "RUS", Group.MILITARY, null))).isEqualTo(Interest.THIRD_PARTY);
    }

    @Test
    void ownSoldiersAndOwnDoingAreAgainstInterest() {
        assertThat(Interest.isAgainst(claim("RUS", "RUS", Group.MILITARY, null)))
                .isTrue();
        assertThat(Interest.isAgainst(claim("RUS", "RUS", Group.CIVILIAN, null)))
                .isFalse();
        assertThat(Interest.isAgainst(claim("ISR", "PSE", Group.CHILDREN, "ISR")))
                .isTrue();
        assertThat(Interest.isAgainst(claim("UKR", "RUS", Group.MILITARY, "UKR")))
                .isFalse();
    }

    @Test
    void toHaveStruckWhoMayBeSoldiersIsNoAdmission() {
        assertThat(Interest.isAgainst(claim("UKR", "RUS", null, "UKR"))).isFalse();
        assertThat(Interest.isAgainst(claim("UKR", "RUS", Group.MIXED, "UKR"))).isFalse();
    }
}
