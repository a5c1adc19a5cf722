package org.tallystick.dispute;

import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.lang.Codes;
import org.tallystick.model.Claimant;
import org.tallystick.model.Form;
import org.tallystick.model.Modality;

/** Tells the stance of two claims of one question. The order in which they are given makes no difference. */
final class StanceReader {
    /** Whoever gives the same figure again after so many days says it anew; before, it is one statement passed on. */
    private static final long ANEW = 2;

    /** Two counts of one state of things seldom differ by half; what does is most often an early and a late count. */
    private static final double STEEP = 1.5;

    private final Said here;
    private final Said there;
    private final Account one;
    private final Account other;
    private final Figures a;
    private final Figures b;
    private final Speakers speakers;
    private final Statements statements;

    private StanceReader(Said one, Said other, Speakers speakers, Statements statements) {
        this.statements = statements;
        this.here = one;
        this.there = other;
        this.one = one.account();
        this.other = other.account();
        this.a = one.figures();
        this.b = other.figures();
        this.speakers = speakers;
    }

    /**
     * A claim and when it was said, which may be before its report appeared.
     *
     * @param on null when unknown
     * @param published when its report appeared; null when unknown
     * @param corrected whether who denies the figure gives another in its place, so that it tells how things stand
     */
    record Said(
            Account account,
            @Nullable Days on,
            @Nullable Days published,
            Occasion.Kind occasion,
            Figures figures,
            boolean corrected) {
        static Said of(Account account) {
            Occasion occasion = Occasion.of(account.claim(), account.published());
            Days published = Days.of(account.published());
            // Of a running total the day it stands at, else when the report appeared.
            Days on = occasion.kind() == Occasion.Kind.TOTAL && occasion.told() ? occasion.days() : published;
            return new Said(
                    account,
                    on,
                    published,
                    occasion.kind(),
                    Figures.of(account.claim().quantity()),
                    false);
        }

        /** The same claim, as of the day when it was first said, and whether it is corrected. */
        Said since(@Nullable Days first, boolean corrects) {
            return new Said(account, first, published, occasion, figures, corrects);
        }
    }

    static Stance of(Said one, Said other, Speakers speakers, Statements statements) {
        return one.account().id().compareTo(other.account().id()) <= 0
                ? new StanceReader(one, other, speakers, statements).read()
                : new StanceReader(other, one, speakers, statements).read();
    }

    private Stance read() {
        boolean line = speakers.sameLine(one, other);
        if (isDenied(one) != isDenied(other) && !(line && !one.report().equals(other.report()))) {
            return line ? corrected() : denied();
        }
        if (line) {
            return ofOneLine();
        }
        boolean carried = one.family().equals(other.family()) || one.outlet().equals(other.outlet());
        if (carried
                && a.sameNumber(b)
                && (one.claim().claimant() == null || other.claim().claimant() == null)) {
            return stance(Kind.COPIES, Ground.SAME_TEXT);
        }
        return ofTwoLines();
    }

    /** One who says that it is not so many says what it is instead. */
    private Stance corrected() {
        return isDenied(other)
                ? stance(Kind.NARROWS, Ground.IN_PLACE_OF_DENIED)
                : turned(Kind.NARROWS, Ground.IN_PLACE_OF_DENIED);
    }

    private Stance denied() {
        if (!a.fits(b)) {
            return (isDenied(one) ? here : there).corrected()
                    ? ofTwoLines()
                    : stance(Kind.CORROBORATES, Ground.ANOTHER_IS_DENIED);
        }
        Ground ground = Ground.SAID_NOT_SO;
        return isDenied(one) ? stance(Kind.DENIES, ground) : turned(Kind.DENIES, ground);
    }

    private Stance ofOneLine() {
        boolean together = one.report().equals(other.report());
        if (a.sameNumber(b)) {
            if (together) {
                return stance(Kind.REPEATS, Ground.AGAIN_IN_REPORT);
            }
            return daysApart() >= ANEW
                    ? stance(Kind.REPEATS, Ground.AGAIN_LATER)
                    : stance(Kind.COPIES, Ground.ONE_STATEMENT);
        }
        if (together && one.claim().isReplaced() != other.claim().isReplaced()) {
            return newer(one.claim().isReplaced() ? -1 : 1, Ground.REPLACED);
        }
        int later = later();
        if (later != 0 && !together) {
            return newer(later, Ground.LATER_OF_CLAIMANT);
        }
        if (a.fits(b) && (together || a.isRounded(b))) {
            Ground ground = Ground.MORE_EXACT;
            return a.sharper(b) || !b.sharper(a) && a.low() > b.low()
                    ? stance(Kind.NARROWS, ground)
                    : turned(Kind.NARROWS, ground);
        }
        // A toll rises: of two figures of one claimant the higher is the newer, where nothing says otherwise.
        int rise = Double.compare(a.number(), b.number());
        String known = statements.later(one, other);
        int told = known == null ? 0 : known.equals(one.report()) ? 1 : -1;
        return told != 0 && told != rise ? newer(told, Ground.HIGHER_TOLL_THERE) : newer(rise, Ground.RISES);
    }

