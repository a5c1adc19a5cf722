package org.tallystick.dispute;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Stance.Kind;

/**
 * Which of two statements of one claimant is the later, where no day tells: the one with the higher toll, and then in all of its
 * figures, those too that went down.
 */
final class Statements {
    static final Statements UNKNOWN = new Statements();

    private record Later(String report, double toll) {}

    private final Map<Set<String>, Later> later = new HashMap<>();

    private Statements() {}

    /** The order of the statements that reports quote, as the rises in {@code questions} tell it. */
    static Statements of(Collection<Question> questions) {
        Statements order = new Statements();
        for (Question question : questions) {
            Map<String, Account> accounts = new HashMap<>();
            for (Stance stance : question.stances()) {
                if (stance.kind() == Kind.SUPERSEDES && stance.why().equals(StanceReader.RISES)) {
                    if (accounts.isEmpty()) {
                        question.accounts().forEach(account -> accounts.put(account.id(), account));
                    }
                    order.rose(
                            Objects.requireNonNull(accounts.get(stance.a())),
                            Objects.requireNonNull(accounts.get(stance.b())));
                }
            }
        }
        return order;
    }

    private void rose(Account higher, Account lower) {
        if (!higher.report().equals(lower.report())) {
            double toll = Figures.of(higher.claim().quantity()).number();
            later.merge(
                    Set.of(higher.report(), lower.report()),
                    new Later(higher.report(), toll),
                    (one, other) -> other.toll() > one.toll()
                                    || other.toll() == one.toll()
                                            && other.report().compareTo(one.report()) < 0
                            ? other
                            : one);
        }
    }

    /** The later of two reports; null when that is not known. */
    @Nullable
    String later(String one, String other) {
        Later known = one.equals(other) || later.isEmpty() ? null : later.get(Set.of(one, other));
        return known == null ? null : known.report();
    }

    /** Whether the order turns what a rise alone told of {@code question}. */
    boolean turns(Question question) {
        Map<String, Account> accounts = new HashMap<>();
        question.accounts().forEach(account -> accounts.put(account.id(), account));
        return question.stances().stream()
                .filter(stance ->
                        stance.kind() == Kind.SUPERSEDES && stance.why().equals(StanceReader.RISES))
                .anyMatch(stance -> {
                    String newer =
                            Objects.requireNonNull(accounts.get(stance.a())).report();
                    String older =
                            Objects.requireNonNull(accounts.get(stance.b())).report();
                    return older.equals(later(newer, older));
                });
    }
}
