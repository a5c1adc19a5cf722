package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.lang.Pack;
import org.tallystick.lang.PackLoader;
import org.tallystick.lang.Row;
import org.tallystick.lang.Table;
import org.tallystick.mention.Gate;

class GateTest {
    private static final Set<String> READ = Set.of("nl", "en");

    @Test
    void opensOnEveryFormOfHarm() {
        List<String> shut = new ArrayList<>();
        for (String code : READ) {
            Gate gate = new Gate(PackLoader.load(code));
            String path = "lang/" + code + "/harm.tsv";
            for (Row row : Table.rows(path, Table.resource(path))) {
                row.list("forms").stream().filter(form -> !gate.opens(form)).forEach(shut::add);
            }
        }
        assertThat(shut).isEmpty();
    }

    @Test
    void staysShutOnFunctionWordsThatOpenAPhraseOfHarm() {
        Pack english = PackLoader.load("en");
        assertThat(new Gate(english).opens("The match in the north was for the children, and they were at the school."))
                .isFalse();
        Pack dutch = PackLoader.load("nl");
        assertThat(new Gate(dutch).opens("Het feest in de stad was voor de kinderen, en op school met een taart."))
                .isFalse();
    }
}
