package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.ledger.ReportState.Read;
import org.tallystick.app.ledger.ReportState.Standing;
import org.tallystick.model.Claim;

/**
 * Writes the tables that follow from the entries, many rows at once: {@link #flush} stores what has gathered. For one thread,
 * within a transaction.
 */
final class Tables {
    private final Sql sql;
    private final Bodies bodies;
    private final Terms terms;
    private final Segments segments;
    private final Batches batches;
    private final ReportLog log;
    private final CopyFinder copies;
    private long next = -1;

    Tables(Sql sql, Bodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
        this.terms = new Terms(sql);
        this.segments = new Segments(sql);
        this.batches = new Batches(sql);
        this.log = new ReportLog(sql, bodies);
        this.copies = new CopyFinder(sql, bodies);
    }

    /** Adds the row of an entry. */
    void entry(Entry entry) {
        batches.add("entry-insert", batch -> bind(batch, entry));
    }

    private PreparedBatch bind(PreparedBatch batch, Entry entry) {
        return batch.bind("seq", entry.seq())
                .bind("kind", entry.kind())
                .bind("recorded", entry.micros())
                .bind("body", bodies.pack(entry.body()))
                .bind("hash", entry.hash());
    }

    void report(ReportRow row) {
        batches.add(
                "report-insert",
                batch -> bindReading(batch, row)
                        .bind("id", row.id())
                        .bind("sha256", row.sha256())
                        .bind("title", row.title())
                        .bind("publisher", row.publisher())
                        .bind("url", row.url())
                        .bind("published", row.published()));
    }

    /** Looks for copies of the text of a new report. */
    void body(Handle handle, ReportRow row, String text) {
        if (copies.add(row.seq(), text)) {
            flush(handle);
            copies.find(handle);
        }
    }

    void publication(long seq, ReportRow report, JsonNode body) {
        batches.add(
                "publication-insert",
                batch -> batch.bind("seq", seq)
                        .bind("report", report.seq())
                        .bind("publisher", Json.string(body, "publisher"))
                        .bind("url", Json.string(body, "url"))
                        .bind("published", Json.string(body, "published")));
    }

    void reading(ReportRow row) {
        batches.add("report-reading", batch -> bindReading(batch, row));
    }

    private static PreparedBatch bindReading(PreparedBatch batch, ReportRow row) {
        return batch.bind("seq", row.seq())
                .bind("language", row.language())
                .bind("reader", row.reader())
                .bind("reading", row.reading())
                .bind("agencies", row.agencies());
    }

    void skipped(long seq, String input, String why) {
        batches.add(
                "skipped-insert",
                batch -> batch.bind("seq", seq).bind("input", input).bind("why", why));
    }

    void review(long seq, ReportRow report, Review review) {
        batches.add(
                "review-insert",
                batch -> batch.bind("seq", seq)
                        .bind("report", report.seq())
                        .bind("claim", review.claim())
                        .bind("action", review.action().word())
                        .bind("reviewer", review.reviewer()));
    }

    void ruling(long seq, Ruling ruling) {
        batches.add(
                "ruling-insert",
                batch -> batch.bind("seq", seq)
                        .bind("action", ruling.action().word())
                        .bind("reviewer", ruling.reviewer()));
    }

    /** The report called {@code id}, if it was stored; null when there is none. */
    @Nullable
    ReportRow report(Handle handle, String id) {
        return handle.createQuery(sql.of("report-by-id"))
                .bind("id", id)
                .map(Rows::report)
                .findOne()
                .orElse(null);
    }

    /** The claims of the last reading of {@code report}. */
    List<Claim> read(Handle handle, ReportRow report) {
        return log.reading(handle, report).stream().map(Read::claim).toList();
    }

    /**
     * Makes the claims of {@code report} stand as its reading and reviews leave them: what changed ends, and begins anew.
     *
     * @param reading its claims as read; null to take them from the store
     * @param first whether nothing was known of the report before
     * @param at entry that brought it about
     */
    void settle(Handle handle, ReportRow report, @Nullable List<Read> reading, boolean first, long at) {
        List<Stored> before = List.of();
        List<ReviewEntry> reviews = List.of();
        List<Read> read = reading == null ? List.of() : reading;
        if (!first) {
            flush(handle);
            before = stored(handle, report);
            reviews = log.reviews(handle, report);
            read = reading == null ? log.reading(handle, report) : reading;
        }
        List<Standing> after = ReportState.of(reviews.isEmpty() ? "" : log.text(handle, report), read, reviews);
        List<Standing> kept = new ArrayList<>();
        for (Stored old : before) {
            Standing same = after.stream().filter(old::is).findFirst().orElse(null);
            if (same == null) {
                batches.add(
                        "claim-end", batch -> batch.bind("number", old.number()).bind("until", at));
                segments.set(handle, Field.UNTIL, old.number(), at);
            } else {
                kept.add(same);
            }
        }
        for (Standing standing : after) {
            if (!kept.contains(standing)) {
                begin(handle, report, standing, at);
            }
        }
    }