    private Stance ofTwoLines() {
        if (isDenied(one) && isDenied(other)) {
            return stance(Kind.CORROBORATES, Ground.BOTH_DENY);
        }
        boolean same = a.sameNumber(b);
        if (!same && !isRival() && !isOfEnemy() && isToll()) {
            int later = later();
            int rise = rise();
            if (later != 0 && (rise == later || !a.fits(b))) {
                return newer(later, rise == later ? Ground.TOLL_ROSE : Ground.TOLL_CORRECTED);
            }
            if (later == 0 && rise != 0 && isSteep() && !one.report().equals(other.report())) {
                return newer(rise, Ground.HIGHER_UNTOLD);
            }
        }
        return a.fits(b)
                ? stance(Kind.CORROBORATES, same ? Ground.SAME_FIGURE : Ground.BOTH_CAN)
                : stance(Kind.CONTRADICTS, isRival() ? Ground.OPPOSED : Ground.ONE_CAN);
    }

    /** Positive when the one is the higher figure, as a toll gets in time; 0 when it is none, as where the lower sets a ceiling. */
    private int rise() {
        Figures lower = a.number() < b.number() ? a : b;
        boolean vague = isVague(one) || isVague(other);
        boolean ceiling = lower.low() <= 0;
        return vague || ceiling || a.number() == b.number() ? 0 : a.number() > b.number() ? 1 : -1;
    }

    /** Whether the figures are so far apart that they were hardly counted at one time. */
    private boolean isSteep() {
        return Math.max(a.number(), b.number()) >= STEEP * Math.min(a.number(), b.number());
    }

    private static boolean isVague(Account account) {
        return account.claim().quantity() != null && account.claim().quantity().form() == Form.VAGUE;
    }

    /** Whether two parties speak that have opposed interests. */
    private boolean isRival() {
        String mine = side(one);
        String theirs = side(other);
        return mine != null && theirs != null && !mine.equals(theirs);
    }

    /** Whether only one of the two is the count of an enemy, which is no later state of anybody else's. */
    private boolean isOfEnemy() {
        return Interest.of(one.claim()) == Interest.ATTACKERS != (Interest.of(other.claim()) == Interest.ATTACKERS);
    }

    private static @Nullable String side(Account account) {
        Claimant claimant = account.claim().claimant();
        String side = claimant == null ? null : claimant.side();
        return Codes.THIRD_PARTY.equals(side) ? null : side;
    }

    /** Whether the claims count an event whose toll goes on, and not two stretches or estimates of a whole war. */
    private boolean isToll() {
        return here.occasion() != Occasion.Kind.TOTAL && there.occasion() != Occasion.Kind.TOTAL;
    }

    /** Positive when the one is later than the other, negative when it is earlier, 0 when that cannot be told. */
    private int later() {
        Days mine = here.on();
        Days theirs = there.on();
        return mine == null || theirs == null ? 0 : theirs.before(mine) ? 1 : mine.before(theirs) ? -1 : 0;
    }

    private long daysApart() {
        Days mine = here.published();
        Days theirs = there.published();
        return mine == null || theirs == null
                ? 0
                : Math.max(0, Math.max(mine.first() - theirs.last(), theirs.first() - mine.last()));
    }

    private static boolean isDenied(Account account) {
        return account.claim().modality() == Modality.DENIED;
    }

    private Stance newer(int later, Ground ground) {
        return later >= 0 ? stance(Kind.SUPERSEDES, ground) : turned(Kind.SUPERSEDES, ground);
    }

    private Stance stance(Kind kind, Ground ground) {
        return new Stance(one.id(), other.id(), kind, ground);
    }

    private Stance turned(Kind kind, Ground ground) {
        return new Stance(other.id(), one.id(), kind, ground);
    }
}
