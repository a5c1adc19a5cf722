package org.tallystick.app.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Limits;
import org.tallystick.app.intake.bytes.Whole;
import org.tallystick.app.intake.form.Draft;
import org.tallystick.app.intake.form.FeedReader;
import org.tallystick.app.intake.form.NoReport;
import org.tallystick.app.intake.web.Fetcher;

/**
 * Reports of feeds: an entry that holds the report is taken as it is; of one that only leads to it the page is fetched, if the
 * feed was fetched too or the user allows it.
 */
final class FeedReports {
    private final Reception reception;
    private final Opener opener;
    private final Set<String> followed = new HashSet<>();

    FeedReports(Reception reception, Opener opener) {
        this.reception = reception;
        this.opener = opener;
    }

    /** Takes in the entries of {@code piece}, and the pages they lead to. */
    void entries(Piece piece) throws IOException, NoReport {
        List<FeedReader.Entry> entries = FeedReader.read(Whole.of(piece.in(), piece.size(), Limits.FEED));
        Fetcher fetcher = fetcher(piece.origin());
        int leads = 0;
        for (int i = 0; i < entries.size(); i++) {
            FeedReader.Entry entry = entries.get(i);
            Draft draft = entry.draft();
            if (entry.substantial()) {
                Origin origin = piece.origin();
                reception.arrive(
                        piece.where() + ", entry " + (i + 1),
                        null,
                        new Origin(draft.url(), origin.retrieved(), null, null, true, null),
                        draft);
            } else if (fetcher == null || draft.url() == null) {
                leads += reception.leavesOut(draft.published()) ? 0 : 1;
            } else if (!reception.leavesOut(draft.published()) && followed.add(draft.url())) {
                opener.fetch(fetcher, draft.url(), piece.depth() + 1, draft.published());
            }
        }
        if (leads > 0) {
            reception.skip(
                    piece.where(),
                    "entries with no more than a lead to their page: " + leads + " of " + entries.size()
                            + (fetcher == null ? "; --fetch fetches the pages" : ", and no address of it"));
        }
    }

    /** What may fetch the pages; null when they shall not be fetched. */
    private @Nullable Fetcher fetcher(Origin feed) {
        boolean fetched = feed.url() != null && !feed.archived();
        return fetched || reception.rules().followFiles() ? reception.rules().fetcher() : null;
    }
}
