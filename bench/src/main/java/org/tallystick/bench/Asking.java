package org.tallystick.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Field;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;
import org.tallystick.app.ledger.Snapshot;

/** Asks a ledger what its pages ask, over and over: a program that stays, whose caches are warm. */
final class Asking implements AutoCloseable {
    private static final int PAGE = 50;
    private static final int WARM = 40;
    private static final int TIMES = 200;

    /** Words from the most common in such reports to rare ones, and a phrase. */
    private static final List<String> WORDS = List.of(
            "killed",
            "gedood",
            "the",
            "de",
            "army",
            "leger",
            "wounded",
            "ministry defence",
            "\"at least\"",
            "hospital");

    /** The 95th of a hundred times, and the 50th, in milliseconds. */
    record Times(double median, double p95) {
        @Override
        public String toString() {
            return Page.number(median) + " ms, 95 of 100 within " + Page.number(p95) + " ms";
        }

        static Times of(List<Long> nanos) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Times(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6);
        }
    }

    private final Path file;
    private final Ledger ledger;
    private final Random random = new Random(7);
    private final List<ClaimQuery> filters;

    Asking(Path file) {
        this.file = file;
        this.ledger = Ledger.open(new LedgerAddress.File(file), "bench", Clock.systemUTC());
        this.filters = List.of(
                ClaimQuery.ALL,
                ClaimQuery.ALL.with(Field.MEASURE, "killed"),
                ClaimQuery.ALL.with(Field.MEASURE, "killed").with(Field.COUNTRY, "UKR"),
                ClaimQuery.ALL.with(Field.PUBLISHER, "Courier 7"),
                ClaimQuery.ALL.with(Field.CLAIMANT_KIND, ClaimQuery.UNKNOWN),
                new ClaimQuery(Map.of(), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31), null, null, null, null));
    }

    /** How many claims there are. */
    int claims() {
        return ledger.read(snapshot -> snapshot.select(ClaimQuery.ALL).cardinality());
    }

    /** One count of the field that takes longest, of all fields that can be counted. */
    Times facet() throws Exception {
        Times worst = new Times(0, 0);
        for (Field field : Field.values()) {
            if (field.isTerm()) {
                Times times = time(() -> ledger.read(snapshot ->
                        snapshot.count(field, snapshot.select(filter())).size()));
                worst = times.p95() > worst.p95() ? times : worst;
            }
        }
        return worst;
    }

    /** All facets beside one another, as the page of claims shows them. */
    Times facets() throws Exception {
        return time(() -> ledger.read(snapshot -> {
            BitSet claims = snapshot.select(filter());
            return Arrays.stream(Field.values())
                    .filter(Field::isTerm)
                    .mapToInt(field -> snapshot.count(field, claims).size())
                    .sum();
        }));
    }

    /** A filtered page of 50 somewhere in the list, with its reports. */
    Times page() throws Exception {
        return time(() -> ledger.read(snapshot -> page(snapshot, snapshot.select(filter()))));
    }

    /** A search for words, how many there are and a page of them. */
    Times search() throws Exception {
        return time(() -> ledger.read(snapshot ->
                page(snapshot, snapshot.select(saying(filter(), WORDS.get(random.nextInt(WORDS.size())))))));
    }

    private static ClaimQuery saying(ClaimQuery query, String words) {
        return new ClaimQuery(
                query.words(), query.from(), query.to(), query.atLeast(), query.atMost(), words, query.report());
    }

    private int page(Snapshot snapshot, BitSet claims) {
        BitSet wanted = new BitSet();
        int at = claims.nextSetBit(claims.isEmpty() ? 0 : random.nextInt(claims.length()));
        for (int i = 0; i < PAGE && at >= 0; i++) {
            wanted.set(at);
            at = claims.nextSetBit(at + 1);
        }
        List<KeptClaim> page = new ArrayList<>();
        snapshot.claims(wanted, page::add);
        return page.size() + claims.cardinality();
    }

    private ClaimQuery filter() {
        return filters.get(random.nextInt(filters.size()));
    }

    /** The yardstick: the same kind of count in plain SQL over the table of claims. */
    Times plainFacet() throws Exception {
        return plain("SELECT country, count(*) FROM claim WHERE measure = 'killed' AND until IS NULL GROUP BY country");
    }

    private Times plain(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return time(5, 40, () -> rows(statement, sql));
        }
    }

    private static int rows(Statement statement, String sql) throws SQLException {
        int rows = 0;
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static Times time(Callable<Integer> question) throws Exception {
        return time(WARM, TIMES, question);
    }

    private static Times time(int warm, int times, Callable<Integer> question) throws Exception {
        int sum = 0;
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < warm + times; i++) {
            long begun = System.nanoTime();
            sum += question.call();
            if (i >= warm) {
                nanos.add(System.nanoTime() - begun);
            }
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was found: the question measures nothing");
        }
        return Times.of(nanos);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
