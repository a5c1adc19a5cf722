package org.tallystick.dispute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Stance.Kind;

/**
 * Tells a figure that a claimant gave again from one statement that two reports carry: where the claimant's other figures in the
 * two reports differ, there were two statements.
 */
final class Repetitions {
    private final Speakers speakers = new Speakers();

    /** In how many questions a claimant of both reports has another figure in the one than in the other. */
    private final Map<Reports, Integer> revised = new HashMap<>();

    /** The pairs of reports of which a claimant has another figure in the one than in the other, in {@code question}. */
    Set<Reports> revisions(Question question) {
        Set<Reports> revisions = new HashSet<>();
        question.each(stance -> stance.kind() == Kind.SUPERSEDES, (newer, older) -> {
            if (isTwice(newer, older) && speakers.sameLine(newer, older)) {
                revisions.add(Reports.of(newer, older));
            }
        });
        return revisions;
    }

    /** Takes in the revisions of one question, which were others {@code before}. Gives the pairs of reports that this matters to. */
    Set<Reports> take(Set<Reports> before, Set<Reports> now) {
        Set<Reports> turned = new HashSet<>();
        for (Reports pair : before) {
            if (!now.contains(pair) && revised.merge(pair, -1, Integer::sum) == 0) {
                revised.remove(pair);
                turned.add(pair);
            }
        }
        for (Reports pair : now) {
            if (!before.contains(pair) && revised.merge(pair, 1, Integer::sum) == 1) {
                turned.add(pair);
            }
        }
        return turned;
    }

    /** The question, with what is given again told apart from what is passed on. */
    Question told(Question question) {
        if (revised.isEmpty() || question.stances().stream().noneMatch(Repetitions::isCopy)) {
            return question;
        }
        Map<String, Account> byId = question.byId();
        Set<String> old = old(question);
        return question.with(question.stances().stream()
                .map(stance -> isCopy(stance)
                                && !old.contains(stance.a())
                                && !old.contains(stance.b())
                                && isAgain(byId.get(stance.a()), byId.get(stance.b()))
                        ? new Stance(stance.a(), stance.b(), Kind.REPEATS, Ground.OTHER_FIGURES_DIFFER)
                        : stance)
                .toList());
    }

    private boolean isAgain(@Nullable Account a, @Nullable Account b) {
        return a != null
                && b != null
                && isTwice(a, b)
                && a.claim().claimant() != null
                && b.claim().claimant() != null
                && revised.containsKey(Reports.of(a, b));
    }

    /** The claims beside which their own report gives a newer figure: then it is the earlier statement that is quoted. */
    private static Set<String> old(Question question) {
        Set<String> old = new HashSet<>();
        question.each(stance -> stance.kind() == Kind.SUPERSEDES, (newer, older) -> {
            if (newer.report().equals(older.report())) {
                old.add(older.id());
            }
        });
        return old;
    }

    private static boolean isCopy(Stance stance) {
        return stance.kind() == Kind.COPIES;
    }

    private static boolean isTwice(Account one, Account other) {
        return !one.report().equals(other.report()) && !one.family().equals(other.family());
    }
}
