package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Wars;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;

/**
 * Finds the exchanges among questions: two sides at war, each with losses of the same kind in places and times that meet. Each
 * question is put to the one of the other side that meets it best, and to no other.
 */
public final class Exchanges {
    private static final int TOGETHER = 4;

    private final Map<String, Occasion> occasions = new HashMap<>();

    /** The questions of each measure and side by their days: only those near are compared, so that cost stays near linear. */
    private final Map<Measure, Map<String, Calendar<Question>>> days = new EnumMap<>(Measure.class);

    private final Map<String, List<Calendar<Question>>> enemies = new HashMap<>();
    private final Map<String, List<Question>> byReport = new HashMap<>();

    private Exchanges() {}

    /** The exchanges among {@code questions}, in the order of their ids. Their order makes no difference. */
    public static List<Exchange> of(Collection<Question> questions) {
        return new Exchanges()
                .find(questions.stream()
                        .filter(Exchanges::isOfLosses)
                        .sorted(Comparator.comparing(Question::id))
                        .toList());
    }

    /** What {@code a} and {@code b} say of each other's losses in {@code questions}, whatever their places and times. */
    public static Exchange between(String a, String b, Collection<Question> questions) {
        List<Question> theirs = questions.stream()
                .filter(question -> isOfLosses(question) && (a.equals(question.side()) || b.equals(question.side())))
                .sorted(Comparator.comparing(Question::id))
                .toList();
        return a.compareTo(b) < 0 ? exchange(a, b, theirs) : exchange(b, a, theirs);
    }

    private static boolean isOfLosses(Question question) {
        Group group = question.group();
        return question.measure().kind() == Measure.Kind.PEOPLE
                && question.side() != null
                && (group == null || group == Group.MILITARY);
    }

    private List<Exchange> find(List<Question> questions) {
        for (Question question : questions) {
            occasions.put(
                    question.id(),
                    Occasion.of(question.lead().claim(), question.lead().published()));
            days.computeIfAbsent(question.measure(), measure -> new TreeMap<>())
                    .computeIfAbsent(side(question), side -> new Calendar<>(this::occasion))
                    .add(question);
            question.accounts().stream()
                    .map(Account::report)
                    .distinct()
                    .forEach(report -> byReport.computeIfAbsent(report, key -> new ArrayList<>())
                            .add(question));
        }
        Groups<String> meeting = new Groups<>();
        Set<String> paired = new HashSet<>();
        for (Question question : questions) {
            Question other = best(question);
            if (other != null && question.id().equals(idOf(best(other)))) {
                meeting.join(question.id(), other.id());
                paired.addAll(List.of(question.id(), other.id()));
            }
        }
        join(questions, paired, meeting);
        Map<String, List<Question>> byExchange = new TreeMap<>();
        questions.stream()
                .filter(question -> paired.contains(question.id()))
                .forEach(question -> byExchange
                        .computeIfAbsent(meeting.of(question.id()), e -> new ArrayList<>())
                        .add(question));
        return byExchange.values().stream().map(Exchanges::exchange).toList();
    }

    private Occasion occasion(Question question) {
        return Objects.requireNonNull(occasions.get(question.id()));
    }

    private static String side(Question question) {
        return String.valueOf(question.side());
    }

    private static @Nullable String idOf(@Nullable Question question) {
        return question == null ? null : question.id();
    }

    /** Adds what the same reports tell of other losses there and then: the wounded beside the dead. */
    private void join(List<Question> questions, Set<String> paired, Groups<String> meeting) {
        Set<String> pairs = Set.copyOf(paired);
        for (Question question : questions) {
            Question near = beside(question)
                    .filter(pair -> pairs.contains(pair.id()))
                    .filter(pair -> Objects.equals(pair.side(), question.side()))
                    .filter(pair -> pair.measure() != question.measure())
                    .filter(pair -> meets(pair, question, true) > 0)
                    .max(Comparator.<Question>comparingInt(pair -> meets(pair, question, true))
                            .thenComparing(Question::id, Comparator.reverseOrder()))
                    .orElse(null);
            if (near != null) {
                meeting.join(near.id(), question.id());
                paired.add(question.id());
            }
        }
    }

