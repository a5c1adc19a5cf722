package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.adding.OrderedReader;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Status;
import org.tallystick.app.review.ReadingDiff;
import org.tallystick.app.review.Rereading;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;

/** Reads the reports of a ledger again, a page of them at a time, with several threads, and may keep what comes out. */
final class RereadRun {
    private static final int PAGE = 256;

    /** Hears of each report in the order of the ledger, before anything new is kept of it. */
    interface Listener {
        /** A report was read again; no differences when its claims say what they said. */
        void read(ReviewedReport report, List<Rereading> differences);

        /** Reading failed, which is our defect. */
        void defect(String report, Throwable defect);
    }

    private record Read(ReviewedReport report, Reading reading) {}

    private final Tallystick tallystick;
    private final Ledger ledger;
    private final int threads;
    private final boolean apply;
    private final Listener listener;

    RereadRun(Tallystick tallystick, Ledger ledger, int threads, boolean apply, Listener listener) {
        this.tallystick = tallystick;
        this.ledger = ledger;
        this.threads = threads;
        this.apply = apply;
        this.listener = listener;
    }

    /** Reads the reports with these entries, null for all; gives the number of new readings that were kept. */
    int run(@Nullable Set<Long> wanted) {
        int written = 0;
        long after = 0;
        List<Read> batch = new ArrayList<>();
        try (OrderedReader<ReviewedReport, Read> reader = new OrderedReader<>(
                report -> new Read(report, tallystick.read(report.report().report())),
                threads,
                report -> report.report().report().text().length(),
                batch::add,
                (report, defect) -> listener.defect(report.report().report().id(), defect))) {
            SequencedMap<Long, ReviewedReport> page = page(after);
            while (!page.isEmpty()) {
                for (Map.Entry<Long, ReviewedReport> entry : page.entrySet()) {
                    if (wanted == null || wanted.contains(entry.getKey())) {
                        reader.read(entry.getValue());
                    }
                }
                reader.finish();
                batch.forEach(read -> listener.read(read.report(), differences(read.report(), read.reading())));
                written += apply ? keep(batch) : 0;
                batch.clear();
                after = page.lastEntry().getKey();
                page = page(after);
            }
        }
        return written;
    }

    private SequencedMap<Long, ReviewedReport> page(long after) {
        return ledger.read(snapshot -> snapshot.page(after, PAGE, false));
    }

    private int keep(List<Read> batch) {
        int[] kept = new int[1];
        ledger.write(entries -> {
            kept[0] = 0;
            for (Read read : batch) {
                kept[0] += entries.reread(
                                read.reading(), read.report().report().report().id())
                        ? 1
                        : 0;
            }
        });
        return kept[0];
    }

    private static List<Rereading> differences(ReviewedReport report, Reading reading) {
        String id = report.report().report().id();
        List<Claim> young = reading.claims().stream().map(claim -> claim.in(id)).toList();
        ReadingDiff diff = ReadingDiff.of(report.asRead(), young);
        List<KeptClaim> after = report.after(young);
        List<Rereading> differences = new ArrayList<>();
        for (Claim claim : diff.added()) {
            differences.add(new Rereading(null, claim, List.of(), held(after.get(young.indexOf(claim)))));
        }
        for (Claim claim : diff.removed()) {
            String held = after.stream()
                    .filter(kept -> kept.claim().id().equals(claim.id()))
                    .map(RereadRun::held)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            differences.add(new Rereading(claim, null, List.of(), held));
        }
        for (ReadingDiff.Changed changed : diff.changed()) {
            String held = held(after.get(young.indexOf(changed.after())));
            differences.add(new Rereading(changed.before(), changed.after(), changed.fields(), held));
        }
        return differences;
    }

    private static @Nullable String held(KeptClaim claim) {
        return claim.status() == Status.UNREVIEWED ? null : claim.status().word() + " by " + claim.reviewer();
    }
}
