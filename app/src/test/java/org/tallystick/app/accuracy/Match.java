package org.tallystick.app.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.accuracy.Slot.Verdict;
import org.tallystick.model.Claim;
import org.tallystick.model.Form;
import org.tallystick.model.Measure;
import org.tallystick.model.Quantity;
import org.tallystick.model.Span;

/** A claim that was read beside the one of the gold that it is taken to be: same measure and number, evidence that overlaps. */
record Match(GoldClaim gold, Claim claim) {
    private static final Set<Measure.Kind> COUNTED =
            Set.of(Measure.Kind.PEOPLE, Measure.Kind.EVENTS, Measure.Kind.THINGS);

    /** A match that could be made; where two would share a claim the better one is: most fields right, then most words in common. */
    private record Option(Match match, long right, int shared) {
        static final Comparator<Option> BEST_FIRST = Comparator.comparingLong(Option::right)
                .thenComparingInt(Option::shared)
                .reversed();
    }

    /** The matches among the claims of one report, each claim in one at most; of equal ones the first. */
    static List<Match> among(List<GoldClaim> gold, List<Claim> claims, String text) {
        List<Option> options = new ArrayList<>();
        for (GoldClaim wanted : gold) {
            Span span = wanted.span(text);
            for (Claim claim : claims) {
                int shared = shared(span, claim.evidence().span());
                if (shared > 0 && sameStatement(wanted, claim)) {
                    Match match = new Match(wanted, claim);
                    options.add(new Option(match, match.right(), shared));
                }
            }
        }
        options.sort(Option.BEST_FIRST);
        return best(options);
    }

    Verdict verdict(Slot slot) {
        return slot.judge(gold, claim);
    }

    /** Whether the victims' side and the claimant are right too. */
    boolean full() {
        return verdict(Slot.SIDE) != Verdict.WRONG && verdict(Slot.CLAIMANT) == Verdict.RIGHT;
    }

    private long right() {
        return Stream.of(Slot.values())
                .filter(slot -> verdict(slot) == Verdict.RIGHT)
                .count();
    }

    private static List<Match> best(List<Option> options) {
        List<Match> best = new ArrayList<>();
        for (Option option : options) {
            Match match = option.match();
            // By identity: a report may state two claims that are equal in all fields.
            if (best.stream().noneMatch(made -> made.gold == match.gold || made.claim == match.claim)) {
                best.add(match);
            }
        }
        return best;
    }

    private static boolean sameStatement(GoldClaim gold, Claim claim) {
        return gold.measure().equals(claim.measure().word())
                && (!COUNTED.contains(gold.kind()) || sameNumber(gold, claim.quantity()));
    }

    /** Whether the same numbers are stated, be it as bounds or not: that is for {@link Slot#FORM} to judge. */
    private static boolean sameNumber(GoldClaim gold, @Nullable Quantity quantity) {
        if (quantity == null) {
            return false;
        }
        boolean vague = Form.VAGUE.word().equals(gold.form());
        if (vague || quantity.form() == Form.VAGUE) {
            return vague && quantity.form() == Form.VAGUE;
        }
        Set<Double> stated = stated(gold.low(), gold.high());
        return !stated.isEmpty() && stated.equals(stated(quantity.low(), quantity.high()));
    }

    private static Set<Double> stated(@Nullable Double low, @Nullable Double high) {
        return Stream.of(low, high).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }
}
