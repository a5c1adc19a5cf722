package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.dispute.Agencies;
import org.tallystick.dispute.CreditReader;
import org.tallystick.dispute.WireCredit;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/** Adds entries within one transaction of {@link Ledger#write}; they all last, or none does. */
public final class LedgerWriter {
    private static final CreditReader CREDITS = new CreditReader(Agencies.standard());

    private final Handle handle;
    private final Sql sql;
    private final Tables tables;
    private final Index index;
    private final String engine;
    private final long micros;
    private final Set<String> skipped = new HashSet<>();
    private final java.util.Map<String, String> added = new java.util.HashMap<>();
    private long seq;
    private byte[] head;

    LedgerWriter(Handle handle, Sql sql, Tables tables, Index index, String engine, long micros, @Nullable Entry last) {
        this.handle = handle;
        this.sql = sql;
        this.tables = tables;
        this.index = index;
        this.engine = engine;
        this.micros = last == null ? micros : Math.max(micros, last.micros());
        this.seq = last == null ? 0 : last.seq();
        this.head = last == null ? Entry.START : last.hash();
    }

    long seq() {
        return seq;
    }

    byte[] head() {
        return head;
    }

    /** Adds a report with its claims, once: the same text is one report under whatever name it comes. */
    public Outcome add(Received received) {
        Report report = received.reading().report();
        String sha = sha256(report.text());
        String known = added.get(sha);
        if (known == null) {
            known = handle.createQuery(sql.of("report-by-hash"))
                    .bind("sha256", Json.bytes(sha))
                    .map(Rows::report)
                    .findOne()
                    .map(ReportRow::id)
                    .orElse(null);
        }
        if (known != null) {
            return carry(received, known);
        }
        String id = free(report.id(), sha);
        added.put(sha, id);
        ObjectNode body = Json.object();
        body.put("id", id);
        body.put("sha256", sha);
        origin(body, received);
        body.put("text", report.text());
        append(EntryKind.REPORT, body);
        read(received.reading(), id);
        return Outcome.ADDED;
    }

    /** Another publication of a known text, unless it is the same one again or says nothing new of itself. */
    private Outcome carry(Received received, String id) {
        Report report = received.reading().report();
        if (report.url() == null && report.publisher() == null) {
            return Outcome.KNOWN;
        }
        ReportRow row = Objects.requireNonNull(index.report(handle, id), id);
        tables.flush(handle);
        boolean same = handle
                .createQuery(sql.of("publication-of"))
                .bind("report", row.seq())
                .map((r, context) -> Objects.equals(r.getString("publisher"), report.publisher())
                        && Objects.equals(r.getString("url"), report.url()))
                .stream()
                .anyMatch(equal -> equal);
        if (same) {
            return Outcome.KNOWN;
        }
        ObjectNode body = Json.object();
        body.put("report", id);
        origin(body, received);
        append(EntryKind.PUBLICATION, body);
        return Outcome.CARRIED;
    }

    private static void origin(ObjectNode body, Received received) {
        Report report = received.reading().report();
        body.put("title", report.title());
        body.put("publisher", report.publisher());
        body.put("url", report.url());
        body.put("published", report.published());
        body.put("language", report.language());
        body.put("source", received.source());
        body.put(
                "retrieved",
                received.retrieved() == null ? null : received.retrieved().toString());
    }

    /** The id itself, or, when another text has it, the id with the first digits of the text's hash. */
    private String free(String id, String sha) {
        String free = id;
        for (int digits = 8; added.containsValue(free) || index.report(handle, free) != null; digits += 8) {
            free = id + "~" + sha.substring(0, digits);
        }
        return free;
    }

    /** Adds a new reading of a report that is known as {@code id}. */
    public void read(Reading reading, String id) {
        ObjectNode body = reading(reading, id);
        body.put("claims", reading.claims().size());
        String agencies = CREDITS.read(reading.report().text()).stream()
                .map(WireCredit::agency)
                .sorted()
                .collect(Collectors.joining("/"));
        if (!agencies.isEmpty()) {
            body.put("agencies", agencies);
        }
        append(EntryKind.READING, body);
        for (Claim claim : reading.claims()) {
            append(claim.report().equals(id) ? claim : claim.in(id));
        }
    }

    /**
     * Adds a new reading of the report known as {@code id}: in one short entry when its claims are those of the last one, and
     * not at all when the reader is the same too. Whether an entry was added.
     */
    public boolean reread(Reading reading, String id) {
        ReportRow row = Objects.requireNonNull(index.report(handle, id), id);
        tables.flush(handle);
        List<Claim> old = tables.read(handle, row);
        List<Claim> young = reading.claims().stream().map(claim -> claim.in(id)).toList();
        Long last = row.reading();
        if (last == null || !old.equals(young)) {
            read(reading, id);
            return true;
        }
        if (Objects.equals(row.reader(), ReportRow.reader(engine, reading.pack()))) {
            return false;
        }
        ObjectNode body = reading(reading, id);
        body.put("same", last);
        append(EntryKind.READING, body);
        return true;
    }

    private ObjectNode reading(Reading reading, String id) {
        ObjectNode body = Json.object();
        body.put("report", id);
        body.put("engine", engine);
        body.put("pack", reading.pack());
        body.put("language", reading.language());
        return body;
    }

    /** Notes that {@code input} could not be taken in, once for each reason; whether that is new. */
    public boolean skip(String input, String why) {
        boolean known = !skipped.add(input + "\n" + why)
                || handle.createQuery(sql.of("skipped-known"))
                                .bind("input", input)
                                .bind("why", why)
                                .mapTo(Long.class)
                                .one()
                        > 0;
        if (!known) {
            append(EntryKind.SKIPPED, Json.object().put("input", input).put("why", why));
        }
        return !known;
    }

    /** Adds a review; gives the number of its entry, by which it can be undone. */
    public long review(Review review, String text) {
        append(EntryKind.REVIEW, review.body(text));
        return seq;
    }

    /** Adds a ruling; gives the number of its entry, by which it can be undone. */
    public long rule(Ruling ruling) {
        append(EntryKind.RULING, ruling.body());
        return seq;
    }

    /** Adds an entry that another ledger recorded, as it is; its hash must follow from ours. */
    void copy(Entry entry) {
        if (entry.seq() != seq + 1 || !entry.follows(head)) {
            throw new LedgerException("entry " + entry.seq() + " does not follow from entry " + seq
                    + ": this is the continuation of another ledger, or it was altered");
        }
        record(entry);
        index.apply(handle, entry);
    }

    private void append(EntryKind kind, ObjectNode body) {
        index.apply(handle, record(next(kind, Json.text(body))), body);
    }

    private void append(Claim claim) {
        index.claim(handle, record(next(EntryKind.CLAIM, ClaimJson.text(claim))), claim);
    }

    private Entry next(EntryKind kind, String body) {
        return Entry.after(head, seq + 1, kind.word(), micros, body);
    }

    private Entry record(Entry entry) {
        tables.entry(entry);
        seq = entry.seq();
        head = entry.hash();
        return entry;
    }

    static String sha256(String text) {
        try {
            return Json.hex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
