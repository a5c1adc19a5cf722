package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/** The claims of one report as its last reading and its reviews leave them: a pure function of those entries. */
final class ReportState {
    /**
     * A claim as it stands.
     *
     * @param entry the claim as read, or the review that brought it in
     * @param corrected whether it differs from what its entry of kind claim holds
     */
    record Standing(
            Claim claim,
            long entry,
            Status status,
            @Nullable String reviewer,
            boolean corrected) {}

    /** A claim of the last reading, with its entry. */
    record Read(long entry, Claim claim) {}

    /** A review, with its entry. */
    record Reviewed(long entry, Review review) {}

    private final List<Standing> standings = new ArrayList<>();

    private ReportState() {}

    /** The claims in the order of their evidence. */
    static List<Standing> of(List<Read> reading, List<Reviewed> reviews) {
        ReportState state = new ReportState();
        for (Read read : reading) {
            state.standings.add(new Standing(read.claim(), read.entry(), Status.UNREVIEWED, null, false));
        }
        Set<Long> undone = new HashSet<>();
        for (Reviewed reviewed : reviews) {
            Long undoes = reviewed.review().undoes();
            if (undoes != null) {
                undone.add(undoes);
            }
        }
        for (Reviewed reviewed : reviews) {
            if (!undone.contains(reviewed.entry())) {
                state.apply(reviewed);
            }
        }
        return state.standings;
    }

    private void apply(Reviewed reviewed) {
        Review review = reviewed.review();
        switch (review.action()) {
            case ACCEPT -> judge(reviewed, Status.ACCEPTED);
            case REJECT -> judge(reviewed, Status.REJECTED);
            case FIX -> fix(reviewed);
            case ADD -> add(reviewed);
            case EMPTY, NOTE, UNDO -> {}
        }
    }

    /** A claim that a newer reading no longer has stays when a person accepted it. */
    private void judge(Reviewed reviewed, Status status) {
        Claim judged = reviewed.review().before();
        if (judged == null) {
            return;
        }
        int at = find(judged);
        if (at >= 0) {
            Standing old = standings.get(at);
            set(at, reviewed, old.claim(), status, old.corrected());
        } else if (status == Status.ACCEPTED) {
            set(-1, reviewed, judged, status, true);
        }
    }

    private void fix(Reviewed reviewed) {
        Review review = reviewed.review();
        Claim before = review.before();
        Claim after = review.after();
        String field = review.field();
        if (before == null || after == null || field == null) {
            return;
        }
        int at = find(before);
        Claim fixed = at < 0 ? after : ClaimFields.copy(standings.get(at).claim(), field, after);
        set(at, reviewed, fixed, Status.FIXED, true);
    }

    private void add(Reviewed reviewed) {
        Claim added = reviewed.review().after();
        if (added != null) {
            set(find(added), reviewed, added, Status.ADDED, true);
        }
    }

    private void set(int at, Reviewed by, Claim claim, Status status, boolean corrected) {
        String reviewer = by.review().reviewer();
        if (at >= 0) {
            standings.set(at, new Standing(claim, standings.get(at).entry(), status, reviewer, corrected));
        } else {
            standings.add(new Standing(claim, by.entry(), status, reviewer, true));
        }
    }

    /** Where {@code claim} stands now: under its id, else with the same measure and the same figure; -1 for nowhere. */
    private int find(Claim claim) {
        for (int i = 0; i < standings.size(); i++) {
            if (standings.get(i).claim().id().equals(claim.id())) {
                return i;
            }
        }
        for (int i = 0; i < standings.size(); i++) {
            Claim other = standings.get(i).claim();
            if (other.measure() == claim.measure() && figure(other).equals(figure(claim))) {
                return i;
            }
        }
        return -1;
    }

    private static Span figure(Claim claim) {
        return claim.quantity() == null
                ? claim.evidence().span()
                : claim.quantity().span();
    }
}
