package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/** Which claims somebody judged, told without reading the claims. */
final class Judged {
    private final Handle handle;
    private final Sql sql;

    Judged(Handle handle, Sql sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /** Ids of the claims that are no longer unreviewed. */
    Set<String> byAny() {
        return new HashSet<>(
                handle.createQuery(sql.of("claim-judged")).mapTo(String.class).list());
    }

    /** A report of which the reviewer judged claims, and whether some of that was undone. */
    private record Of(long report, String claim, boolean undone) {}

    /**
     * Ids of the claims that {@code reviewer} judged.
     *
     * @param reports gives a report with its reviews, by its entry
     */
    Set<String> by(String reviewer, LongFunction<ReviewedReport> reports) {
        Set<String> judged = new HashSet<>();
        Map<Long, List<String>> undone = new HashMap<>();
        handle.createQuery(sql.of("review-judged"))
                .bind("reviewer", reviewer)
                .map((row, context) -> new Of(row.getLong("report"), row.getString("claim"), row.getBoolean("undone")))
                .forEach(one -> {
                    if (one.undone()) {
                        undone.computeIfAbsent(one.report(), r -> new ArrayList<>())
                                .add(one.claim());
                    } else {
                        judged.add(one.claim());
                    }
                });
        undone.forEach((report, claims) -> reports.apply(report).only(reviewer).claims().stream()
                .filter(kept -> kept.status() != Status.UNREVIEWED
                        && claims.contains(kept.claim().id()))
                .forEach(kept -> judged.add(kept.claim().id())));
        return judged;
    }

    /** Entries of the last {@code most} reviews of {@code reviewer}, the last first. */
    List<Long> newest(String reviewer, int most) {
        return handle.createQuery(sql.of("review-newest"))
                .bind("reviewer", reviewer)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
