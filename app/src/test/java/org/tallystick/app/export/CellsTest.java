package org.tallystick.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void breaksAtBlanksAndWordsThatAreTooLongAfterASlashOrAHyphen() {
        assertThat(Cells.wrap("2023-01-03/2023-01-04", 16)).containsExactly("2023-01-03/", "2023-01-04");
        assertThat(Cells.wrap("HIMARS-raketten", 14)).containsExactly("HIMARS-", "raketten");
        assertThat(Cells.wrap("het ministerie van Defensie", 15)).containsExactly("het ministerie", "van Defensie");
        assertThat(Cells.wrap("abcdefghij", 4)).containsExactly("abc-", "def-", "ghij");
        assertThat(Cells.wrap("-abcdef", 4)).containsExactly("-ab-", "cdef");
        assertThat(Cells.wrap("hooggeplaatste leden", 12)).containsExactly("hooggeplaat-", "ste leden");
    }

    @Test
    void aColumnGivesWayBeforeAWordBreaks() {
        Table table = new Table("a", "b");
        table.row("hooggeplaatste leden van het leger", "een twee drie vier vijf zes zeven acht");
        StringWriter out = new StringWriter();
        table.print(new PrintWriter(out, true), new Look(false, false, 30), "");
        assertThat(out.toString()).contains("hooggeplaatste").doesNotContain("-");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 30);
    }
}
