package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;

/** Reads what the entries say of one report: its text, its last reading, its reviews. */
final class ReportLog {
    private static final int PAGE = 256;

    private final Sql sql;
    private final Bodies bodies;

    ReportLog(Sql sql, Bodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
    }

    String text(Handle handle, ReportRow report) {
        return Json.needed(body(handle, report.seq()), "text");
    }

    /** The claims of the last reading; empty when there was none. */
    List<ReportState.Read> reading(Handle handle, ReportRow report) {
        Long reading = report.reading();
        if (reading == null) {
            return List.of();
        }
        long claims = body(handle, reading).path("claims").asLong();
        return entries(handle, reading + 1, reading + claims).stream()
                .map(e -> new ReportState.Read(e.seq(), ClaimJson.read(Json.tree(e.body()))))
                .toList();
    }

    /** All reviews, undone ones included, in their order. */
    List<ReviewEntry> reviews(Handle handle, ReportRow report) {
        return handle.createQuery(sql.of("review-of-report"))
                .bind("report", report.seq())
                .map((row, context) -> Rows.entry(row, bodies))
                .map(ReportLog::review)
                .list();
    }

    /** The review that entry {@code seq} is; null when it is none. */
    @Nullable
    Review review(Handle handle, long seq) {
        return entries(handle, seq, seq).stream()
                .filter(entry -> entry.kind().equals(EntryKind.REVIEW.word()))
                .map(entry -> Review.of(Json.tree(entry.body())))
                .findFirst()
                .orElse(null);
    }

    /** Entries of the reports that claims with these numbers are of. */
    Set<Long> reportsOf(Handle handle, BitSet claims) {
        Set<Long> reports = new HashSet<>();
        List<Integer> numbers = claims.stream().boxed().toList();
        for (int from = 0; from < numbers.size(); from += PAGE) {
            reports.addAll(handle.createQuery(sql.of("claim-reports"))
                    .bindList("numbers", numbers.subList(from, Math.min(numbers.size(), from + PAGE)))
                    .mapTo(Long.class)
                    .list());
        }
        return reports;
    }

    private static ReviewEntry review(Entry entry) {
        JsonNode body = Json.tree(entry.body());
        JsonNode anchor = body.path("anchor");
        return new ReviewEntry(
                entry.seq(), entry.recorded(), Review.of(body), anchor.isObject() ? Anchors.read(anchor) : null);
    }

    private JsonNode body(Handle handle, long seq) {
        return Json.tree(entries(handle, seq, seq).getFirst().body());
    }

    private List<Entry> entries(Handle handle, long from, long to) {
        return handle.createQuery(sql.of("entry-range"))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> Rows.entry(row, bodies))
                .list();
    }
}
