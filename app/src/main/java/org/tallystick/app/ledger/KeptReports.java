package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Report;

/** The reports of a ledger with their texts; those looked at last are at hand. */
final class KeptReports {
    private static final int REPORTS = 512;
    private static final int PAGE = 256;

    private final Sql sql;
    private final Bodies bodies;
    private final Handle handle;
    private final Map<Long, KeptReport> known = new HashMap<>();

    KeptReports(Sql sql, Bodies bodies, Handle handle) {
        this.sql = sql;
        this.bodies = bodies;
        this.handle = handle;
    }

    /** What is known of the report called {@code id}; null when there is none. */
    @Nullable
    ReportRow row(String id) {
        return handle.createQuery(sql.of("report-by-id"))
                .bind("id", id)
                .map(Rows::report)
                .findOne()
                .orElse(null);
    }

    /** What is known of the report that entry {@code seq} brought. */
    ReportRow row(long seq) {
        return handle.createQuery(sql.of("report-by-seq"))
                .bind("seq", seq)
                .map(Rows::report)
                .one();
    }

    /** The report that entry {@code seq} brought. */
    KeptReport of(long seq) {
        KeptReport report = known.get(seq);
        if (report == null) {
            if (known.size() >= REPORTS) {
                known.clear();
            }
            report = of(row(seq));
            known.put(seq, report);
        }
        return report;
    }

    /** The report of {@code row}. */
    KeptReport of(ReportRow row) {
        Entry entry = handle.createQuery(sql.of("entry-range"))
                .bind("from", row.seq())
                .bind("to", row.seq())
                .map((found, context) -> Rows.entry(found, bodies))
                .one();
        JsonNode body = Json.tree(entry.body());
        String retrieved = Json.string(body, "retrieved");
        return new KeptReport(
                new Report(
                        row.id(),
                        Json.needed(body, "text"),
                        Json.string(body, "language"),
                        row.published(),
                        row.publisher(),
                        row.url(),
                        row.title()),
                Json.needed(body, "sha256"),
                Json.needed(body, "source"),
                retrieved == null ? null : Instant.parse(retrieved),
                entry.recorded(),
                row.language(),
                row.reader());
    }

    /** Ids of the reports on which something changed after entry {@code since}. */
    Set<String> since(long since) {
        Set<String> ids = new HashSet<>();
        handle.createQuery(sql.of("claim-changed"))
                .bind("since", since)
                .mapTo(Long.class)
                .forEach(report -> ids.add(row(report).id()));
        return ids;
    }

    /** Id of the report with this text; null when none has it. */
    @Nullable
    String known(String text) {
        return handle.createQuery(sql.of("report-by-hash"))
                .bind("sha256", Json.bytes(LedgerWriter.sha256(text)))
                .map(Rows::report)
                .findOne()
                .map(ReportRow::id)
                .orElse(null);
    }

    /** How many there were at entry {@code last}. */
    int count(long last) {
        return handle.createQuery(sql.of("report-count"))
                .bind("last", last)
                .mapTo(Integer.class)
                .one();
    }

    /** Up to {@code most} that were there at entry {@code last}, those that came last first. */
    List<KeptReport> newest(long last, int skipped, int most) {
        return handle
                .createQuery(sql.of("report-newest"))
                .bind("last", last)
                .bind("skipped", skipped)
                .bind("most", most)
                .map(Rows::report)
                .list()
                .stream()
                .map(this::of)
                .toList();
    }

    /** How many claims that were not rejected each of {@code ids} has now. */
    Map<String, Integer> claims(List<String> ids) {
        Map<String, Integer> claims = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery(sql.of("claim-counts"))
                    .bindList("reports", ids)
                    .map((row, context) -> Map.entry(row.getString("id"), row.getInt("claims")))
                    .forEach(count -> claims.put(count.getKey(), count.getValue()));
        }
        return claims;
    }

    /** Numbers of the claims called {@code ids} as they stand, rising; those that are not there left out. */
    List<Integer> claimNumbers(List<String> ids) {
        return handle.createQuery(sql.of("claim-by-ids"))
                .bindList("ids", ids)
                .mapTo(Integer.class)
                .list();
    }

    /** Gives all that were there at entry {@code last} to {@code taker}, in the order of the ledger. */
    void each(long last, Consumer<KeptReport> taker) {
        rows(handle, sql, row -> {
            if (row.seq() <= last) {
                taker.accept(of(row));
            }
        });
    }

    /** Gives what is known of all reports, without their texts, to {@code taker}, in the order of the ledger. */
    static void rows(Handle handle, Sql sql, Consumer<ReportRow> taker) {
        long after = 0;
        List<ReportRow> page;
        do {
            page = handle.createQuery(sql.of("report-all"))
                    .bind("after", after)
                    .bind("limit", PAGE)
                    .map(Rows::report)
                    .list();
            for (ReportRow row : page) {
                taker.accept(row);
                after = row.seq();
            }
        } while (!page.isEmpty());
    }
}
