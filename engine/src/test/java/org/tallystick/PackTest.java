package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.lang.PackException;
import org.tallystick.lang.PackLoader;
import org.tallystick.lang.Table;

class PackTest {
    @TestFactory
    Stream<DynamicTest> holdsToItsExamples() {
        return PackLoader.codes().stream()
                .map(PackLoader::load)
                .flatMap(pack -> PackCheck.of(pack).stream())
                .map(check -> DynamicTest.dynamicTest(
                        check.name(), () -> assertThat(check.fault()).isEmpty()));
    }

    @Test
    void namesFileAndLineOfARowThatIsTooLong() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Table.rows("x.tsv", "a\tb\n1\t2\t3\n"))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("x.tsv:2");
    }

    @Test
    void readsEmptyAndDashedCellsAsUnknown() {
        var rows = Table.rows("x.tsv", "a\tb\n-\tone|two\n");
        assertThat(rows.get(0).cell("a")).isEmpty();
        assertThat(rows.get(0).list("b")).isEqualTo(List.of("one", "two"));
    }
}
