package org.tallystick.app.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.model.Claim;

/**
 * Keeps the tables that follow from the entries: give it every entry once, in order, within the transaction that records it.
 * The same entries always give the same tables. For one thread.
 */
final class Index {
    private final Tables tables;
    private final Map<String, ReportRow> fresh = new HashMap<>();
    private @Nullable Open open;

    /** A reading whose claims are still coming in. */
    private static final class Open {
        final ReportRow report;
        final long missing;
        final boolean first;
        final List<ReportState.Read> claims = new ArrayList<>();

        Open(ReportRow report, long missing, boolean first) {
            this.report = report;
            this.missing = missing;
            this.first = first;
        }
    }

    Index(Tables tables) {
        this.tables = tables;
    }

    /**
     * Takes in the next entry.
     *
     * @throws IllegalArgumentException when its body is not what its kind asks for
     */
    void apply(Handle handle, Entry entry) {
        apply(handle, entry, Json.tree(entry.body()));
    }

    /** As {@link #apply(Handle, Entry)}, with the {@code body} that the entry's text holds. */
    void apply(Handle handle, Entry entry, JsonNode body) {
        switch (EntryKind.of(entry.kind())) {
            case REPORT -> report(handle, entry, body);
            case PUBLICATION -> tables.publication(entry.seq(), report(handle, body), body);
            case READING -> reading(handle, entry, body);
            case CLAIM -> claim(handle, entry, ClaimJson.read(body));
            case SKIPPED -> tables.skipped(entry.seq(), Json.needed(body, "input"), Json.needed(body, "why"));
            case REVIEW -> review(handle, entry, body);
            case RULING -> tables.ruling(entry.seq(), Ruling.of(body));
        }
    }

    /** Forgets what it remembers between entries: the transaction is over. */
    void forget() {
        stored();
        open = null;
    }

    /** What it knew of rows that had gathered is in the store by now. */
    void stored() {
        fresh.clear();
    }

    /** The report called {@code id}; null when there is none. */
    @Nullable
    ReportRow report(Handle handle, String id) {
        ReportRow row = fresh.get(id);
        return row == null ? tables.report(handle, id) : row;
    }

    private ReportRow report(Handle handle, JsonNode body) {
        String id = Json.needed(body, "report");
        ReportRow row = report(handle, id);
        if (row == null) {
            throw new IllegalArgumentException("there is no report \"" + id + "\"");
        }
        return row;
    }

    private void report(Handle handle, Entry entry, JsonNode body) {
        ReportRow row = ReportRow.of(entry.seq(), body);
        fresh.put(row.id(), row);
        tables.report(row);
        tables.publication(row.seq(), row, body);
        tables.body(handle, row, Json.needed(body, "text"));
    }

    private void reading(Handle handle, Entry entry, JsonNode body) {
        ReportRow old = report(handle, body);
        String pack = Json.string(body, "pack");
        JsonNode same = body.path("same");
        ReportRow row = old.read(
                same.isNumber() ? same.longValue() : entry.seq(),
                Json.string(body, "language"),
                ReportRow.reader(Json.needed(body, "engine"), pack),
                body.has("agencies") || !same.isNumber() ? Json.string(body, "agencies") : old.agencies());
        fresh.put(row.id(), row);
        tables.reading(row);
        if (!same.isNumber()) {
            open = new Open(row, body.path("claims").asLong(), old.reading() == null);
            settleWhenComplete(handle, entry);
        }
    }

    /** Takes in the next entry, which holds {@code claim}. */
    void claim(Handle handle, Entry entry, Claim claim) {
        if (open == null) {
            throw new IllegalArgumentException("a claim stands outside of a reading");
        }
        open.claims.add(new ReportState.Read(entry.seq(), claim));
        settleWhenComplete(handle, entry);
    }

    private void settleWhenComplete(Handle handle, Entry entry) {
        Open reading = open;
        if (reading == null || reading.claims.size() < reading.missing) {
            return;
        }
        open = null;
        tables.settle(handle, reading.report, reading.claims, reading.first, entry.seq());
    }

    private void review(Handle handle, Entry entry, JsonNode body) {
        ReportRow row = report(handle, body);
        tables.review(entry.seq(), row, Review.of(body));
        tables.settle(handle, row, null, false, entry.seq());
    }
}
