package org.tallystick.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void breaksAtBlanksAndWordsThatAreTooLongAfterASlashOrAHyphen() {
        assertThat(Cells.wrap("2023-01-03/2023-01-04", 16)).containsExactly("2023-01-03/", "2023-01-04");
        assertThat(Cells.wrap("HIMARS-raketten", 14)).containsExactly("HIMARS-", "raketten");
        assertThat(Cells.wrap("het ministerie van Defensie", 15)).containsExactly("het ministerie", "van Defensie");
        assertThat(Cells.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Cells.wrap("-abcdef", 4)).containsExactly("-abc", "def");
    }
}
