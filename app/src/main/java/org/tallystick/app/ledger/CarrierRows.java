package org.tallystick.app.ledger;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.dispute.Statement;
import org.tallystick.model.Claim;

/** What of claims and reports matters to who carries them. Remembers the reports it has seen. */
final class CarrierRows {
    private static final int PAGE = 256;

    /** A claim with what it says. */
    record Row(int number, long report, Claim claim, Statement statement) {}

    /** A place where a report was published; the first is the report itself. */
    record Publication(
            long entry,
            boolean first,
            @Nullable String publisher,
            @Nullable String host) {}

    private record Paper(String id, List<String> agencies, List<Publication> publications) {}

    private final Handle handle;
    private final Sql sql;
    private final Bodies bodies;
    private final long last;
    private final Map<Long, Paper> papers = new HashMap<>();

    /** Rows up to the entry {@code last}. */
    CarrierRows(Handle handle, Sql sql, Bodies bodies, long last) {
        this.handle = handle;
        this.sql = sql;
        this.bodies = bodies;
        this.last = last;
    }

    /** The claims with these numbers, in their order. */
    List<Row> claims(BitSet numbers) {
        List<Row> rows = new ArrayList<>();
        int[] all = numbers.stream().toArray();
        for (int from = 0; from < all.length; from += PAGE) {
            List<Integer> page = IntStream.range(from, Math.min(all.length, from + PAGE))
                    .mapToObj(i -> all[i])
                    .toList();
            handle.createQuery(sql.of("claim-numbers"))
                    .bindList("numbers", page)
                    .map((row, context) -> {
                        byte[] corrected = row.getBytes("corrected");
                        Claim claim = claim(corrected == null ? row.getBytes("body") : corrected);
                        return new Row(row.getInt("number"), row.getLong("report"), claim, Statement.of(claim));
                    })
                    .forEach(rows::add);
        }
        return rows;
    }

    private Claim claim(byte[] body) {
        try {
            return ClaimJson.read(Json.tree(bodies.unpack(body)));
        } catch (DataFormatException e) {
            throw new LedgerException("a claim is damaged: " + e.getMessage(), e);
        }
    }

    /** Id of a report. */
    String id(long report) {
        return paper(report).id();
    }

    /** The agencies that a report credits. */
    List<String> agencies(long report) {
        return paper(report).agencies();
    }

    /** Where a report was published, at least once. */
    List<Publication> publications(long report) {
        return paper(report).publications();
    }

    private Paper paper(long report) {
        return papers.computeIfAbsent(report, this::load);
    }

    private Paper load(long report) {
        ReportRow row = handle.createQuery(sql.of("report-by-seq"))
                .bind("seq", report)
                .map(Rows::report)
                .one();
        List<Publication> publications = handle.createQuery(sql.of("publication-of"))
                .bind("report", report)
                .map((found, context) -> new Publication(
                        found.getLong("seq"),
                        found.getLong("seq") == report,
                        found.getString("publisher"),
                        host(found.getString("url"))))
                .list();
        String agencies = row.agencies();
        return new Paper(
                row.id(),
                agencies == null ? List.of() : List.of(agencies.split("/")),
                publications.stream().filter(place -> place.entry() <= last).toList());
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url == null ? null : Objects.requireNonNull(URI.create(url)).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
