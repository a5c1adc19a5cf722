package org.tallystick.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.tallystick.app.accuracy.Slot.Verdict;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;

/**
 * How well claims of one group of measures were read.
 *
 * @param gold how many there are
 * @param found how many were read, right or wrong
 */
record Score(int gold, int found, List<Match> matches) {
    /** Measures that are scored together. Claims about people and things that state no number are left aside both ways. */
    enum Group {
        PEOPLE,
        COUNTED,
        STATES;

        private boolean takes(Measure.Kind kind, boolean numbered) {
            return this == of(kind) && (numbered || this == STATES);
        }

        private static Group of(Measure.Kind kind) {
            return switch (kind) {
                case PEOPLE -> PEOPLE;
                case EVENTS, THINGS -> COUNTED;
                case PROPORTION, STATE, JUDGEMENT -> STATES;
            };
        }
    }

    /** A report of the gold and what was read in it. */
    record Answer(GoldReport report, List<Claim> claims) {}

    static Score of(Group group, List<Answer> answers) {
        int gold = 0;
        int found = 0;
        List<Match> matches = new ArrayList<>();
        for (Answer answer : answers) {
            List<GoldClaim> wanted = answer.report().claims().stream()
                    .filter(claim -> group.takes(claim.kind(), claim.numbered()))
                    .toList();
            List<Claim> read = answer.claims().stream()
                    .filter(claim -> group.takes(claim.measure().kind(), claim.quantity() != null))
                    .toList();
            gold += wanted.size();
            found += read.size();
            matches.addAll(Match.among(wanted, read, answer.report().text()));
        }
        return new Score(gold, found, matches);
    }

    double precision() {
        return part(matches.size(), found);
    }

    double recall() {
        return part(matches.size(), gold);
    }

    double f1() {
        return f1(matches.size());
    }

    /** F1 when only matches with the victims' side and the claimant right count. */
    double fullF1() {
        return f1(count(Match::full));
    }

    /** Share of the matches with {@code slot} right, of those where it is judged; empty when it never is. */
    OptionalDouble right(Slot slot) {
        int judged = count(match -> match.verdict(slot) != Verdict.OPEN);
        int right = count(match -> match.verdict(slot) == Verdict.RIGHT);
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of(part(right, judged));
    }

    private int count(Predicate<Match> condition) {
        return (int) matches.stream().filter(condition).count();
    }

    private double f1(int right) {
        double precision = part(right, found);
        double recall = part(right, gold);
        return right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double part(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
