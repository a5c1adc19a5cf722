package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.model.Modality;

/** Weighs the claims of one question: stances, what is in force, origins and state. */
final class Judgement {
    private final List<Account> accounts;
    private final List<Stance> stances = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private final Groups<String> lines = new Groups<>();

    /** {@code accounts} in the order of their ids. */
    Judgement(List<Account> accounts) {
        this.accounts = accounts;
        List<Account> dated = dated(accounts);
        for (int i = 0; i < dated.size(); i++) {
            for (int j = i + 1; j < dated.size(); j++) {
                Stance stance = StanceReader.of(dated.get(i), dated.get(j));
                stances.add(stance);
                switch (stance.kind()) {
                    case SUPERSEDES -> replaced.add(stance.b());
                    case COPIES, REPEATS, NARROWS -> lines.join(stance.a(), stance.b());
                    default -> {}
                }
            }
        }
    }

    /** The accounts, each as of the first report that brought the same statement: to be passed on makes nothing newer. */
    private static List<Account> dated(List<Account> accounts) {
        List<Account> dated = new ArrayList<>();
        for (Account account : accounts) {
            Account first = account;
            for (Account other : accounts) {
                Days said = Days.of(other.published());
                Days best = Days.of(first.published());
                boolean earlier = said != null && (best == null || said.last() < best.last());
                boolean same = other.family().equals(account.family()) || Speakers.sameLine(account, other);
                if (earlier && same && isSame(account, other)) {
                    first = other;
                }
            }
            dated.add(new Account(
                    account.claim(), account.report(), first.published(), account.outlet(), account.family()));
        }
        return dated;
    }

    private static boolean isSame(Account one, Account other) {
        return Figures.of(one.claim().quantity())
                .sameNumber(Figures.of(other.claim().quantity()));
    }

    List<Stance> stances() {
        return stances;
    }

    /** The claims that no other supersedes, and that are not put forward to be denied. */
    List<Account> inForce() {
        return accounts.stream()
                .filter(account -> !replaced.contains(account.id()) && !isDenied(account))
                .toList();
    }

    /** The claims in force by their origins. */
    List<List<Account>> origins() {
        Map<String, List<Account>> origins = new TreeMap<>();
        inForce().forEach(account -> origins.computeIfAbsent(lines.of(account.id()), o -> new ArrayList<>())
                .add(account));
        return List.copyOf(origins.values());
    }

    State state() {
        Map<String, Account> force = new HashMap<>();
        inForce().forEach(account -> force.put(account.id(), account));
        boolean denied = false;
        boolean corroborated = false;
        for (Stance stance : stances) {
            boolean both = force.containsKey(stance.a()) && force.containsKey(stance.b());
            if (both && stance.kind() == Kind.CONTRADICTS) {
                return State.CONTRADICTED;
            }
            corroborated |= both && stance.kind() == Kind.CORROBORATES;
            denied |= stance.kind() == Kind.DENIES && force.containsKey(stance.b());
        }
        if (corroborated) {
            return State.CORROBORATED;
        }
        if (denied || force.isEmpty()) {
            return State.DENIED;
        }
        return replaced.isEmpty() ? State.ONE_VOICE : State.SUPERSEDED;
    }

    private static boolean isDenied(Account account) {
        return Objects.equals(account.claim().modality(), Modality.DENIED);
    }
}
