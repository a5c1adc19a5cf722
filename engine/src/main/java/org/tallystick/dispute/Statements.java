package org.tallystick.dispute;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Stance.Kind;

/**
 * Which of two statements of one claimant is the later, where no day tells: the one with the higher toll, and then in all of its
 * figures, those too that went down.
 */
final class Statements {
    static final Statements UNKNOWN = new Statements();

    private final Map<Reports, Later> later = new HashMap<>();

    /** The report that rose, and to which toll: of two the higher tells. */
    record Later(String report, double toll) {
        static Later higher(Later one, Later other) {
            boolean higher = other.toll > one.toll || other.toll == one.toll && other.report.compareTo(one.report) < 0;
            return higher ? other : one;
        }
    }

    /** Which of two reports is the later, as the rises in {@code question} tell it, judged without the others. */
    static Map<Reports, Later> rises(Question question) {
        Map<Reports, Later> rises = new HashMap<>();
        question.each(Statements::isRise, (higher, lower) -> {
            if (!higher.report().equals(lower.report())) {
                double toll = Figures.of(higher.claim().quantity()).number();
                rises.merge(Reports.of(higher, lower), new Later(higher.report(), toll), Later::higher);
            }
        });
        return rises;
    }

    /**
     * Takes in that the rises of one question are {@code now} what they are and were {@code before}. Gives the pairs of reports
     * of which another is the later than was; {@code questions} tells those in which both reports have claims.
     */
    Set<Reports> take(
            Map<Reports, Later> before, Map<Reports, Later> now, Function<Reports, Collection<Question>> questions) {
        Set<Reports> turned = new HashSet<>();
        Set<Reports> pairs = new HashSet<>(before.keySet());
        pairs.addAll(now.keySet());
        for (Reports pair : pairs) {
            Later own = now.get(pair);
            Later was = later.get(pair);
            if (Objects.equals(before.get(pair), own) && was != null) {
                continue;
            }
            Later is = before.containsKey(pair)
                    ? questions.apply(pair).stream()
                            .map(question -> rises(question).get(pair))
                            .filter(Objects::nonNull)
                            .reduce(Later::higher)
                            .orElse(null)
                    : was == null ? own : Later.higher(was, Objects.requireNonNull(own));
            put(pair, is);
            if (was == null || is == null || !was.report().equals(is.report())) {
                turned.add(pair);
            }
        }
        return turned;
    }

    private void put(Reports pair, @Nullable Later is) {
        if (is == null) {
            later.remove(pair);
        } else {
            later.put(pair, is);
        }
    }

    /** The later of two reports; null when that is not known. */
    @Nullable
    String later(Account one, Account other) {
        Later known = later.isEmpty() || one.report().equals(other.report()) ? null : later.get(Reports.of(one, other));
        return known == null ? null : known.report();
    }

    /** Whether the order turns what a rise alone told of {@code question}. */
    boolean turns(Question question) {
        boolean[] turns = {false};
        question.each(
                Statements::isRise,
                (higher, lower) -> turns[0] |= lower.report().equals(later(higher, lower)));
        return turns[0];
    }

    private static boolean isRise(Stance stance) {
        return stance.kind() == Kind.SUPERSEDES && stance.ground() == Ground.RISES;
    }
}
