package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

class FieldTest {
    private static String name(String words) {
        return Field.name(new Place(words, null, null, null, null, null, null, Precision.UNRESOLVED));
    }

    @Test
    void aNameThatTheReportBreaksOverLinesIsTheSameName() {
        assertThat(name("SAN\r\n  SALVADOR")).isEqualTo(name("SAN SALVADOR")).isEqualTo("SAN SALVADOR");
    }
}
