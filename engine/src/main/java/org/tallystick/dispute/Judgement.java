package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.dispute.StanceReader.Said;
import org.tallystick.model.Modality;

/** Weighs the claims of one question: stances, what is in force, origins and state. */
final class Judgement {
    /**
     * The stances of all pairs are told of so many claims. Of more, claims of one line with one figure are weighed as one, and
     * told of are the stances of the first of each and of the others to it: else a question of a thousand claims has half a
     * million.
     */
    static final int ALL_PAIRS = 60;

    private final List<Account> accounts;
    private final List<Stance> stances = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private final Groups<String> lines = new Groups<>();
    private final Speakers speakers = new Speakers();
    private final Statements statements;
    private final List<Said> denials = new ArrayList<>();

    /** {@code accounts} in the order of their ids; {@code statements} tells which statement is the later where no day does. */
    Judgement(List<Account> accounts, Statements statements) {
        this.accounts = accounts;
        this.statements = statements;
        List<Said> dated = dated(accounts.stream().map(Said::of).toList());
        dated.stream().filter(said -> isDenied(said.account())).forEach(denials::add);
        List<List<Said>> voices =
                accounts.size() <= ALL_PAIRS ? dated.stream().map(List::of).toList() : voices(dated);
        for (int i = 0; i < voices.size(); i++) {
            List<Said> voice = voices.get(i);
            for (int j = 1; j < voice.size(); j++) {
                weigh(voice.getFirst(), voice.get(j), List.of(voice.getFirst()), List.of(voice.get(j)));
            }
            for (int j = i + 1; j < voices.size(); j++) {
                weigh(voice.getFirst(), voices.get(j).getFirst(), voice, voices.get(j));
            }
        }
    }

    /** Tells the stance of two claims; what it brings about holds for all of {@code here} and {@code there}. */
    private void weigh(Said one, Said other, List<Said> here, List<Said> there) {
        Stance stance = stance(one, other);
        stances.add(stance);
        switch (stance.kind()) {
            case SUPERSEDES ->
                (stance.b().equals(one.account().id()) ? here : there)
                        .forEach(said -> replaced.add(said.account().id()));
            case COPIES, REPEATS, NARROWS -> lines.join(stance.a(), stance.b());
            default -> {}
        }
    }

    /** Claims of one line with one figure, by the one said first. */
    private List<List<Said>> voices(List<Said> dated) {
        List<List<Said>> voices = new ArrayList<>();
        Map<Double, List<List<Said>>> byNumber = new HashMap<>();
        List<Said> sorted = dated.stream()
                .sorted(Comparator.comparingLong(Judgement::day)
                        .thenComparing(said -> said.account().id()))
                .toList();
        for (Said said : sorted) {
            List<List<Said>> same = byNumber.computeIfAbsent(said.figures().number(), number -> new ArrayList<>());
            List<Said> voice = same.stream()
                    .filter(known -> isOneVoice(known.getFirst(), said))
                    .findFirst()
                    .orElse(null);
            if (voice == null) {
                voice = new ArrayList<>();
                same.add(voice);
                voices.add(voice);
            }
            voice.add(said);
        }
        return voices;
    }

    private static long day(Said said) {
        Days on = said.on();
        return on == null ? Long.MAX_VALUE : on.last();
    }

    private boolean isOneVoice(Said one, Said other) {
        return isDenied(one.account()) == isDenied(other.account())
                && one.figures().sameNumber(other.figures())
                && isPassedOn(one.account(), other.account());
    }

    /** Whether two claims with one figure are of one line, or one text or agency. */
    private boolean isPassedOn(Account one, Account other) {
        boolean silent = one.claim().claimant() == null || other.claim().claimant() == null;
        return speakers.sameLine(one, other) || silent && one.outlet().equals(other.outlet());
    }

    private Stance stance(Said one, Said other) {
        if (replaces(one, other)) {
            return new Stance(one.account().id(), other.account().id(), Kind.SUPERSEDES, Ground.DENIED_INSTEAD);
        }
        return replaces(other, one)
                ? new Stance(other.account().id(), one.account().id(), Kind.SUPERSEDES, Ground.DENIED_INSTEAD)
                : StanceReader.of(one, other, speakers, statements);
    }

    /** Whether who gives {@code one} denies the figure of {@code other} in the same report: "not 254 but 210". */
    private boolean replaces(Said one, Said other) {
        return !denials.isEmpty()
                && !isDenied(one.account())
                && !isDenied(other.account())
                && !one.figures().sameNumber(other.figures())
                && denials.stream()
                        .anyMatch(denied ->
                                denied.account().report().equals(one.account().report())
                                        && denied.figures().sameNumber(other.figures())
                                        && speakers.sameLine(denied.account(), one.account()));
    }

    /** The claims, each as of the first report that brought the same statement: to be passed on makes nothing newer. */
    private List<Said> dated(List<Said> said) {
        Map<Double, List<Said>> byNumber = new HashMap<>();
        said.forEach(one -> byNumber.computeIfAbsent(one.figures().number(), number -> new ArrayList<>())
                .add(one));
        List<Said> dated = new ArrayList<>();
        for (Said one : said) {
            Days first = one.on();
            for (Said other : Objects.requireNonNull(byNumber.get(one.figures().number()))) {
                Days on = other.on();
                boolean earlier = on != null && (first == null || on.last() < first.last());
                if (earlier && one.figures().sameNumber(other.figures()) && isOneText(one.account(), other.account())) {
                    first = on;
                }
            }
            dated.add(one.since(first, isDenied(one.account()) && isCorrected(one, said)));
        }
        return dated;
    }

    /** Whether who denies a figure gives another in the same report: "not 254 but 210". */
    private boolean isCorrected(Said denied, List<Said> all) {
        return all.stream()
                .anyMatch(other -> !isDenied(other.account())
                        && other.account().report().equals(denied.account().report())
                        && speakers.sameLine(other.account(), denied.account()));
    }

    private boolean isOneText(Account one, Account other) {
        return other.family().equals(one.family()) || speakers.sameLine(one, other);
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
