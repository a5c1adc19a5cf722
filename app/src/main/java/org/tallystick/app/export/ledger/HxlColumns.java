package org.tallystick.app.export.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.export.table.Type;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Unit;

/**
 * The columns of HXL with their hashtags. Figures of people stand under {@code #affected}, one pair of columns a measure; all
 * others under {@code #indicator}. {@code +casualties}, {@code +captured}, {@code +missing} and {@code +detained} are ours.
 */
final class HxlColumns {
    static final List<Tagged> ALL = all();

    private HxlColumns() {}

    /** A column and the hashtag over it. */
    record Tagged(String tag, Column<KeptClaim> column) {}

    private static List<Tagged> all() {
        List<Tagged> columns = new ArrayList<>();
        add(columns, "#meta+id", "id");
        add(columns, "#meta+id+report", "report");
        columns.add(tagged("#meta+source", "publisher", k -> k.report().report().publisher()));
        columns.add(tagged("#meta+url", "url", k -> k.report().report().url()));
        columns.add(
                tagged("#date+reported", "published", k -> k.report().report().published()));
        add(columns, "#date+occurred+start", "time_start");
        add(columns, "#date+occurred+end", "time_end");
        add(columns, "#country+code+v_iso3", "place_country");
        columns.add(tagged("#adm1+name", "adm1", k -> name(k, Precision.ADMIN1)));
        columns.add(tagged("#adm2+name", "adm2", k -> name(k, Precision.ADMIN2)));
        columns.add(tagged("#loc+name", "loc", HxlColumns::settlement));
        add(columns, "#loc+code", "place_id");
        columns.add(new Tagged("#geo+lat", Column.named("lat", Type.NUMBER, k -> pinned(k, Place::lat))));
        columns.add(new Tagged("#geo+lon", Column.named("lon", Type.NUMBER, k -> pinned(k, Place::lon))));
        add(columns, "#geo+precision", "place_precision");
        add(columns, "#indicator+name", "measure");
        for (Measure measure : Measure.values()) {
            if (measure.kind() == Measure.Kind.PEOPLE) {
                String tag = "#affected+ind+" + (measure == Measure.WOUNDED ? "injured" : measure.word());
                bounds(columns, tag, measure.word(), k -> counts(k, measure));
            }
        }
        bounds(columns, "#indicator+value+num", "value", k -> !countsPeople(k));
        add(columns, "#indicator+unit", "unit");
        add(columns, "#indicator+form", "form");
        add(columns, "#indicator+scope", "scope");
        add(columns, "#group+victims+name", "victims_side");
        add(columns, "#group+victims+type", "victims_group");
        add(columns, "#group+agent+name", "agent_side");
        columns.add(tagged("#org+reporting+name", "claimant", HxlColumns::claimant));
        add(columns, "#org+reporting+type", "claimant_kind");
        add(columns, "#status+modality", "modality");
        add(columns, "#status+review", "status");
        add(columns, "#description", "quote");
        return List.copyOf(columns);
    }

    private static void add(List<Tagged> columns, String tag, String name) {
        Column<KeptClaim> column = ClaimColumns.KEPT.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        columns.add(new Tagged(tag, column));
    }

    private static Tagged tagged(String tag, String name, Function<KeptClaim, @Nullable Object> cell) {
        return new Tagged(tag, Column.named(name, Type.STRING, cell));
    }

    private static void bounds(List<Tagged> columns, String tag, String name, Predicate<KeptClaim> counted) {
        columns.add(new Tagged(
                tag + "+min", Column.named(name + "_low", Type.NUMBER, k -> bound(k, counted, Quantity::low))));
        columns.add(new Tagged(
                tag + "+max", Column.named(name + "_high", Type.NUMBER, k -> bound(k, counted, Quantity::high))));
    }

    private static @Nullable Object bound(
            KeptClaim kept, Predicate<KeptClaim> counted, Function<Quantity, @Nullable Object> bound) {
        Quantity quantity = kept.claim().quantity();
        return quantity == null || !counted.test(kept) ? null : bound.apply(quantity);
    }

    private static boolean counts(KeptClaim kept, Measure measure) {
        return kept.claim().measure() == measure && countsPeople(kept);
    }

    /** A fraction or a multiple of people is no number of people. */
    private static boolean countsPeople(KeptClaim kept) {
        Quantity quantity = kept.claim().quantity();
        return kept.claim().measure().kind() == Measure.Kind.PEOPLE
                && (quantity == null || quantity.unit() == null || quantity.unit() == Unit.PERSONS);
    }

    private static @Nullable Place pin(KeptClaim kept) {
        Place place = kept.claim().place();
        return place != null
                        && (place.precision() == Precision.SETTLEMENT || place.precision() == Precision.NEAR_SETTLEMENT)
                ? place
                : null;
    }

    private static @Nullable String settlement(KeptClaim kept) {
        Place place = pin(kept);
        return place == null ? null : place.name();
    }

    private static @Nullable Object pinned(KeptClaim kept, Function<Place, @Nullable Object> part) {
        Place place = pin(kept);
        return place == null ? null : part.apply(place);
    }

    private static @Nullable String name(KeptClaim kept, Precision precision) {
        Place place = kept.claim().place();
        return place != null && place.precision() == precision ? place.name() : null;
    }

    private static @Nullable String claimant(KeptClaim kept) {
        var claimant = kept.claim().claimant();
        return claimant == null ? null : claimant.name() == null ? claimant.text() : claimant.name();
    }
}
