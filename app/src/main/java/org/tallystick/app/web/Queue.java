package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.QuestionFilter;
import org.tallystick.app.dispute.ReviewOrder;
import org.tallystick.app.dispute.ReviewOrder.Turn;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Field;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Review;
import org.tallystick.app.ledger.Review.Action;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Reviews;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.app.ledger.Status;
import org.tallystick.model.Claim;

/** The queue of review: one claim a screen, the most doubtful of those that matter most first. */
public final class Queue {
    /** How many of the reviewer's last decisions are shown, and how many are looked through to undo one. */
    private static final int SHOWN = 5;

    private static final int STEPS = 200;

    /** Claims of a page for programs. */
    private static final int MANY = 500;

    private final Site site;
    private final Pages pages;
    private final ByView<List<Turn>> turns = new ByView<>(view -> ReviewOrder.of(view.questions()));

    Queue(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** What the screen of a claim shows of it. */
    public record Screen(
            KeptClaim kept,
            @Nullable Turn turn,
            List<Sentence.Piece> sentence,
            String before,
            String after,
            List<FieldView> fields) {}

    /** A decision of the reviewer. */
    public record Done(long number, Review review) {}

    void show(Context context) {
        Asked asked = Asked.of(context);
        String reviewer = Reviewer.of(context);
        boolean blind = asked.has("blind", "yes");
        QuestionFilter filter =
                QuestionFilter.of(asked.all("state"), asked.all("measure"), asked.all("side"), asked.one("place"));
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            Set<String> judged = snapshot.judged(blind ? reviewer : null);
            if (Form.of(context) != Form.HTML) {
                turns(
                        context,
                        asked,
                        turns.of(view).stream()
                                .filter(turn -> !judged.contains(turn.id()) && filter.accepts(turn.question()))
                                .toList());
                return true;
            }
            int skip = asked.number("skip");
            int left = 0;
            Turn next = null;
            String wanted = asked.one("claim");
            for (Turn turn : turns.of(view)) {
                boolean open = !judged.contains(turn.id()) && filter.accepts(turn.question());
                if (wanted == null ? open && left == skip : turn.id().equals(wanted)) {
                    next = turn;
                }
                left += open ? 1 : 0;
            }
            String claim = wanted != null ? wanted : next == null ? null : next.id();
            if (blind) {
                // What others rejected is in no question any more, but who codes blind has yet to judge it.
                for (String rejected : rejected(snapshot)) {
                    boolean open = !judged.contains(rejected);
                    claim = open && left == skip && claim == null ? rejected : claim;
                    left += open ? 1 : 0;
                }
            }
            Screen screen =
                    claim == null ? null : screen(seen(snapshot, claim, blind ? reviewer : null), claim, next, context);
            Map<String, Object> values = new HashMap<>(Map.of(
                    "asked", asked,
                    "left", left,
                    "skip", skip,
                    "blind", blind,
                    "reviewer", reviewer,
                    "counts", counts(snapshot),
                    "done", done(snapshot, reviewer)));
            values.put("screen", screen);
            pages.page(context, "review", view, "review", values);
            return true;
        });
    }

    /** The queue for programs. */
    private static void turns(Context context, Asked asked, List<Turn> open) {
        Form form = Form.of(context);
        int from = Math.min(open.size(), asked.number(Asked.AFTER));
        int to = Math.min(open.size(), from + MANY);
        String next = to < open.size() ? asked.from(to).address(form.ending()) : null;
        List<Turn> shown = open.subList(from, to);
        if (form == Form.JSON) {
            Json.send(
                    context,
                    Json.list(
                            shown.stream()
                                    .map(turn -> Json.object(
                                            "claim", turn.id(),
                                            "report", turn.account().report(),
                                            "question", turn.question().id(),
                                            "doubts", doubts(turn)))
                                    .toList(),
                            open.size(),
                            next));
        } else {
            Csv.send(
                    context,
                    Csv.of(
                            List.of("claim", "report", "question", "doubts"),
                            shown.stream()
                                    .map(turn -> Arrays.<@Nullable Object>asList(
                                            turn.id(),
                                            turn.account().report(),
                                            turn.question().id(),
                                            String.join(" ", doubts(turn))))
                                    .toList()));
        }
    }

    private static List<String> doubts(Turn turn) {
        return turn.doubts().stream().map(ReviewOrder.Doubt::word).toList();
    }

    private Screen screen(ReviewedReport seen, String id, @Nullable Turn turn, Context context) {
        KeptClaim kept = claim(seen, id);
        Claim claim = kept.claim();
        String text = kept.report().report().text();
        List<Claim> others = seen.claims().stream().map(KeptClaim::claim).toList();
        return new Screen(
                kept,
                turn,
                Sentence.of(claim, text),
                Sentence.before(claim, text),
                Sentence.after(claim, text),
                FieldView.of(claim, text, others, pages.texts(context)));
    }

    /** The report of a claim as the reviewer may see it: with all reviews, or with those of {@code blindTo} alone. */
    private static ReviewedReport seen(Snapshot snapshot, String id, @Nullable String blindTo) {
        KeptClaim kept = snapshot.claim(id);
        ReviewedReport report =
                kept == null ? null : snapshot.reviewed(kept.report().report().id());
        if (report == null) {
            throw none(id);
        }
        return blindTo == null ? report : report.only(blindTo);
    }

    private static KeptClaim claim(ReviewedReport seen, String id) {
        return seen.claims().stream()
                .filter(one -> one.claim().id().equals(id))
                .findFirst()
                .orElseThrow(() -> none(id));
    }

    private static Problem none(String id) {
        return new Problem(404, "problem.claim", "No claim of this ledger is called " + id + ".");
    }

    private static List<String> rejected(Snapshot snapshot) {
        List<String> ids = new ArrayList<>();
        snapshot.claims(
                snapshot.select(ClaimQuery.ALL.with(Field.STATUS, Status.REJECTED.word())),
                kept -> ids.add(kept.claim().id()));
        return ids;
    }

    /** How many claims have each status, the rejected ones too. */
    private static SortedMap<Status, Integer> counts(Snapshot snapshot) {
        SortedMap<Status, Integer> counts = new TreeMap<>();
        for (Status status : Status.values()) {
            counts.put(
                    status,
                    snapshot.select(ClaimQuery.ALL.with(Field.STATUS, status.word()))
                            .cardinality());
        }
        return counts;
    }

    /** The last decisions of {@code reviewer}, the last first. */
    private static List<Done> done(Snapshot snapshot, String reviewer) {
        return standing(snapshot, reviewer).stream().limit(SHOWN).toList();
    }

    /** The decisions of {@code reviewer} that can be undone, the last first. */
    private static List<Done> standing(Snapshot snapshot, String reviewer) {
        List<Done> done = new ArrayList<>();
        Map<Long, Review> last = new TreeMap<>(Comparator.reverseOrder());
        for (long number : snapshot.lastReviews(reviewer, STEPS)) {
            last.put(number, Objects.requireNonNull(snapshot.review(number)));
        }
        Set<Long> undone = new HashSet<>();
        last.forEach((number, review) -> {
            if (undone.contains(number)) {
                return;
            }
            if (review.undoes() != null) {
                undone.add(review.undoes());
            } else {
                done.add(new Done(number, review));
            }
        });
        return done;
    }

    /** Records what the reviewer makes of a claim. */
    void judge(Context context) {
        String id = context.pathParam("id");
        String reviewer = Reviewer.of(context);
        boolean blind = "yes".equals(context.queryParam("blind"));
        String reason = given(context, "reason");
        KeptClaim kept = site.ledger().read(snapshot -> claim(seen(snapshot, id, blind ? reviewer : null), id));
        String text = kept.report().report().text();
        Review review = switch (String.valueOf(context.formParam("action"))) {
            case "accept" -> Reviews.judged(Action.ACCEPT, kept, reviewer, reason);
            case "reject" -> {
                if (reason == null) {
                    throw new Problem(400, "problem.reason", "A rejection needs its reason.");
                }
                yield Reviews.judged(Action.REJECT, kept, reviewer, reason);
            }
            case "fix" ->
                Reviews.fixed(
                        kept,
                        String.valueOf(context.formParam("field")),
                        Objects.requireNonNullElse(context.formParam("value"), "")
                                .strip(),
                        reviewer,
                        reason);
            case "note" -> {
                if (reason == null) {
                    throw new Problem(400, "problem.reason", "A note needs words.");
                }
                yield new Review(Action.NOTE, kept.claim().report(), reviewer, reason, null, kept.claim(), null, null);
            }
            default -> throw new Problem(400, "problem.asked", "action: accept, reject, fix or note");
        };
        site.ledger().write(entries -> entries.review(review, text));
        boolean stays = review.action() == Action.FIX || review.action() == Action.NOTE;
        back(context, stays ? id : null);
    }

    /** Undoes the reviewer's last decision that counts, or the one that is named. */
    void undo(Context context) {
        String reviewer = Reviewer.of(context);
        String named = given(context, "number");
        if (named != null && !named.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("number=" + named + ": expected the number of a decision");
        }
        List<Done> standing = site.ledger().read(snapshot -> standing(snapshot, reviewer));
        Done last = standing.stream()
                .filter(done -> named == null || done.number() == Long.parseLong(named))
                .findFirst()
                .orElseThrow(() -> new Problem(409, "problem.undone", "There is no decision of yours to undo."));
        site.ledger()
                .write(entries -> entries.review(
                        new Review(
                                Action.UNDO, last.review().report(), reviewer, null, null, null, null, last.number()),
                        ""));
        back(context, last.review().claim());
    }

    /** Leads back to the queue as it was, or to {@code claim} in it. */
    private static void back(Context context, @Nullable String claim) {
        Asked asked = Asked.of(context, "/review");
        context.redirect(
                (claim == null ? asked.without("claim") : asked.with("claim", claim)).address(""),
                HttpStatus.SEE_OTHER);
    }

    static @Nullable String given(Context context, String name) {
        String value = context.formParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
