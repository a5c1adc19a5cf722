package org.tallystick.app.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.model.Precision;

/** GeoJSON is read by JTS, feature by feature: its reader takes no collection in which one feature has no geometry. */
class GeoJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givesEachClaimAFeatureAndAPointOnlyWhereOneIsMeant() throws IOException, ParseException {
        List<KeptClaim> claims = ExportedClaims.all();
        JsonNode features =
                JSON.readTree(ExportedClaims.text(ExportFormat.GEOJSON, claims)).get("features");
        assertThat(features).hasSameSizeAs(claims);
        int points = 0;
        for (int i = 0; i < claims.size(); i++) {
            var place = claims.get(i).claim().place();
            JsonNode feature = features.get(i);
            JsonNode precision = feature.get("properties").get("precision");
            assertThat(precision.isNull()).isEqualTo(place == null);
            boolean pointed = place != null
                    && place.lat() != null
                    && (place.precision() == Precision.SETTLEMENT || place.precision() == Precision.NEAR_SETTLEMENT);
            assertThat(feature.get("geometry").isNull()).isEqualTo(!pointed);
            if (pointed) {
                Geometry geometry =
                        new GeoJsonReader().read(feature.get("geometry").toString());
                assertThat(geometry).isInstanceOf(Point.class);
                assertThat(geometry.getSRID()).isEqualTo(4326);
                assertThat(geometry.getCoordinate().x).isEqualTo(place.lon()).isBetween(-180.0, 180.0);
                assertThat(geometry.getCoordinate().y).isEqualTo(place.lat()).isBetween(-90.0, 90.0);
                points++;
            }
        }
        assertThat(points).isGreaterThan(20);
    }

    @Test
    void readsAsAWholeWhereAllFeaturesHavePoints() throws IOException, ParseException {
        List<KeptClaim> pointed = ExportedClaims.all().stream()
                .filter(k -> k.claim().place() != null
                        && k.claim().place().lat() != null
                        && k.claim().place().precision() == Precision.SETTLEMENT)
                .toList();
        Geometry all = new GeoJsonReader().read(ExportedClaims.text(ExportFormat.GEOJSON, pointed));
        assertThat(all.getNumGeometries()).isEqualTo(pointed.size());
    }

    @Test
    void anEmptyLedgerGivesAnEmptyCollection() throws IOException, ParseException {
        Geometry none = new GeoJsonReader().read(ExportedClaims.text(ExportFormat.GEOJSON, List.of()));
        assertThat(none.getNumGeometries()).isZero();
    }

    @Test
    void putsEachFeatureOnALineOfItsOwn() throws IOException {
        List<KeptClaim> claims = ExportedClaims.all();
        String text = ExportedClaims.text(ExportFormat.GEOJSON, claims);
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(claims.size() + 2);
        assertThat(lines.subList(1, lines.size() - 1))
                .allSatisfy(line -> assertThat(line).startsWith("{\"type\":\"Feature\""));
        assertThat(text).endsWith("\n");
    }
}
