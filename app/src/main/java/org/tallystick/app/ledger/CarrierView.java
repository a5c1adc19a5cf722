package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Agencies;
import org.tallystick.dispute.Carrier;
import org.tallystick.dispute.Carriers;
import org.tallystick.dispute.Copies.Copy;
import org.tallystick.dispute.Resemblance;
import org.tallystick.dispute.Statement;
import org.tallystick.dispute.Tally;
import org.tallystick.model.Claim;
import org.tallystick.model.Window;

/** Copies and carriers among the claims of a {@link Snapshot}; good as long as that. */
public final class CarrierView {
    private static final int PAGE = 256;

    private final Snapshot snapshot;
    private final CarrierRows rows;
    private final Handle handle;
    private final Columns columns;
    private final Families families;
    private final BitSet alive;

    CarrierView(Snapshot snapshot, CarrierRows rows, Handle handle, Columns columns, Families families, BitSet alive) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.handle = handle;
        this.columns = columns;
        this.families = families;
        this.alive = alive;
    }

    /** Of {@code claims} one for each thing that a family of copies says: the first that names who says so, else the first. */
    public BitSet withoutCopies(BitSet claims) {
        BitSet kept = (BitSet) claims.clone();
        Map<Long, BitSet> byFamily = new TreeMap<>();
        claims.stream().forEach(number -> {
            long report = columns.value(handle, Field.REPORT, number);
            if (families.nearest(report) != null) {
                byFamily.computeIfAbsent(families.of(report), family -> new BitSet())
                        .set(number);
            }
        });
        byFamily.values().forEach(numbers -> {
            kept.andNot(numbers);
            List<Told> told = new ArrayList<>();
            for (CarrierRows.Row row : rows.claims(numbers)) {
                Told same = told.stream()
                        .filter(t -> t.takes(row, true))
                        .findFirst()
                        .or(() -> told.stream().filter(t -> t.takes(row, false)).findFirst())
                        .orElse(null);
                if (same == null) {
                    told.add(new Told(row));
                } else {
                    same.add(row);
                }
            }
            told.forEach(t -> kept.set(t.row.number()));
        });
        return kept;
    }

    /** One thing that a family says. */
    private static final class Told {
        final Set<Long> reports = new TreeSet<>();
        CarrierRows.Row row;

        Told(CarrierRows.Row row) {
            this.row = row;
            reports.add(row.report());
        }

        /** Whether another report says it too, naming the same claimant or, unless {@code exactly}, one of both none. */
        boolean takes(CarrierRows.Row other, boolean exactly) {
            String mine = row.statement().claimant();
            String theirs = other.statement().claimant();
            return !reports.contains(other.report())
                    && (Objects.equals(mine, theirs) || !exactly && (mine == null || theirs == null))
                    && row.statement().unattributed().equals(other.statement().unattributed())
                    && Statement.compatible(row.claim().time(), other.claim().time());
        }

        void add(CarrierRows.Row other) {
            reports.add(other.report());
            if (row.statement().claimant() == null && other.statement().claimant() != null) {
                row = other;
            }
        }
    }

    /** Gives the claims with these numbers to {@code taker}, as {@link Snapshot#byReport} does; holds a page of them at a time. */
    public void claims(BitSet numbers, Consumer<CarriedClaim> taker) {
        ReportOrder order = snapshot.order();
        for (BitSet page : order.pages(numbers, PAGE)) {
            Iterator<Carried> carried = carried(page).values().iterator();
            List<CarriedClaim> claims = new ArrayList<>();
            snapshot.claims(page, kept -> claims.add(new CarriedClaim(kept, carried.next())));
            order.sorted(page, claims, claim -> claim.kept().claim()).forEach(taker);
        }
    }

    /** For each of {@code claims}, by its number and in their order, who of the whole ledger carries it. */
    private Map<Integer, Carried> carried(BitSet claims) {
        Set<Long> said = new TreeSet<>();
        Set<Long> reports = new TreeSet<>();
        claims.stream().forEach(number -> {
            said.add(columns.value(handle, Field.SAID, number));
            reports.addAll(families.members(families.of(columns.value(handle, Field.REPORT, number))));
        });
        said.remove(Chunk.NONE);
        BitSet pool = columns.having(handle, Field.SAID, said);
        pool.or(columns.having(handle, Field.REPORT, reports));
        pool.and(alive);
        pool.or(claims);
        Map<Statement, List<CarrierRows.Row>> byStatement = new HashMap<>();
        List<CarrierRows.Row> all = rows.claims(pool);
        all.forEach(row -> byStatement
                .computeIfAbsent(row.statement().unattributed(), s -> new ArrayList<>())
                .add(row));
        Map<Asked, Tally> known = new HashMap<>();
        Map<Integer, Carried> carried = new LinkedHashMap<>();
        for (CarrierRows.Row row : all) {
            if (claims.get(row.number())) {
                Statement statement = row.statement().unattributed();
                long family = families.of(row.report());
                Asked asked =
                        new Asked(statement, row.claim().time(), row.claim().place() == null ? family : -1);
                Tally tally = known.computeIfAbsent(
                        asked, a -> tally(a, Objects.requireNonNull(byStatement.get(statement), "statement")));
                carried.put(row.number(), carried(row, family, tally));
            }
        }
        return carried;
    }

    private Carried carried(CarrierRows.Row row, long family, Tally tally) {
        Families.Link link = families.nearest(row.report());
        return new Carried(
                rows.id(family),
                families.members(family).size(),
                link == null ? null : rows.id(link.kin()),
                link == null ? null : link.resemblance().told(),
                tally.publications().size(),
                tally.outlets().size(),
                tally.origins().size());
    }

    /** What is said, of which time; within which family when it has no place, else -1. */
    private record Asked(Statement statement, @Nullable Window time, long family) {}

    private Tally tally(Asked asked, List<CarrierRows.Row> all) {
        List<CarrierRows.Row> same = all.stream()
                .filter(row -> Statement.compatible(asked.time(), row.claim().time()))
                .filter(row -> asked.family() < 0 || families.of(row.report()) == asked.family())
                .toList();
        List<Tally> tallies = Carriers.count(carriers(same), Agencies.standard());
        if (tallies.size() > 1) {
            // A claim of no time, where there are several: it stands by itself.
            tallies = Carriers.count(
                    carriers(same.stream()
                            .filter(row ->
                                    Objects.equals(asked.time(), row.claim().time()))
                            .toList()),
                    Agencies.standard());
        }
        return tallies.getFirst();
    }

    private List<Carrier> carriers(List<CarrierRows.Row> same) {
        Map<Long, List<Claim>> byReport = new TreeMap<>();
        same.forEach(row -> byReport.computeIfAbsent(row.report(), report -> new ArrayList<>())
                .add(row.claim()));
        List<Carrier> carriers = new ArrayList<>();
        byReport.forEach((report, claims) -> {
            String family = rows.id(families.of(report));
            Families.Link link = families.nearest(report);
            Copy copy = link == null ? null : new Copy(family, rows.id(link.kin()), link.resemblance());
            Copy whole = new Copy(family, rows.id(report), new Resemblance(1, 1, 1, 1));
            for (CarrierRows.Publication place : rows.publications(report)) {
                carriers.add(new Carrier(
                        place.first() ? rows.id(report) : rows.id(report) + " in entry " + place.entry(),
                        place.publisher(),
                        place.host(),
                        rows.agencies(report),
                        place.first() ? copy : whole,
                        claims));
            }
        });
        return carriers;
    }
}
