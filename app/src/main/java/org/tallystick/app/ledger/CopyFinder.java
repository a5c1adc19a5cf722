package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.Holders.Candidate;
import org.tallystick.dispute.Groups;
import org.tallystick.dispute.Resemblance;
import org.tallystick.dispute.Shingles;
import org.tallystick.dispute.Sketch;

/**
 * Finds the copies among the reports of a ledger, many at once: each report is held against the sketches of all before it, and
 * compared in full with those that come near. Which reports are one family does not depend on the order in which they come,
 * within the bounds named here, nor on how many are looked at at once. For one thread, within a transaction.
 */
final class CopyFinder {
    /** Reports that are looked at together. */
    static final int TOGETHER = 256;

    /** Reports of one family that a report is compared with before it is none of theirs. */
    private static final int MOST_TRIED = 16;

    /** Reports that a report is compared with at most, the nearest first: what nobody made cannot cost without end. */
    private static final int MOST_COMPARED = 64;

    /** Runs of words of reports that are kept at hand. */
    private static final int RUNS_AT_HAND = 1_000_000;

    private record Waiting(long report, Shingles body, Sketch sketch) {}

    private final Sql sql;
    private final Bodies bodies;
    private final Sketches sketches;
    private final List<Waiting> waiting = new ArrayList<>();
    private final LinkedHashMap<Long, Shingles> atHand = new LinkedHashMap<>(64, 0.75f, true);
    private int runsAtHand;
    private @Nullable Groups<Long> families;

    CopyFinder(Sql sql, Bodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
        this.sketches = new Sketches(sql);
    }

    /** Takes the next report; whether it is time to {@link #find}. */
    boolean add(long report, String text) {
        Shingles body = Shingles.of(text);
        waiting.add(new Waiting(report, body, body.sketch()));
        return waiting.size() >= TOGETHER;
    }

    /** Finds and stores the copies among the reports that wait; the entries must be stored already. */
    void find(Handle handle) {
        if (waiting.isEmpty()) {
            return;
        }
        Groups<Long> known = families == null ? Families.load(handle, sql, Long.MAX_VALUE) : families;
        families = known;
        Holders holders = new Holders();
        waiting.forEach(report -> holders.ask(report.sketch()));
        sketches.scan(handle, holders);
        try (PreparedBatch links = handle.prepareBatch(sql.of("copy-insert"))) {
            for (Waiting report : waiting) {
                keep(report.report(), report.body());
                join(handle, report, holders, known, links);
                holders.add(report.report(), report.sketch());
                sketches.add(handle, report.report(), report.sketch());
            }
            if (links.size() > 0) {
                links.execute();
            }
        }
        sketches.flush(handle);
        waiting.clear();
    }

    private void join(Handle handle, Waiting report, Holders holders, Groups<Long> known, PreparedBatch links) {
        Map<Long, List<Candidate>> byFamily = new LinkedHashMap<>();
        for (Candidate candidate : holders.near(report.sketch())) {
            byFamily.computeIfAbsent(known.of(candidate.report()), family -> new ArrayList<>())
                    .add(candidate);
        }
        int compared = 0;
        for (List<Candidate> family : byFamily.values()) {
            int tried = Math.min(Math.min(MOST_TRIED, family.size()), MOST_COMPARED - compared);
            for (Candidate candidate : family.subList(0, tried)) {
                compared++;
                Resemblance found = report.body().with(body(handle, candidate.report()));
                if (found.isCopy()) {
                    known.join(candidate.report(), report.report());
                    links.bind("report", report.report())
                            .bind("kin", candidate.report())
                            .bind("shared", found.shared())
                            .bind("own", found.one())
                            .bind("others", found.other())
                            .bind("words", found.words())
                            .add();
                    break;
                }
            }
        }
    }

    private Shingles body(Handle handle, long report) {
        Shingles known = atHand.get(report);
        return known == null ? keep(report, load(handle, report)) : known;
    }

    private Shingles load(Handle handle, long report) {
        return Shingles.of(Json.needed(
                Json.tree(handle.createQuery(sql.of("entry-range"))
                        .bind("from", report)
                        .bind("to", report)
                        .map((row, context) -> Rows.entry(row, bodies))
                        .one()
                        .body()),
                "text"));
    }

    private Shingles keep(long report, Shingles body) {
        if (atHand.putIfAbsent(report, body) == null) {
            runsAtHand += body.size();
        }
        var oldest = atHand.entrySet().iterator();
        while (runsAtHand > RUNS_AT_HAND && atHand.size() > 1) {
            runsAtHand -= oldest.next().getValue().size();
            oldest.remove();
        }
        return body;
    }

    /** Forgets everything: somebody else wrote, or what was written did not last. */
    void forget() {
        waiting.clear();
        atHand.clear();
        runsAtHand = 0;
        families = null;
        sketches.forget();
    }
}
