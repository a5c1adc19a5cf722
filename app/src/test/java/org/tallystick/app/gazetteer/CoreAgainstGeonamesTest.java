package org.tallystick.app.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tallystick.lang.Row;
import org.tallystick.lang.States;
import org.tallystick.lang.Table;
import org.tallystick.model.Precision;
import org.tallystick.resolve.place.CorePlaces;
import org.tallystick.text.Folding;

/** The towns of the core gazetteer against those of GeoNames with the same name in the same country. */
class CoreAgainstGeonamesTest {
    private static final double FARTHEST_KM = 10;

    @Test
    void putsTownsWhereGeonamesPutsThem() throws IOException {
        Map<String, List<GeonamesRow>> theirs = settlements(Extract.cities());
        Map<String, Double> far = new HashMap<>();
        int compared = 0;
        for (Row row : core()) {
            List<GeonamesRow> same =
                    theirs.getOrDefault(Folding.name(row.cell("name")) + "/" + row.cell("country"), List.of());
            double km = same.stream().mapToDouble(other -> km(row, other)).min().orElse(-1);
            compared += same.isEmpty() ? 0 : 1;
            if (km > FARTHEST_KM) {
                far.put(CorePlaces.id(row), km);
            }
        }
        assertThat(compared).isGreaterThan(1500);
        assertThat(new TreeSet<>(far.keySet()))
                .as("farther than %s km of %d compared: %s", FARTHEST_KM, compared, far)
                .isSubsetOf(exceptions());
    }

    @Test
    void makesExceptionsOfPlacesThatAreThere() throws IOException {
        assertThat(core().stream().map(CorePlaces::id).toList()).containsAll(exceptions());
    }

    private static List<Row> core() {
        return Table.resource("gazetteer/index.txt")
                .lines()
                .flatMap(file -> Table.rows(file, Table.resource("gazetteer/" + file)).stream())
                .filter(row -> Set.of("capital", "town").contains(row.cell("kind")))
                .toList();
    }

    private static Map<String, List<GeonamesRow>> settlements(Path file) throws IOException {
        Map<String, List<GeonamesRow>> settlements = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            GeonamesRow row = GeonamesRow.parse(line, "cities5000.txt");
            if (row.precision() == Precision.SETTLEMENT) {
                for (String name : new TreeSet<>(
                        row.names().stream().limit(2).map(Folding::name).toList())) {
                    settlements
                            .computeIfAbsent(name + "/" + States.iso3(row.country()), key -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return settlements;
    }

    private static Set<String> exceptions() throws IOException {
        try (InputStream in = CoreAgainstGeonamesTest.class.getResourceAsStream("geonames-exceptions.tsv")) {
            return Table.rows("geonames-exceptions.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(row -> row.cell("id"))
                    .collect(Collectors.toSet());
        }
    }

    private static double km(Row row, GeonamesRow other) {
        double lat = row.number("lat", 0);
        double east = (row.number("lon", 0) - other.lon()) * Math.cos(Math.toRadians(lat));
        return Math.hypot(lat - other.lat(), east) * 111.2;
    }
}
