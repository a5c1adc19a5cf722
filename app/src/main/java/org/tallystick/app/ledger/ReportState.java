package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.ledger.Review.Action;
import org.tallystick.app.review.Anchor;
import org.tallystick.app.review.Binding;
import org.tallystick.app.review.HeldReview;
import org.tallystick.app.review.Rebinding;
import org.tallystick.model.Claim;

/**
 * The claims of one report as its last reading and its reviews leave them: a pure function of those entries. A claim that was
 * reviewed stays as its reviewer saw it, whatever newer readings make of its words, until the review is undone.
 */
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

    private final String text;
    private final List<Read> reading;
    private final List<ReviewEntry> undone;
    private final List<Standing> standings = new ArrayList<>();

    private ReportState(String text, List<Read> reading, List<ReviewEntry> undone) {
        this.text = text;
        this.reading = reading;
        this.undone = undone;
        for (Read read : reading) {
            standings.add(new Standing(read.claim(), read.entry(), Status.UNREVIEWED, null, false));
        }
    }

    /** The claims in the order of the reading, then those that reviews alone hold. */
    static List<Standing> of(String text, List<Read> reading, List<ReviewEntry> reviews) {
        Set<Long> undone = undone(reviews);
        ReportState state = new ReportState(
                text,
                reading,
                reviews.stream().filter(r -> undone.contains(r.seq())).toList());
        List<ReviewEntry> counting = reviews.stream()
                .filter(r -> !undone.contains(r.seq()) && status(r) != null)
                .toList();
        List<Binding> bindings = Rebinding.bind(
                counting.stream().map(ReportState::held).toList(),
                text,
                reading.stream().map(Read::claim).toList());
        for (int i = 0; i < counting.size(); i++) {
            state.apply(counting.get(i), bindings.get(i));
        }
        return state.standings;
    }

    /** The reviews that no longer count; one that was undone by a review that was itself undone counts again. */
    static Set<Long> undone(List<ReviewEntry> reviews) {
        Set<Long> undone = new HashSet<>();
        for (ReviewEntry entry : reviews.reversed()) {
            Long undoes = entry.review().undoes();
            if (undoes != null && !undone.contains(entry.seq())) {
                undone.add(undoes);
            }
        }
        return undone;
    }

    private static @Nullable Status status(ReviewEntry entry) {
        return switch (entry.review().action()) {
            case ACCEPT -> Status.ACCEPTED;
            case REJECT -> Status.REJECTED;
            case FIX -> Status.FIXED;
            case ADD -> Status.ADDED;
            case EMPTY, NOTE, UNDO -> null;
        };
    }

    private static HeldReview held(ReviewEntry entry) {
        Anchor anchor = Objects.requireNonNull(entry.anchor(), "anchor");
        return HeldReview.of(String.valueOf(entry.seq()), about(entry), anchor);
    }

    private static Claim about(ReviewEntry entry) {
        return Objects.requireNonNull(entry.review().about(), "claim");
    }

    private void apply(ReviewEntry entry, Binding binding) {
        int at = place(entry, binding);
        Claim claim = claim(entry, at < 0 ? null : standings.get(at));
        Status status = Objects.requireNonNull(status(entry), "status");
        String reviewer = entry.review().reviewer();
        if (at < 0) {
            standings.add(new Standing(claim, entry.seq(), status, reviewer, true));
        } else {
            boolean corrected =
                    at >= reading.size() || !claim.equals(reading.get(at).claim());
            standings.set(at, new Standing(claim, standings.get(at).entry(), status, reviewer, corrected));
        }
    }

    private Claim claim(ReviewEntry entry, @Nullable Standing old) {
        Review review = entry.review();
        Claim after = review.after();
        String field = review.field();
        if (review.action() == Action.ADD) {
            return Objects.requireNonNull(after, "after");
        }
        if (review.action() != Action.FIX || after == null || field == null) {
            return seen(entry);
        }
        Claim fixed = old == null || old.status() == Status.UNREVIEWED ? seen(entry) : old.claim();
        return ClaimFields.copy(fixed, field, after);
    }

    /** The claim as the reviewer saw it, without what a fix had set that was undone since. */
    private Claim seen(ReviewEntry entry) {
        Claim seen = about(entry);
        for (ReviewEntry other : undone.reversed()) {
            Review fix = other.review();
            if (other.seq() < entry.seq()
                    && fix.field() != null
                    && fix.before() != null
                    && seen.id().equals(fix.claim())
                    && shows(seen, fix)) {
                seen = ClaimFields.copy(seen, fix.field(), fix.before());
            }
        }
        return seen;
    }

    private static boolean shows(Claim seen, Review fix) {
        Claim after = fix.after();
        return after != null
                && fix.field() != null
                && ClaimFields.copy(seen, fix.field(), after).equals(seen);
    }

    /** Where the claim stands that a review is about; -1 for nowhere. */
    private int place(ReviewEntry entry, Binding binding) {
        Claim about = about(entry);
        for (int i = reading.size(); i < standings.size(); i++) {
            if (standings.get(i).claim().id().equals(about.id())) {
                return i;
            }
        }
        Claim bound = bound(binding);
        // Who says of some words that they are, or are not, one kind of claim says nothing of another kind.
        boolean strict = entry.review().action() == Action.ADD || entry.review().action() == Action.REJECT;
        for (int i = 0; bound != null && i < reading.size(); i++) {
            boolean other = strict && standings.get(i).claim().measure() != about.measure();
            if (reading.get(i).claim().equals(bound) && !other) {
                return i;
            }
        }
        List<Standing> kept = standings.subList(reading.size(), standings.size());
        Claim alone = bound(Rebinding.bind(
                        List.of(binding.review()),
                        text,
                        kept.stream().map(Standing::claim).toList())
                .getFirst());
        for (int i = reading.size(); alone != null && i < standings.size(); i++) {
            if (standings.get(i).claim().equals(alone) && !(strict && alone.measure() != about.measure())) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Claim bound(Binding binding) {
        return switch (binding) {
            case Binding.Bound found -> found.claim();
            case Binding.Moved found -> found.claim();
            case Binding.Lost lost -> null;
        };
    }
}
