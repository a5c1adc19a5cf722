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
        Speakers speakers = new Speakers();
        Set<Set<String>> revised = new HashSet<>();
        for (Question question : questions) {
            Map<String, Account> accounts = accounts(question);
            for (Stance stance : question.stances()) {
                if (stance.kind() != Kind.SUPERSEDES) {
                    continue;
                }
                Account a = Objects.requireNonNull(accounts.get(stance.a()));
                Account b = Objects.requireNonNull(accounts.get(stance.b()));
                if (isTwice(a, b) && speakers.sameLine(a, b)) {
                    revised.add(Set.of(a.report(), b.report()));
                }
            }
        }
        return revised.isEmpty()
                ? questions
                : questions.stream().map(question -> told(question, revised)).toList();
    }

    private static Question told(Question question, Set<Set<String>> revised) {
        if (question.stances().stream().noneMatch(stance -> stance.kind() == Kind.COPIES)) {
            return question;
        }
        Map<String, Account> accounts = accounts(question);
        Set<String> old = old(question, accounts);
        List<Stance> stances = new ArrayList<>();
        for (Stance stance : question.stances()) {
            Account a = Objects.requireNonNull(accounts.get(stance.a()));
            Account b = Objects.requireNonNull(accounts.get(stance.b()));
            boolean again = stance.kind() == Kind.COPIES
                    && isTwice(a, b)
                    && a.claim().claimant() != null
                    && b.claim().claimant() != null
                    && !old.contains(a.id())
                    && !old.contains(b.id())
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

    /** The claims beside which their own report gives a newer figure: then it is the earlier statement that is quoted. */
    private static Set<String> old(Question question, Map<String, Account> accounts) {
        Set<String> old = new HashSet<>();
        for (Stance stance : question.stances()) {
            if (stance.kind() == Kind.SUPERSEDES
                    && Objects.requireNonNull(accounts.get(stance.a()))
                            .report()
                            .equals(Objects.requireNonNull(accounts.get(stance.b()))
                                    .report())) {
                old.add(stance.b());
            }
        }
        return old;
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
