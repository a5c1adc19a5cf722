package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Agencies;
import org.tallystick.model.Claim;
import org.tallystick.model.Evidence;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;

/**
 * The claims of a ledger as questions need them: without the words of their evidence and without the reasons that no question
 * asks for, and with what many have in common kept once. So a million of them fit in memory.
 */
final class AccountRows {
    private static final int PAGE = 1000;

    private final Handle handle;
    private final Sql sql;
    private final Bodies bodies;
    private final Families families;
    private final Map<Long, Paper> papers = new HashMap<>();
    private final Map<Object, Object> once = new HashMap<>();

    private record Raw(String json, long report) {}

    private record Paper(String id, @Nullable String published, String outlet) {}

    AccountRows(Handle handle, Sql sql, Bodies bodies, Families families) {
        this.handle = handle;
        this.sql = sql;
        this.bodies = bodies;
        this.families = families;
    }

    /** Gives the claims with these numbers to {@code taker}, in their order. */
    void give(BitSet numbers, Consumer<Account> taker) {
        int[] all = numbers.stream().toArray();
        if (all.length > PAGE) {
            papers();
        }
        for (int from = 0; from < all.length; from += PAGE) {
            List<Integer> page = IntStream.range(from, Math.min(all.length, from + PAGE))
                    .mapToObj(i -> all[i])
                    .toList();
            List<Raw> raw = handle.createQuery(sql.of("claim-numbers"))
                    .bindList("numbers", page)
                    .map((row, context) -> {
                        byte[] corrected = row.getBytes("corrected");
                        return new Raw(
                                unpacked(corrected == null ? row.getBytes("body") : corrected), row.getLong("report"));
                    })
                    .list();
            // To take the JSON apart is most of the work, and needs nothing of the others.
            List<Claim> claims = raw.parallelStream()
                    .map(one -> ClaimJson.read(Json.tree(one.json())))
                    .toList();
            for (int i = 0; i < claims.size(); i++) {
                taker.accept(account(claims.get(i), raw.get(i).report()));
            }
        }
    }

    private void papers() {
        KeptReports.rows(handle, sql, row -> papers.put(row.seq(), paper(row)));
    }

    private Paper paper(long report) {
        return papers.computeIfAbsent(
                report,
                seq -> paper(handle.createQuery(sql.of("report-by-seq"))
                        .bind("seq", seq)
                        .map(Rows::report)
                        .one()));
    }

    private Paper paper(ReportRow row) {
        return new Paper(row.id(), onceIfAny(row.published()), once(outlet(row)));
    }

    private static String outlet(ReportRow row) {
        String agencies = row.agencies();
        return Agencies.standard()
                .outlet(agencies == null ? List.of() : List.of(agencies.split("/")), row.publisher(), row.id());
    }

    private Account account(Claim claim, long report) {
        Paper paper = paper(report);
        String family = paper(families.of(report)).id();
        return new Account(slim(claim, paper.id()), paper.id(), paper.published(), paper.outlet(), family);
    }

    private Claim slim(Claim claim, String report) {
        List<Reason> why = new ArrayList<>();
        for (Reason reason : claim.why()) {
            if (reason.field().equals(Claim.PART)
                    || reason.rule().equals(Claim.TOLD)
                    || reason.rule().equals(Claim.REPLACED)) {
                why.add(once(reason));
            }
        }
        int start = claim.evidence().span().start();
        return new Claim(
                claim.id(),
                report,
                claim.measure(),
                claim.quantity() == null ? null : once(slim(claim.quantity())),
                claim.scope(),
                onceIfAny(claim.victims()),
                onceIfAny(claim.object()),
                onceIfAny(claim.agent()),
                onceIfAny(claim.claimant()),
                List.of(),
                onceIfAny(claim.place()),
                onceIfAny(claim.time()),
                claim.modality(),
                claim.likelihood(),
                claim.quantity() == null ? claim.evidence() : once(new Evidence(new Span(start, start), "")),
                once(why));
    }

    /** The figure without its words. */
    private static Quantity slim(Quantity quantity) {
        return new Quantity(quantity.low(), quantity.high(), quantity.form(), quantity.unit(), "", new Span(0, 0));
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) once.computeIfAbsent(value, same -> same);
    }

    private <T> @Nullable T onceIfAny(@Nullable T value) {
        return value == null ? null : once(value);
    }

    private String unpacked(byte[] body) {
        try {
            return bodies.unpack(body);
        } catch (DataFormatException e) {
            throw new LedgerException("a claim is damaged: " + e.getMessage(), e);
        }
    }
}
