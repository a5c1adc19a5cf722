package org.tallystick.resolve.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.lang.Row;
import org.tallystick.lang.States;
import org.tallystick.lang.Table;

class CoreGazetteerTest {
    private static final Set<String> KINDS = Set.of("capital", "town", "site", "admin1", "area", "river", "sea");

    private static final List<Row> ROWS = Table.resource("gazetteer/index.txt")
            .lines()
            .flatMap(file -> Table.rows(file, Table.resource("gazetteer/" + file)).stream())
            .toList();

    @Test
    void hasSettlementsAndRegionsOfManyCountries() {
        assertThat(ROWS).hasSizeGreaterThan(1200);
        assertThat(ROWS.stream().filter(r -> Set.of("capital", "town").contains(r.cell("kind"))))
                .hasSizeGreaterThan(1200);
        assertThat(ROWS.stream().map(r -> r.cell("country")).distinct()).hasSizeGreaterThan(150);
    }

    @Test
    void givesEachPlaceANameAKindAPointAndItsCountry() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.cell("name")).as(row.where()).isNotEmpty();
            assertThat(row.cell("kind")).as(row.where()).isIn(KINDS);
            assertThat(row.number("lat", Double.NaN)).as(row.where()).isBetween(-90.0, 90.0);
            assertThat(row.number("lon", Double.NaN)).as(row.where()).isBetween(-180.0, 180.0);
            String country = row.cell("country");
            if (country.isEmpty()) {
                assertThat(row.cell("kind")).as(row.where()).isIn("sea", "river", "area");
            } else {
                assertThat(States.name(country)).as(row.where()).isNotEqualTo(country);
            }
        });
    }

    @Test
    void givesEachPlaceAnIdOfItsOwnThatIsNoLineOfAFile() {
        Map<String, String> seen = new HashMap<>();
        for (Row row : ROWS) {
            String id = CorePlaces.id(row);
            assertThat(id).as(row.where()).matches("tallystick:([a-z]{3}/)?[\\p{L}\\p{N}-]+");
            assertThat(seen.put(id, row.where())).as("%s: %s", row.where(), id).isNull();
        }
        assertThat(seen).containsKeys("tallystick:ukr/bakhmut", "tallystick:black-sea", "tallystick:ukr/dnipro-river");
    }
}
