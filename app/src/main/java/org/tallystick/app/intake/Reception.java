package org.tallystick.app.intake;

import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.form.Draft;
import org.tallystick.model.Report;

/** Hands what was found to the listener: reports that are not too old, skips, and notes, not too many of them. For one thread. */
final class Reception {
    /** Notes told of one input. */
    private static final int NOTES = 10;

    private final IntakeRules rules;
    private final IntakeListener listener;
    private final ReportParser parser;
    private final Set<String> once = new HashSet<>();
    private boolean failed;
    private long before;
    private int notes;

    Reception(IntakeRules rules, IntakeListener listener) {
        this.rules = rules;
        this.listener = listener;
        this.parser = new ReportParser(rules, this);
    }

    IntakeRules rules() {
        return rules;
    }

    ReportParser parser() {
        return parser;
    }

    boolean failed() {
        return failed;
    }

    /** How many reports were left out for their age. */
    long before() {
        return before;
    }

    /** A new input begins. */
    void begin() {
        notes = 0;
    }

    /** The report that {@code draft}, which came as {@code piece}, gives. */
    void arrive(Piece piece, Draft draft) {
        arrive(piece.where(), piece.id(), piece.origin(), draft);
    }

    /** The report that {@code draft} gives; an {@code id} of null is derived from its text. */
    void arrive(String where, @Nullable String id, Origin origin, Draft draft) {
        String date = draft.published() == null ? origin.published() : draft.published();
        Draft dated = new Draft(
                draft.text(), draft.title(), draft.publisher(), date, address(origin, draft.url()), draft.language());
        arrive(parser.report(where, id, dated), where, origin);
    }

    /** A report that was found at {@code where}. */
    void arrive(Report report, String where, Origin origin) {
        if (!leavesOut(report.published())) {
            listener.arrived(new Arrival(report, where, origin.retrieved()));
        }
    }

    /** Whether what is of {@code published} is left out for its age, which counts it. */
    boolean leavesOut(@Nullable String published) {
        boolean older = isOlder(published);
        before += older ? 1 : 0;
        return older;
    }

    /** Whether {@code published} is wholly before the date from which on reports are taken; what has no date is not. */
    private boolean isOlder(@Nullable String published) {
        String since = rules.since();
        if (since == null || published == null) {
            return false;
        }
        int common = Math.min(since.length(), published.length());
        return published.substring(0, common).compareTo(since.substring(0, common)) < 0;
    }

    /** The address it was fetched from, unless the page names another one of the same host. */
    private static @Nullable String address(Origin origin, @Nullable String said) {
        String url = origin.url();
        return url == null || said != null && !origin.archived() && host(said).equals(host(url)) ? said : url;
    }

    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url).getHost()).replaceFirst("^(www|m|amp)\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    void skip(String where, @Nullable String why) {
        failed = true;
        listener.skipped(new Skipped(where, Objects.requireNonNullElse(why, "unknown fault")));
    }

    void note(String where, String what) {
        notes++;
        if (notes <= NOTES) {
            listener.note(new Skipped(where, what).toString());
        } else if (notes == NOTES + 1) {
            listener.note(new Skipped(where, "more of this kind is not told").toString());
        }
    }

    /** A note that is told once a run for each {@code key}. */
    void noteOnce(String key, String where, String what) {
        if (once.add(key)) {
            note(where, what);
        }
    }

    /** Says that the bytes at {@code where} are in an encoding that was guessed. */
    void noteGuess(String where) {
        note(where, "read as windows-1252, it is not UTF-8");
    }
}