    /** A claim as the table has it. */
    private record Stored(
            long number,
            long entry,
            String status,
            @Nullable String reviewer,
            Claim claim) {
        boolean is(Standing standing) {
            return entry == standing.entry()
                    && status.equals(standing.status().word())
                    && Objects.equals(reviewer, standing.reviewer())
                    && claim.equals(standing.claim());
        }
    }

    private List<Stored> stored(Handle handle, ReportRow report) {
        return handle.createQuery(sql.of("claim-of-report"))
                .bind("report", report.seq())
                .map((row, context) -> new Stored(
                        row.getLong("number"),
                        row.getLong("entry"),
                        row.getString("status"),
                        row.getString("reviewer"),
                        claim(row.getBytes("corrected") == null ? row.getBytes("body") : row.getBytes("corrected"))))
                .list();
    }

    private Claim claim(byte[] body) {
        try {
            return ClaimJson.read(Json.tree(bodies.unpack(body)));
        } catch (DataFormatException e) {
            throw new LedgerException("a claim is damaged: " + e.getMessage(), e);
        }
    }

    private void begin(Handle handle, ReportRow report, Standing standing, long at) {
        Claim claim = standing.claim();
        if (next < 0) {
            next = 1
                    + handle.createQuery(sql.of("claim-last")).mapTo(Long.class).one();
        }
        long number = next++;
        var quantity = claim.quantity();
        var place = claim.place();
        var time = claim.time();
        var victims = claim.victims();
        batches.add(
                "claim-insert",
                batch -> batch.bind("number", number)
                        .bind("id", claim.id())
                        .bind("report", report.seq())
                        .bind("entry", standing.entry())
                        .bind("since", at)
                        .bind("status", standing.status().word())
                        .bind("reviewer", standing.reviewer())
                        .bind("body", standing.corrected() ? bodies.pack(ClaimJson.text(claim)) : null)
                        .bind("measure", claim.measure().word())
                        .bind("low", quantity == null ? null : quantity.low())
                        .bind("high", quantity == null ? null : quantity.high())
                        .bind("form", quantity == null ? null : quantity.form().word())
                        .bind("victims_side", victims == null ? null : victims.side())
                        .bind(
                                "victims_group",
                                victims == null || victims.group() == null
                                        ? null
                                        : victims.group().word())
                        .bind("claimant", Field.name(claim.claimant()))
                        .bind("place", Field.name(place))
                        .bind("country", place == null ? null : place.country())
                        .bind(
                                "first_day",
                                time == null || time.start() == null
                                        ? null
                                        : time.start().toString())
                        .bind(
                                "last_day",
                                time == null || time.end() == null
                                        ? null
                                        : time.end().toString())
                        .bind("modality", claim.modality().word()));
        batches.add(
                "evidence-insert",
                batch -> batch.bind("number", number)
                        .bind("words", Search.fold(claim.evidence().quote())));
        Field.Row row = new Field.Row(claim, report, standing.status(), at);
        for (Field field : Field.values()) {
            Long value = field.isTerm() ? Long.valueOf(terms.code(handle, field, field.term(row))) : field.number(row);
            segments.set(handle, field, number, value == null ? Chunk.NONE : value);
        }
    }

    /** Stores the rows that have gathered. */
    void flush(Handle handle) {
        batches.flush(handle);
    }

    /** Stores everything, columns too: the end of the transaction. */
    void finish(Handle handle) {
        batches.flush(handle);
        copies.find(handle);
        terms.flush(handle);
        segments.flush(handle);
    }

    /** Forgets everything: somebody else wrote, or what was written did not last. */
    void forget() {
        batches.forget();
        copies.forget();
        terms.forget();
        segments.forget();
        next = -1;
    }
}
