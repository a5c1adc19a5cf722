package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tallystick.dispute.Stance.Kind;

/**
 * Tells a figure that a claimant gave again from one statement that two reports carry: where the claimant's other figures in the
 * two reports differ, there were two statements.
 */
final class Repetitions {
    private Repetitions() {}

    static List<Question> told(List<Question> questions) {
        Set<Set<String>> revised = new HashSet<>();
        for (Question question : questions) {
            Map<String, Account> accounts = accounts(question);
            for (Stance stance : question.stances()) {
                Account a = Objects.requireNonNull(accounts.get(stance.a()));
                Account b = Objects.requireNonNull(accounts.get(stance.b()));
                if (stance.kind() == Kind.SUPERSEDES && isTwice(a, b) && Speakers.sameLine(a, b)) {
                    revised.add(Set.of(a.report(), b.report()));
                }
            }
        }
        return revised.isEmpty()
                ? questions
                : questions.stream().map(question -> told(question, revised)).toList();
    }

    private static Question told(Question question, Set<Set<String>> revised) {
        Map<String, Account> accounts = accounts(question);
        List<Stance> stances = new ArrayList<>();
        for (Stance stance : question.stances()) {
            Account a = Objects.requireNonNull(accounts.get(stance.a()));
            Account b = Objects.requireNonNull(accounts.get(stance.b()));
            boolean again = stance.kind() == Kind.COPIES
                    && isTwice(a, b)
                    && a.claim().claimant() != null
                    && b.claim().claimant() != null
                    && !isOld(a, question)
                    && !isOld(b, question)
                    && revised.contains(Set.of(a.report(), b.report()));
            stances.add(
                    again
                            ? new Stance(
                                    stance.a(),
                                    stance.b(),
                                    Kind.REPEATS,
                                    "the same claimant again: other figures of the two statements differ")
                            : stance);
        }
        return question.with(stances);
    }

    /** Whether its own report gives a newer figure beside it: then it is the earlier statement that is quoted. */
    private static boolean isOld(Account account, Question question) {
        Map<String, Account> accounts = accounts(question);
        return question.stances().stream()
                .filter(stance -> stance.kind() == Kind.SUPERSEDES && stance.b().equals(account.id()))
                .anyMatch(stance -> Objects.requireNonNull(accounts.get(stance.a()))
                        .report()
                        .equals(account.report()));
    }

    private static boolean isTwice(Account one, Account other) {
        return !one.report().equals(other.report()) && !one.family().equals(other.family());
    }

    private static Map<String, Account> accounts(Question question) {
        Map<String, Account> accounts = new HashMap<>();
        question.accounts().forEach(account -> accounts.put(account.id(), account));
        return accounts;
    }
}
