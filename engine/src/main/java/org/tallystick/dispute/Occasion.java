package org.tallystick.dispute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Edtf;
import org.tallystick.model.Scope;

/**
 * When what a claim counts took place, as far as claims can be told apart by it.
 *
 * @param kind what sort of time it is
 * @param since first day of a running total; null when it is none, or does not say
 * @param days the days told; of a running total the day it stands at; of one that tells none, those it may mean
 * @param told whether the days were told, and not made out from when the report appeared
 */
record Occasion(Kind kind, @Nullable Long since, Days days, boolean told) {
    /** Sorts of time that never meet. */
    enum Kind {
        /** An event, or a window of days. */
        WINDOW,
        /** A running total whose beginning lies well before. */
        TOTAL,
        /** A running total that does not say since when: of an event or of a war. */
        OPEN,
        /** Nothing is known of it. */
        NEVER
    }

    /** A total that began longer ago than this is that of a campaign; a disaster's toll runs shorter. */
    private static final long CAMPAIGN = 8;

    /** A report without a day tells of what happened at most so many days before. */
    private static final long NEWS = 4;

    /** An event's toll goes on rising for so many days. */
    private static final long TOLL = 21;

    /** Windows that have this share of their days in common are one: a day, and the night that ends on the next. */
    private static final double ONE = 0.5;

    /** Totals compare when they stand at days no further apart. */
    private static final long STANDS = 10;

    /** Totals began together when their first days are no further apart: an invasion, and the month it began in. */
    private static final long BEGAN = 31;

    /** Longer than the calendar goes, and short enough to reckon with. */
    private static final long EVER = 1L << 40;

    private static final Days ALWAYS = new Days(-EVER, EVER);

    static Occasion of(Claim claim, @Nullable String published) {
        Days appeared = Days.of(published);
        Edtf edtf = Edtf.of(claim.time());
        Long said = claim.isDatedByTelling() && claim.scope() == Scope.PERIOD ? last(edtf) : null;
        if (said != null) {
            return window(null, null, new Days(said, said));
        }
        Long first = edtf == null || edtf.first().equals(LocalDate.MIN)
                ? null
                : edtf.first().toEpochDay();
        Long last = last(edtf);
        return claim.scope() == Scope.CUMULATIVE ? total(first, last, appeared) : window(first, last, appeared);
    }

    private static @Nullable Long last(@Nullable Edtf edtf) {
        return edtf == null || edtf.last().equals(LocalDate.MAX)
                ? null
                : edtf.last().toEpochDay();
    }

    private static Occasion total(@Nullable Long first, @Nullable Long last, @Nullable Days appeared) {
        Days stands = last != null ? new Days(last, last) : appeared;
        if (stands == null) {
            return new Occasion(first == null ? Kind.NEVER : Kind.TOTAL, first, ALWAYS, false);
        }
        // A beginning that lies after the day it stands at is none.
        if (first == null || first.equals(last) || first > stands.last()) {
            return new Occasion(Kind.OPEN, null, stands, last != null);
        }
        boolean campaign = stands.first() - first > CAMPAIGN;
        return campaign
                ? new Occasion(Kind.TOTAL, first, stands, last != null)
                : new Occasion(Kind.WINDOW, null, new Days(first, stands.last()), true);
    }

    private static Occasion window(@Nullable Long first, @Nullable Long last, @Nullable Days appeared) {
        Long from = first == null ? last : first;
        Long to = last == null ? first : last;
        if (from == null || to == null) {
            return appeared == null
                    ? new Occasion(Kind.NEVER, null, ALWAYS, false)
                    : new Occasion(Kind.WINDOW, null, appeared.widened(NEWS, 0), false);
        }
        Days days = Days.between(from, to);
        return new Occasion(Kind.WINDOW, null, days, !days.isMonthOrYear());
    }

    /** The days among which lie those of any {@code lead} that {@code other} may fit; null when it fits none of that kind. */
    static @Nullable Days reach(Kind lead, Occasion other) {
        return switch (lead) {
            case NEVER -> null;
            case TOTAL -> other.kind == Kind.WINDOW ? null : other.days.widened(STANDS, STANDS);
            case OPEN -> other.days.widened(TOLL, TOLL);
            case WINDOW ->
                switch (other.kind) {
                    case WINDOW -> other.days;
                    case OPEN -> other.days.widened(TOLL, 0);
                    default -> null;
                };
        };
    }

    /** The days among which lie those of any {@code other} that may fit {@code lead}; null when none of that kind does. */
    static @Nullable Days reached(Kind other, Occasion lead) {
        return switch (other) {
            case NEVER -> null;
            case TOTAL -> lead.kind == Kind.TOTAL ? lead.days.widened(STANDS, STANDS) : null;
            case OPEN ->
                switch (lead.kind) {
                    case TOTAL -> lead.days.widened(STANDS, STANDS);
                    case OPEN -> lead.days.widened(TOLL, TOLL);
                    case WINDOW -> lead.days.widened(0, TOLL);
                    case NEVER -> null;
                };
            case WINDOW ->
                switch (lead.kind) {
                    case WINDOW -> lead.days;
                    case OPEN -> lead.days.widened(TOLL, 0);
                    default -> null;
                };
        };
    }

    /** How well {@code other} fits this one, the better told: 0 not at all, 3 the same days. */
    int fit(Occasion other) {
        if (kind == Kind.NEVER || other.kind == Kind.NEVER) {
            return 0;
        }
        if (kind == Kind.TOTAL && other.kind != Kind.WINDOW) {
            boolean began = since == null || other.since == null || Math.abs(since - other.since) <= BEGAN;
            boolean meets = days.widened(STANDS, STANDS).meets(other.days);
            return began && meets ? (other.since == null ? 2 : 3) : 0;
        }
        if (kind == Kind.TOTAL || other.kind == Kind.TOTAL) {
            return 0;
        }
        if (kind == Kind.OPEN || other.kind == Kind.OPEN) {
            Days event = kind == Kind.OPEN ? other.days : days;
            Days toll = kind == Kind.OPEN ? days : other.days;
            return toll.widened(TOLL, kind == other.kind ? TOLL : 0).meets(event) ? 2 : 0;
        }
        if (told && other.told) {
            double likeness = days.likeness(other.days);
            return likeness == 1 ? 3 : likeness >= ONE ? 2 : 0;
        }
        return days.meets(other.days) ? 1 : 0;
    }

    /** Whether it holds {@code other} as a longer time holds a part of it. */
    boolean holds(Occasion other) {
        return switch (kind) {
            case TOTAL ->
                other.kind == Kind.TOTAL
                        ? since != null
                                && other.since != null
                                && since < other.since - BEGAN
                                && days.widened(STANDS, STANDS).meets(other.days)
                        : other.kind == Kind.WINDOW
                                && since != null
                                && since <= other.days.first()
                                && other.days.first() <= days.last();
            case WINDOW -> other.kind == Kind.WINDOW && told && other.told && days.holds(other.days);
            default -> false;
        };
    }
}
