package org.tallystick.app.export.coding;

import static org.tallystick.app.export.table.Type.DATE;
import static org.tallystick.app.export.table.Type.INTEGER;
import static org.tallystick.app.export.table.Type.NUMBER;
import static org.tallystick.app.export.table.Type.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.Column;
import org.tallystick.model.Claimant;
import org.tallystick.model.Group;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

/** The columns of the UCDP Georeferenced Event Dataset, in the order its codebook publishes them. */
final class Ucdp {
    private static final String PUBLISHED = """
            id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name
            dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
            number_of_sources source_article source_office source_date source_headline source_original where_prec
            where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id
            region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best
            high low gwnoa gwnob
            """;

    private Ucdp() {}

    static List<Column<Killing>> columns() {
        CodedColumns columns = new CodedColumns(PUBLISHED);
        columns.fill("year", INTEGER, Killing::year);
        sides(columns);
        sources(columns);
        where(columns);
        columns.fill("date_prec", INTEGER, Ucdp::datePrecision);
        columns.fill("date_start", DATE, Killing::start);
        columns.fill("date_end", DATE, Killing::end);
        columns.fill("deaths_civilians", NUMBER, k -> k.of(Group.CIVILIAN) ? k.figure() : null);
        columns.fill("deaths_unknown", NUMBER, k -> violence(k) == null && !k.of(Group.CIVILIAN) ? k.figure() : null);
        columns.fill("best", NUMBER, Killing::figure);
        columns.fill("high", NUMBER, k -> k.quantity().high());
        columns.fill("low", NUMBER, k -> k.quantity().low());
        return columns.columns("claim_low", "claim_high");
    }

    private static void sides(CodedColumns columns) {
        columns.fill("type_of_violence", INTEGER, Ucdp::violence);
        columns.fill("side_a", STRING, k -> violence(k) == null ? null : agentIsA(k) ? k.agent() : k.victims());
        columns.fill("side_b", STRING, k -> violence(k) == null ? null : agentIsA(k) ? k.victims() : k.agent());
        columns.fill("deaths_a", NUMBER, k -> violence(k) == null || agentIsA(k) ? null : k.figure());
        columns.fill("deaths_b", NUMBER, k -> violence(k) != null && agentIsA(k) ? k.figure() : null);
    }

    private static void sources(CodedColumns columns) {
        columns.fill("number_of_sources", INTEGER, k -> 1);
        columns.fill("source_article", STRING, Ucdp::article);
        columns.fill("source_office", STRING, k -> k.kept().report().report().publisher());
        columns.fill("source_date", STRING, k -> k.kept().report().report().published());
        columns.fill("source_headline", STRING, k -> k.kept().report().report().title());
        columns.fill("source_original", STRING, Ucdp::claimant);
    }

    private static void where(CodedColumns columns) {
        columns.fill("where_prec", INTEGER, Ucdp::wherePrecision);
        columns.fill("where_coordinates", STRING, k -> {
            Place point = k.point();
            return point == null ? null : point.name();
        });
        columns.fill("where_description", STRING, k -> {
            Place place = k.kept().claim().place();
            return place == null ? null : place.text();
        });
        columns.fill("adm_1", STRING, k -> k.named(Precision.ADMIN1));
        columns.fill("adm_2", STRING, k -> k.named(Precision.ADMIN2));
        columns.fill(
                "latitude", NUMBER, k -> k.point() == null ? null : k.point().lat());
        columns.fill(
                "longitude", NUMBER, k -> k.point() == null ? null : k.point().lon());
        columns.fill("geom_wkt", STRING, Ucdp::wkt);
        columns.fill("country", STRING, Killing::country);
    }

    /** State-based or non-state, when soldiers or fighters of one known side fell to another; no claim alone tells one-sided. */
    private static @Nullable Integer violence(Killing k) {
        String agent = k.agent();
        String victims = k.victims();
        if (agent == null || victims == null || agent.equals(victims) || !k.of(Group.MILITARY)) {
            return null;
        }
        return Killing.isState(agent) || Killing.isState(victims) ? 1 : 2;
    }

    /** UCDP has a state as side A; between two of a kind the one that killed stands first. */
    private static boolean agentIsA(Killing k) {
        String agent = k.agent();
        String victims = k.victims();
        return agent != null && (Killing.isState(agent) || victims == null || !Killing.isState(victims));
    }

    private static String article(Killing k) {
        String url = k.kept().report().report().url();
        return url == null ? k.kept().report().source() : url;
    }

    private static @Nullable String claimant(Killing k) {
        Claimant claimant = k.kept().claim().claimant();
        return claimant == null ? null : claimant.name() == null ? claimant.text() : claimant.name();
    }

    private static @Nullable Integer wherePrecision(Killing k) {
        Place place = k.kept().claim().place();
        if (place == null) {
            return null;
        }
        return switch (place.precision()) {
            case SETTLEMENT -> 1;
            case NEAR_SETTLEMENT -> 2;
            case ADMIN2 -> 3;
            case ADMIN1 -> 4;
            case AREA -> 5;
            case COUNTRY -> 6;
            case UNRESOLVED -> null;
        };
    }

    private static @Nullable Integer datePrecision(Killing k) {
        Long days = k.days();
        if (days == null) {
            return null;
        }
        return days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= 31 ? 4 : 5;
    }

    private static @Nullable String wkt(Killing k) {
        Place point = k.point();
        return point == null || point.lat() == null || point.lon() == null
                ? null
                : "POINT (" + Column.decimal(point.lon()).toPlainString() + " "
                        + Column.decimal(point.lat()).toPlainString() + ")";
    }
}
