package org.tallystick.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.Tallystick;
import org.tallystick.app.intake.Gathered;
import org.tallystick.app.intake.IntakeRules;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;

class ClaimJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aClaimWrittenAndReadAgainIsTheSameClaim() throws Exception {
        Tallystick tallystick = Tallystick.standard();
        List<Report> reports =
                Gathered.of(IntakeRules.of(Set.of("en", "nl")), "../samples").reports();
        List<Claim> claims = new ArrayList<>();
        reports.forEach(report -> claims.addAll(tallystick.read(report).claims()));

        assertThat(claims).hasSizeGreaterThan(100);
        for (Claim claim : claims) {
            assertThat(ClaimJson.read(JSON.readTree(ClaimJson.text(claim)))).isEqualTo(claim);
        }
    }

    @Test
    void whatIsNoClaimIsRefusedByItsField() {
        assertThatThrownBy(() -> ClaimJson.read(JSON.readTree("[]"))).hasMessageContaining("expected a claim");
        assertThatThrownBy(() -> ClaimJson.read(JSON.readTree("{\"id\":1}")))
                .hasMessageContaining("id: expected a string");
        assertThatThrownBy(() -> ClaimJson.read(JSON.readTree("{\"id\":\"a\",\"report\":\"r\",\"measure\":\"hurt\"}")))
                .hasMessageContaining("hurt");
    }
}
