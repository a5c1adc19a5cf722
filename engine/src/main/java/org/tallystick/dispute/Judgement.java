package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.dispute.StanceReader.Said;
import org.tallystick.model.Modality;

/** Weighs the claims of one question: stances, what is in force, origins and state. */
final class Judgement {
    private static final String CORRECTED = "given in place of this figure, which is denied";

    private final List<Account> accounts;
    private final List<Stance> stances = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private final Groups<String> lines = new Groups<>();

    /** {@code accounts} in the order of their ids. */
    Judgement(List<Account> accounts) {
        this.accounts = accounts;
        List<Said> dated = dated(accounts);
        for (int i = 0; i < dated.size(); i++) {
            for (int j = i + 1; j < dated.size(); j++) {
                Stance stance = stance(dated.get(i), dated.get(j));
                stances.add(stance);
                switch (stance.kind()) {
                    case SUPERSEDES -> replaced.add(stance.b());
                    case COPIES, REPEATS, NARROWS -> lines.join(stance.a(), stance.b());
                    default -> {}
                }
            }
        }
    }

    private Stance stance(Said one, Said other) {
        if (replaces(one.account(), other.account())) {
            return new Stance(one.account().id(), other.account().id(), Kind.SUPERSEDES, CORRECTED);
        }
        return replaces(other.account(), one.account())
                ? new Stance(other.account().id(), one.account().id(), Kind.SUPERSEDES, CORRECTED)
                : StanceReader.of(one, other);
    }

    /** Whether who gives {@code one} denies the figure of {@code other} in the same report: "not 254 but 210". */
    private boolean replaces(Account one, Account other) {
        return !isDenied(one)
                && !isDenied(other)
                && !isSame(one, other)
                && accounts.stream()
                        .anyMatch(denied -> isDenied(denied)
                                && denied.report().equals(one.report())
                                && isSame(denied, other)
                                && Speakers.sameLine(denied, one));
    }

    /** The accounts, each as of the first report that brought the same statement: to be passed on makes nothing newer. */
    private static List<Said> dated(List<Account> accounts) {
        List<Said> dated = new ArrayList<>();
        for (Account account : accounts) {
            Days first = said(account);
            for (Account other : accounts) {
                Days said = said(other);
                boolean earlier = said != null && (first == null || said.last() < first.last());
                boolean same = other.family().equals(account.family()) || Speakers.sameLine(account, other);
                if (earlier && same && isSame(account, other)) {
                    first = said;
                }
            }
            dated.add(new Said(account, first));
        }
        return dated;
    }

    /** Of a running total the day it stands at, else when the report appeared. */
    private static @Nullable Days said(Account account) {
        Occasion occasion = Occasion.of(account.claim(), account.published());
        return occasion.kind() == Occasion.Kind.TOTAL && occasion.told()
                ? occasion.days()
                : Days.of(account.published());
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
        inForce()
                .forEach(account -> origins.computeIfAbsent(lines.of(account.id()), o -> new ArrayList<>())
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
