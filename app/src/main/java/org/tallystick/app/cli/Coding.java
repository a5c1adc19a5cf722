package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.app.ledger.Status;
import org.tallystick.app.review.Coder;
import org.tallystick.app.review.HeldReview;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/** What each reviewer made of the reports, each from their own reviews alone. */
final class Coding {
    private static final int PAGE = 256;

    /** What one reviewer made of them. */
    private static final class Share {
        final Set<String> reports = new HashSet<>();
        final Map<String, List<Span>> judged = new HashMap<>();
        final List<Claim> claims = new ArrayList<>();
    }

    private final Map<String, Share> shares = new TreeMap<>();

    /**
     * Gathers the reviews of a ledger.
     *
     * @param wanted entries of the reports that count; null for all
     */
    Coding(Snapshot snapshot, @Nullable Set<Long> wanted) {
        var page = snapshot.page(0, PAGE, true);
        while (!page.isEmpty()) {
            page.forEach((entry, report) -> {
                if (wanted == null || wanted.contains(entry)) {
                    take(report);
                }
            });
            page = snapshot.page(page.lastEntry().getKey(), PAGE, true);
        }
    }

    private void take(ReviewedReport report) {
        report.reviews().stream()
                .map(entry -> entry.review().reviewer())
                .distinct()
                .forEach(reviewer -> take(report.only(reviewer), shares.computeIfAbsent(reviewer, r -> new Share())));
    }

    private void take(ReviewedReport report, Share share) {
        String id = report.report().report().id();
        if (report.isSeen()) {
            share.reports.add(id);
        }
        for (KeptClaim kept : report.claims()) {
            if (kept.status() != Status.UNREVIEWED) {
                Span words = HeldReview.words(kept.claim());
                share.judged.computeIfAbsent(id, r -> new ArrayList<>()).add(words);
                if (kept.status() != Status.REJECTED) {
                    share.claims.add(kept.claim());
                }
            }
        }
    }

    /** Everybody who reviewed. */
    List<String> reviewers() {
        return List.copyOf(shares.keySet());
    }

    /** What {@code reviewer} found. */
    Coder coder(String reviewer) {
        Share share = shares.getOrDefault(reviewer, new Share());
        return new Coder(reviewer, share.reports, share.judged, share.claims);
    }

    /** The words that any of {@code reviewers} judged, by report. */
    Map<String, List<Span>> looked(List<String> reviewers) {
        Map<String, List<Span>> all = new LinkedHashMap<>();
        for (String reviewer : reviewers) {
            shares.getOrDefault(reviewer, new Share())
                    .judged
                    .forEach((report, spans) ->
                            all.computeIfAbsent(report, r -> new ArrayList<>()).addAll(spans));
        }
        return all;
    }
}
