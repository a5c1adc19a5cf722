package org.tallystick.app.export.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

/**
 * One FeatureCollection, a feature a claim. A point only for a settlement or near one; a coarser place has no geometry and no
 * coordinates among its properties either.
 */
final class GeoJsonFile implements Body {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final List<Column<KeptClaim>> PROPERTIES =
            ClaimColumns.without(List.of("place_lat", "place_lon", "place_precision"));

    private final JsonGenerator json;

    GeoJsonFile(Destination out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new ElementLines(1));
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", claim.claim().report() + "#" + claim.claim().id());
        json.writeFieldName("geometry");
        Place place = claim.claim().place();
        geometry(place);
        json.writeObjectFieldStart("properties");
        json.writeStringField(
                "precision", place == null ? null : place.precision().word());
        for (Column<KeptClaim> column : PROPERTIES) {
            json.writeFieldName(column.name());
            value(column.cell().apply(claim));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void geometry(@Nullable Place place) throws IOException {
        if (place == null
                || place.lat() == null
                || place.lon() == null
                || place.precision() != Precision.SETTLEMENT && place.precision() != Precision.NEAR_SETTLEMENT) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(Column.decimal(place.lon()).toPlainString());
        json.writeNumber(Column.decimal(place.lat()).toPlainString());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(Column.decimal(number).toPlainString());
            default -> json.writeString(value.toString());
        }
    }
}
