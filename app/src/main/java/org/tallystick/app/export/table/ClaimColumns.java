package org.tallystick.app.export.table;

import static org.tallystick.app.export.table.Type.DATE;
import static org.tallystick.app.export.table.Type.INTEGER;
import static org.tallystick.app.export.table.Type.NUMBER;
import static org.tallystick.app.export.table.Type.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Status;
import org.tallystick.model.Agent;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Likelihood;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Thing;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/** The columns of a table of claims. */
public final class ClaimColumns {
    private static final String SIDE = " ISO 3166-1 alpha-3 of a state or the slug of another party.";

    /** What a claim alone says, in the order of the table. */
    public static final List<Column<Claim>> CLAIM = claim();

    /** The same and what the ledger adds to it. */
    public static final List<Column<KeptClaim>> KEPT = kept();

    private ClaimColumns() {}

    /** {@link #KEPT} without the columns called {@code names}. */
    public static List<Column<KeptClaim>> without(List<String> names) {
        return KEPT.stream().filter(column -> !names.contains(column.name())).toList();
    }

    private static List<Column<Claim>> claim() {
        List<Column<Claim>> columns = new ArrayList<>();
        columns.add(Column.<Claim>of(
                        "id",
                        STRING,
                        "Stable name of the claim: the same text read with the same packs gives the same.",
                        Claim::id)
                .always());
        columns.add(Column.<Claim>of("report", STRING, "Name of the report that states it.", Claim::report)
                .always());
        columns.add(Column.<Claim>of(
                        "measure",
                        STRING,
                        "What is counted or stated.",
                        c -> c.measure().word())
                .oneOf(Stream.of(Measure.values()).map(Measure::word))
                .always());
        quantity(columns);
        columns.add(Column.<Claim>of(
                        "scope",
                        STRING,
                        "`period`: within the stated window; `cumulative`: since a war, attack or disaster began.",
                        c -> c.scope().word())
                .oneOf(Stream.of(Scope.values()).map(Scope::word))
                .always());
        people(columns);
        claimant(columns);
        place(columns);
        window(columns);
        sureness(columns);
        columns.add(offset(
                "start",
                "First character of the evidence in the report's text.",
                c -> c.evidence().span().start()));
        columns.add(offset(
                "end",
                "Character after the last of the evidence.",
                c -> c.evidence().span().end()));
        columns.add(Column.<Claim>of(
                        "quote",
                        STRING,
                        "The evidence, word for word.",
                        c -> c.evidence().quote())
                .always());
        return List.copyOf(columns);
    }

    private static List<Column<KeptClaim>> kept() {
        List<Column<KeptClaim>> columns = new ArrayList<>();
        CLAIM.forEach(column -> columns.add(column.over(KeptClaim::claim)));
        columns.add(Column.of(
                "place_local",
                STRING,
                "Name of the place in the local script, when that is another one.",
                k -> k.claim().place() == null ? null : k.claim().place().local()));
        columns.add(Column.of(
                "chain",
                STRING,
                "Who carries the claim between claimant and reader, nearest the claimant first, joined by ` > `.",
                k -> carriers(k.claim().chain())));
        columns.add(Column.<KeptClaim>of(
                        "status",
                        STRING,
                        "What reviewers made of the claim.",
                        k -> k.status().word())
                .oneOf(Stream.of(Status.values()).map(Status::word))
                .always());
        columns.add(Column.of("reviewer", STRING, "Who reviewed it last.", KeptClaim::reviewer));
        return List.copyOf(columns);
    }

    private static void quantity(List<Column<Claim>> columns) {
        Function<Claim, @Nullable Quantity> part = Claim::quantity;
        columns.add(in(part, "low", NUMBER, "Lowest value the words allow; never a midpoint.", Quantity::low)
                .in("what `unit` says")
                .from(0));
        columns.add(in(part, "high", NUMBER, "Highest value the words allow.", Quantity::high)
                .in("what `unit` says")
                .from(0));
        columns.add(in(
                        part,
                        "form",
                        STRING,
                        "How the figure is stated.",
                        q -> q.form().word())
                .oneOf(Stream.of(Form.values()).map(Form::word)));
        columns.add(in(
                        part,
                        "unit",
                        STRING,
                        "What the figure counts.",
                        q -> q.unit() == null ? null : q.unit().word())
                .oneOf(Stream.of(Unit.values()).map(Unit::word)));
        columns.add(in(part, "figure", STRING, "The words of the figure.", Quantity::text));
    }

