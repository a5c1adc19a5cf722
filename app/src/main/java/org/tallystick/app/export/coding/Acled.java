package org.tallystick.app.export.coding;

import static org.tallystick.app.export.table.Type.DATE;
import static org.tallystick.app.export.table.Type.INTEGER;
import static org.tallystick.app.export.table.Type.NUMBER;
import static org.tallystick.app.export.table.Type.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.Column;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

/** The columns of ACLED's event data, in the order of its export files. */
final class Acled {
    private static final String PUBLISHED = """
            event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1
            inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3
            location latitude longitude geo_precision source source_scale notes fatalities tags timestamp
            """;

    private Acled() {}

    static List<Column<Killing>> columns() {
        CodedColumns columns = new CodedColumns(PUBLISHED);
        // A day that is one of several is not the day: the window stands in our columns at the end.
        columns.fill("event_date", DATE, k -> Long.valueOf(1).equals(k.days()) ? k.start() : null);
        columns.fill("year", INTEGER, Killing::year);
        columns.fill("time_precision", INTEGER, Acled::timePrecision);
        columns.fill(
                "actor1",
                STRING,
                k -> k.kept().claim().agent() == null
                        ? null
                        : k.kept().claim().agent().text());
        columns.fill("iso", INTEGER, Killing::countryNumber);
        columns.fill("country", STRING, Killing::country);
        columns.fill("admin1", STRING, k -> k.named(Precision.ADMIN1));
        columns.fill("admin2", STRING, k -> k.named(Precision.ADMIN2));
        columns.fill(
                "location", STRING, k -> k.point() == null ? null : k.point().name());
        columns.fill(
                "latitude", NUMBER, k -> k.point() == null ? null : k.point().lat());
        columns.fill(
                "longitude", NUMBER, k -> k.point() == null ? null : k.point().lon());
        columns.fill("geo_precision", INTEGER, Acled::geoPrecision);
        columns.fill("source", STRING, k -> k.kept().report().report().publisher());
        columns.fill("notes", STRING, k -> k.kept().claim().evidence().quote());
        columns.fill("fatalities", NUMBER, Killing::figure);
        return columns.columns("claim_quote");
    }

    private static @Nullable Integer timePrecision(Killing k) {
        Long days = k.days();
        return days == null || days > 31 ? null : days == 1 ? Integer.valueOf(1) : Integer.valueOf(days <= 7 ? 2 : 3);
    }

    private static @Nullable Integer geoPrecision(Killing k) {
        Place place = k.kept().claim().place();
        if (place == null) {
            return null;
        }
        return switch (place.precision()) {
            case SETTLEMENT -> 1;
            case NEAR_SETTLEMENT, ADMIN2 -> 2;
            case ADMIN1 -> 3;
            case AREA, COUNTRY, UNRESOLVED -> null;
        };
    }
}