    /** The questions that reports of {@code question} answer too, itself among them. */
    private Stream<Question> beside(Question question) {
        return question.accounts().stream()
                .map(Account::report)
                .distinct()
                .flatMap(report -> byReport.getOrDefault(report, List.of()).stream());
    }

    private static Exchange exchange(List<Question> questions) {
        List<String> sides = questions.stream()
                .map(question -> Objects.requireNonNull(question.side()))
                .distinct()
                .sorted()
                .toList();
        return exchange(sides.getFirst(), sides.getLast(), questions);
    }

    private static Exchange exchange(String a, String b, List<Question> questions) {
        List<Exchange.Cell> cells = new ArrayList<>();
        for (String speaker : Arrays.asList(a, b, null)) {
            for (String victims : List.of(a, b)) {
                cells.add(new Exchange.Cell(speaker, victims, said(speaker, victims, a, b, questions)));
            }
        }
        String first =
                questions.isEmpty() ? a + "-" + b : questions.getFirst().id().substring(1);
        return new Exchange("x" + first, a, b, questions, cells);
    }

    private static List<Account> said(
            @Nullable String speaker, String victims, String a, String b, List<Question> questions) {
        List<Account> said = new ArrayList<>();
        for (Question question : questions) {
            if (victims.equals(question.side())) {
                question.accounts().stream()
                        .filter(account -> question.inForce().contains(account.id()))
                        .filter(account -> Objects.equals(speaker, side(account, a, b)))
                        .forEach(said::add);
            }
        }
        return said;
    }

    private static @Nullable String side(Account account, String a, String b) {
        var claimant = account.claim().claimant();
        String side = claimant == null ? null : claimant.side();
        return a.equals(side) || b.equals(side) ? side : null;
    }

    /** The question on the other side's losses that meets {@code question} best, of several the first; null when none does. */
    private @Nullable Question best(Question question) {
        Map<String, Question> near = new TreeMap<>();
        Consumer<Question> taker = other -> near.put(other.id(), other);
        for (Calendar<Question> enemy : enemies(question)) {
            enemy.leads(occasion(question), taker);
            enemy.followers(occasion(question), taker);
        }
        Set<String> together = new HashSet<>();
        beside(question)
                .filter(other -> other.measure() == question.measure() && Wars.between(side(question), side(other)))
                .forEach(other -> {
                    together.add(other.id());
                    taker.accept(other);
                });
        Question best = null;
        int most = 0;
        for (Question other : near.values()) {
            int meets = meets(question, other, together.contains(other.id()));
            if (meets > most) {
                best = other;
                most = meets;
            }
        }
        return best;
    }

    /** What is counted alike of the sides at war with that of {@code question}, which is made out once for each side. */
    private List<Calendar<Question>> enemies(Question question) {
        return enemies.computeIfAbsent(question.measure().word() + " " + question.side(), key -> {
            Map<String, Calendar<Question>> sides = days.getOrDefault(question.measure(), Map.of());
            return sides.entrySet().stream()
                    .filter(side -> Wars.between(side(question), side.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        });
    }

    /** How well place and time of two questions meet; 0 when they do not. What one report tells together meets where it can. */
    private int meets(Question one, Question other, boolean together) {
        Occasion here = occasion(one);
        Occasion there = occasion(other);
        boolean running = here.kind() == Occasion.Kind.TOTAL != (there.kind() == Occasion.Kind.TOTAL);
        int time = running ? 0 : Math.max(Math.max(here.fit(there), there.fit(here)), together ? 1 : 0);
        int place = switch (Where.between(one.place(), other.place())) {
            case SAME -> 4;
            case NEAR -> 3;
            case WIDER -> 2;
            case OPEN -> 1;
            case APART -> together && sameCountry(one, other) ? 1 : 0;
        };
        return time == 0 || place == 0 ? 0 : 2 * time + place + (together ? TOGETHER : 0);
    }

    private static boolean sameCountry(Question one, Question other) {
        return one.place() != null
                && other.place() != null
                && one.place().country() != null
                && one.place().country().equals(other.place().country());
    }
}