    private static void people(List<Column<Claim>> columns) {
        Function<Claim, @Nullable Victims> victims = Claim::victims;
        columns.add(in(victims, "victims", STRING, "Words for the people who suffered.", Victims::text));
        columns.add(in(victims, "victims_side", STRING, "Whose they are." + SIDE, Victims::side));
        columns.add(in(
                        victims,
                        "victims_group",
                        STRING,
                        "What kind of people they are.",
                        v -> v.group() == null ? null : v.group().word())
                .oneOf(Stream.of(Group.values()).map(Group::word)));
        Function<Claim, @Nullable Thing> object = Claim::object;
        columns.add(in(object, "object", STRING, "Words for the thing counted or struck, not people.", Thing::text));
        columns.add(in(object, "object_kind", STRING, "What kind of thing it is.", Thing::kind));
        Function<Claim, @Nullable Agent> agent = Claim::agent;
        columns.add(in(agent, "agent", STRING, "Words for who did it.", Agent::text));
        columns.add(in(agent, "agent_side", STRING, "Whose they are." + SIDE, Agent::side));
    }

    private static void claimant(List<Column<Claim>> columns) {
        Function<Claim, @Nullable Claimant> claimant = Claim::claimant;
        columns.add(in(
                claimant,
                "claimant",
                STRING,
                "Words for who says so; empty when the report itself does.",
                Claimant::text));
        columns.add(in(claimant, "claimant_name", STRING, "Full or usual name of the claimant.", Claimant::name));
        columns.add(in(
                claimant, "claimant_side", STRING, "Whose the claimant is, or `third-party`." + SIDE, Claimant::side));
        columns.add(in(claimant, "claimant_kind", STRING, "What kind of source it is.", Claimant::kind));
    }

    private static void place(List<Column<Claim>> columns) {
        Function<Claim, @Nullable Place> place = Claim::place;
        columns.add(in(place, "place", STRING, "Words for where it happened.", Place::text));
        columns.add(in(place, "place_name", STRING, "Usual English name of the place.", Place::name));
        columns.add(in(place, "place_id", STRING, "Name of the place in the gazetteer.", Place::id));
        columns.add(in(place, "place_country", STRING, "ISO 3166-1 alpha-3 of the country.", Place::country));
        columns.add(in(
                        place,
                        "place_lat",
                        NUMBER,
                        "A point in the place, as the gazetteer has it; `place_precision` says how much it means.",
                        Place::lat)
                .in("degrees north, WGS 84")
                .from(-90)
                .upTo(90));
        columns.add(in(place, "place_lon", NUMBER, "The same point.", Place::lon)
                .in("degrees east, WGS 84")
                .from(-180)
                .upTo(180));
        columns.add(in(
                        place,
                        "place_precision",
                        STRING,
                        "How closely the place is known.",
                        p -> p.precision().word())
                .oneOf(Stream.of(Precision.values()).map(Precision::word)));
    }

    private static void window(List<Column<Claim>> columns) {
        Function<Claim, @Nullable Window> time = Claim::time;
        columns.add(in(time, "time", STRING, "Words for when it happened.", Window::text));
        columns.add(in(time, "time_start", DATE, "First day of the window, inclusive.", Window::start));
        columns.add(in(time, "time_end", DATE, "Last day of the window, inclusive.", Window::end));
        columns.add(in(
                time,
                "time_edtf",
                STRING,
                "The window in Extended Date/Time Format (ISO 8601-2), also when no day is known.",
                Window::edtf));
    }

    private static void sureness(List<Column<Claim>> columns) {
        columns.add(Column.<Claim>of(
                        "modality",
                        STRING,
                        "How the claim is put forward.",
                        c -> c.modality().word())
                .oneOf(Stream.of(Modality.values()).map(Modality::word))
                .always());
        Function<Claim, @Nullable Likelihood> likelihood = Claim::likelihood;
        columns.add(in(likelihood, "likelihood_low", NUMBER, "Lowest probability of the words used.", Likelihood::low)
                .in("probability")
                .from(0)
                .upTo(1));
        columns.add(in(likelihood, "likelihood_high", NUMBER, "Highest probability.", Likelihood::high)
                .in("probability")
                .from(0)
                .upTo(1));
    }

    private static Column<Claim> offset(String name, String description, Function<Claim, @Nullable Object> cell) {
        return Column.of(name, INTEGER, description, cell)
                .in("UTF-16 code units from 0")
                .from(0)
                .always();
    }

    /** A column of a part of the claim that may be absent. */
    private static <P> Column<Claim> in(
            Function<Claim, @Nullable P> part,
            String name,
            Type type,
            String description,
            Function<P, @Nullable Object> cell) {
        return Column.of(name, type, description, claim -> {
            P present = part.apply(claim);
            return present == null ? null : cell.apply(present);
        });
    }

    private static @Nullable String carriers(List<Claimant> chain) {
        return chain.isEmpty()
                ? null
                : chain.stream()
                        .map(carrier -> carrier.name() == null ? carrier.text() : carrier.name())
                        .collect(Collectors.joining(" > "));
    }
}
