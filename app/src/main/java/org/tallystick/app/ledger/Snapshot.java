package org.tallystick.app.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.dispute.Account;
import org.tallystick.model.Claim;

/** The ledger as it stands, or stood, at one moment; good within {@link Ledger#read}. */
public final class Snapshot {
    private static final int PAGE = 256;

    private final Store store;
    private final Bodies bodies;
    private final Handle handle;
    private final Columns columns;
    private final long last;
    private final long seq;
    private final KeptReports reports;

    Snapshot(Store store, Bodies bodies, Handle handle, Columns columns, long last, @Nullable Instant moment) {
        this.store = store;
        this.bodies = bodies;
        this.handle = handle;
        this.columns = columns;
        this.reports = new KeptReports(store.sql(), bodies, handle);
        this.last = last;
        this.seq = moment == null ? last : at(moment);
    }

    private long at(Instant moment) {
        return handle.createQuery(store.sql().of("entry-at"))
                .bind("moment", ChronoUnit.MICROS.between(Instant.EPOCH, moment))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** How many entries there are. */
    public long entries() {
        return seq;
    }

    /** Hash of the last entry, 64 hexadecimal digits. */
    public String head() {
        return seq == 0 ? Json.hex(Entry.START) : Json.hex(entry(seq).hash());
    }

    /** Whether {@code anchor} is one, the number and hash of an entry as {@code N:HASH}, of whatever ledger. */
    public static boolean isAnchor(String anchor) {
        return anchor.matches("[0-9]{1,18}:[0-9a-f]{64}");
    }

    /** What is wrong with {@code anchor}, which {@link #isAnchor is one}; null when it fits. */
    public @Nullable String wrong(String anchor) {
        long number = Long.parseLong(anchor.substring(0, anchor.indexOf(':')));
        String hash = anchor.substring(anchor.indexOf(':') + 1);
        if (number > seq) {
            return "the anchor is of entry " + number + ", but the ledger ends at entry " + seq
                    + ": entries were cut off";
        }
        String found =
                number == 0 ? Json.hex(Entry.START) : Json.hex(entry(number).hash());
        return found.equals(hash)
                ? null
                : "entry " + number
                        + " is not the one of the anchor: the ledger was rewritten from some entry before it";
    }

    /** The claims that {@code query} asks for, as a set of their numbers. */
    public BitSet select(ClaimQuery query) {
        String report = query.report();
        ReportRow row = report == null ? null : reports.row(report);
        return new Selection(store, handle, columns, last, seq).of(query, row == null ? -1 : row.seq());
    }

    /** The words of {@code query} that no claim has in their field, each as a line that names some that there are. */
    public List<String> unmatched(ClaimQuery query) {
        return new Selection(store, handle, columns, last, seq).unmatched(query);
    }

    /** Copies, and who carries the claims. */
    public CarrierView carriers() {
        return new CarrierView(
                this,
                new CarrierRows(handle, store.sql(), bodies, seq),
                handle,
                columns,
                Families.of(handle, store.sql(), seq),
                select(ClaimQuery.ALL));
    }

    /** Gives the claims that {@code query} asks for to {@code taker} as questions need them: no evidence's words, few reasons. */
    public void accounts(ClaimQuery query, Consumer<Account> taker) {
        new AccountRows(handle, store.sql(), bodies, Families.of(handle, store.sql(), seq)).give(select(query), taker);
    }

    /** Ids of the reports on which something changed after entry {@code since}. */
    public Set<String> reportsSince(long since) {
        return reports.since(since);
    }

    /**
     * Gives the claims of each report on which something changed after entry {@code since} to {@code taker}, as
     * {@link #accounts}: all that they have now, which may be none.
     */
    public void accountsSince(long since, BiConsumer<String, List<Account>> taker) {
        Families families = Families.of(handle, store.sql(), seq);
        Set<Long> changed = new HashSet<>(handle.createQuery(store.sql().of("claim-changed"))
                .bind("since", since)
                .mapTo(Long.class)
                .list());
        changed.addAll(families.joinedSince(since));
        Map<String, List<Account>> accounts = new LinkedHashMap<>();
        if (since > 0) {
            changed.forEach(report -> accounts.put(reports.row(report).id(), new ArrayList<>()));
        }
        BitSet claims = select(ClaimQuery.ALL);
        if (since > 0) {
            claims.and(columns.having(handle, Field.REPORT, changed));
        }
        new AccountRows(handle, store.sql(), bodies, families)
                .give(
                        claims,
                        account -> accounts.computeIfAbsent(account.report(), report -> new ArrayList<>())
                                .add(account));
        accounts.forEach(taker);
    }

    /** A word of a field and how many claims have it; null stands for unknown. */
    public record Count(@Nullable String word, int claims) {}

    /** How often each word of {@code field} occurs in {@code claims}, the most frequent first. */
    public List<Count> count(Field field, BitSet claims) {
        int[] counts = columns.count(handle, field, claims);
        List<String> terms = columns.terms(handle, field);
        List<Count> list = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                list.add(new Count(i == 0 ? null : terms.get(i - 1), counts[i]));
            }
        }
        list.sort(Comparator.comparingInt(Count::claims)
                .reversed()
                .thenComparing(Count::word, Comparator.nullsLast(Comparator.naturalOrder())));
        return list;
    }

    /** Gives the claims with these numbers to {@code taker}, in the order of the ledger; holds a page of them at a time. */
    public void claims(BitSet numbers, Consumer<KeptClaim> taker) {
        List<Integer> page = new ArrayList<>(PAGE);
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            page.add(i);
            if (page.size() == PAGE) {
                page(page).forEach(taker);
                page.clear();
            }
        }
        if (!page.isEmpty()) {
            page(page).forEach(taker);
        }
    }

    /** As {@link #claims}, but report by report, and in it as its text goes: a claim that was reviewed stays where it was. */
    public void byReport(BitSet numbers, Consumer<KeptClaim> taker) {
        ReportOrder order = order();
        for (BitSet page : order.pages(numbers, PAGE)) {
            List<KeptClaim> claims = new ArrayList<>();
            claims(page, claims::add);
            order.sorted(page, claims, KeptClaim::claim).forEach(taker);
        }
    }

    /** The first {@code most} of the claims in the order of {@link #byReport}, or the last of them. */
    public BitSet cut(BitSet numbers, int most, boolean last) {
        return order().cut(numbers, most, last);
    }

    ReportOrder order() {
        return new ReportOrder(handle, columns);
    }

    private List<KeptClaim> page(List<Integer> numbers) {
        return handle.createQuery(store.sql().of("claim-numbers"))
                .bindList("numbers", numbers)
                .map((row, context) -> {
                    byte[] corrected = row.getBytes("corrected");
                    return new KeptClaim(
                            claim(corrected == null ? row.getBytes("body") : corrected),
                            reports.of(row.getLong("report")),
                            Status.of(row.getString("status")),
                            row.getString("reviewer"));
                })
                .list();
    }

    private Claim claim(byte[] body) {
        try {
            return ClaimJson.read(Json.tree(bodies.unpack(body)));
        } catch (DataFormatException e) {
            throw new LedgerException("ledger " + store.address() + ": a claim is damaged: " + e.getMessage(), e);
        }
    }

    /** The claim called {@code id} as it stands; null when there is none. */
    public @Nullable KeptClaim claim(String id) {
        List<KeptClaim> found = claims(List.of(id));
        return found.isEmpty() ? null : found.getLast();
    }

    /** The claims called {@code ids} as they stand, in the order of the ledger; those that are not there left out. */
    public List<KeptClaim> claims(Collection<String> ids) {
        List<Integer> numbers = ids.isEmpty() ? List.of() : reports.claimNumbers(List.copyOf(ids));
        return numbers.isEmpty() ? List.of() : page(numbers);
    }

    /** The report called {@code id}; null when there is none. */
    public @Nullable KeptReport report(String id) {
        ReportRow row = reports.row(id);
        return row == null ? null : reports.of(row.seq());
    }

    /** The report called {@code id} with its reading and reviews, as they stand now; null when there is none. */
    public @Nullable ReviewedReport reviewed(String id) {
        ReportRow row = reports.row(id);
        return row == null ? null : reviewed(row);
    }

    private ReviewedReport reviewed(ReportRow row) {
        ReportLog log = new ReportLog(store.sql(), bodies);
        return new ReviewedReport(reports.of(row.seq()), log.reading(handle, row), log.reviews(handle, row));
    }

    /**
     * Gives reports on which something may be left to review to {@code taker}, in the order of the ledger, until it says no.
     *
     * @param reviewer whose reviews alone count; null for those of all
     * @param wanted entries of the reports that are asked for; null for all
     */
    public void unreviewed(@Nullable String reviewer, @Nullable Set<Long> wanted, Predicate<ReviewedReport> taker) {
        long after = 0;
        List<ReportRow> page;
        do {
            page = handle.createQuery(store.sql().of("report-unreviewed"))
                    .bind("after", after)
                    .bind("reviewer", reviewer)
                    .bind("limit", PAGE)
                    .map(Rows::report)
                    .list();
            for (ReportRow row : page) {
                if ((wanted == null || wanted.contains(row.seq())) && !taker.test(reviewed(row))) {
                    return;
                }
                after = row.seq();
            }
        } while (!page.isEmpty());
    }

    /**
     * Up to {@code limit} reports with their readings and reviews, in the order of the ledger.
     *
     * @param after entry of the last report of the page before; 0 for the first page
     * @param reviewed whether only those count that have a review
     */
    public SequencedMap<Long, ReviewedReport> page(long after, int limit, boolean reviewed) {
        SequencedMap<Long, ReviewedReport> page = new LinkedHashMap<>();
        handle.createQuery(store.sql().of(reviewed ? "report-reviewed" : "report-all"))
                .bind("after", after)
                .bind("limit", limit)
                .map(Rows::report)
                .list()
                .forEach(row -> page.put(row.seq(), reviewed(row)));
        return page;
    }

    /** Entries of the reports that these claims are of. */
    public Set<Long> reportsOf(BitSet claims) {
        return new ReportLog(store.sql(), bodies).reportsOf(handle, claims);
    }

    /** Ids of the claims that {@code reviewer} judged; null stands for anybody. */
    public Set<String> judged(@Nullable String reviewer) {
        Judged judged = new Judged(handle, store.sql());
        return reviewer == null ? judged.byAny() : judged.by(reviewer, seq -> reviewed(reports.row(seq)));
    }

    /** Entries of the last {@code most} reviews of {@code reviewer}, the last first. */
    public List<Long> lastReviews(String reviewer, int most) {
        return new Judged(handle, store.sql()).newest(reviewer, most);
    }

    /** The review that entry {@code seq} is; null when it is none. */
    public @Nullable Review review(long seq) {
        return new ReportLog(store.sql(), bodies).review(handle, seq);
    }

    /** The rulings that count, those undone left out, in their order and by the numbers of their entries. */
    public SequencedMap<Long, Ruling> rulings() {
        SequencedMap<Long, Ruling> all = new LinkedHashMap<>();
        handle.createQuery(store.sql().of("ruling-all"))
                .bind("last", seq)
                .map((row, context) -> Rows.entry(row, bodies))
                .forEach(entry -> all.put(entry.seq(), Ruling.of(Json.tree(entry.body()))));
        Set<Long> undone = new HashSet<>();
        all.reversed().forEach((number, ruling) -> {
            if (ruling.undoes() != null && !undone.contains(number)) {
                undone.add(ruling.undoes());
            }
        });
        all.entrySet()
                .removeIf(entry ->
                        undone.contains(entry.getKey()) || entry.getValue().undoes() != null);
        return all;
    }

    /** Id of the report with this text; null when none has it. */
    public @Nullable String known(String text) {
        return reports.known(text);
    }

    /** How many reports there are. */
    public int reportCount() {
        return reports.count(seq);
    }

    /** How many claims that were not rejected each of the reports called {@code ids} has now. */
    public Map<String, Integer> claimCounts(List<String> ids) {
        return reports.claims(ids);
    }

    /** Up to {@code most} reports, those that came last first, after the first {@code skipped} of them. */
    public List<KeptReport> newest(int skipped, int most) {
        return reports.newest(seq, skipped, most);
    }

    /** Gives all reports to {@code taker}, in the order of the ledger. */
    public void reports(Consumer<KeptReport> taker) {
        reports.each(seq, taker);
    }

    /** Gives the inputs that could not be taken in, and why, to {@code taker}. */
    public void skipped(BiConsumer<String, String> taker) {
        handle.createQuery(store.sql().of("skipped-all"))
                .map((row, context) -> new String[] {row.getString("input"), row.getString("why")})
                .forEach(skip -> taker.accept(skip[0], skip[1]));
    }

    private Entry entry(long number) {
        return Objects.requireNonNull(
                handle.createQuery(store.sql().of("entry-range"))
                        .bind("from", number)
                        .bind("to", number)
                        .map((row, context) -> Rows.entry(row, bodies))
                        .one(),
                "entry");
    }

    /** Hashes of the entries from {@code from} to {@code to}, both included. */
    List<byte[]> hashes(long from, long to) {
        return handle.createQuery(store.sql().of("entry-hashes"))
                .bind("from", from)
                .bind("to", to)
                .mapTo(byte[].class)
                .list();
    }

    /** Gives the entries up to this moment to {@code taker}, in order. */
    void entries(Consumer<Entry> taker) {
        for (long from = 1; from <= seq; from += PAGE) {
            handle.createQuery(store.sql().of("entry-range"))
                    .bind("from", from)
                    .bind("to", Math.min(seq, from + PAGE - 1))
                    .map((row, context) -> Rows.entry(row, bodies))
                    .forEach(taker);
        }
    }
}
