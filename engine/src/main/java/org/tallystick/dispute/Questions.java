package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;

/** Finds which claims answer the same question, and whether they agree. */
public final class Questions {
    private Questions() {}

    /** The questions of {@code accounts}: each account is in exactly one. Their order makes no difference. */
    public static List<Question> of(Collection<Account> accounts) {
        return of(accounts, List.of());
    }

    /** As {@link #of(Collection)}, with what people decided done in order to the questions that claims fall into by themselves. */
    public static List<Question> of(Collection<Account> accounts, List<Decision> decisions) {
        List<Cluster> clusters = Decided.of(Grouping.of(accounts), decisions);
        Wholes wholes = new Wholes(clusters);
        List<Question> questions = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Cluster whole = wholes.of(cluster);
            questions.add(question(cluster, whole == null ? null : id(whole), Statements.UNKNOWN));
        }
        Statements statements = Statements.of(questions);
        for (int i = 0; i < clusters.size(); i++) {
            Question question = questions.get(i);
            if (statements.turns(question)) {
                questions.set(i, question(clusters.get(i), question.partOf(), statements));
            }
        }
        return Repetitions.told(questions);
    }

    private static Question question(Cluster cluster, @Nullable String partOf, Statements statements) {
        List<Account> accounts = cluster.cases().stream()
                .map(Case::account)
                .sorted(Comparator.comparing(Account::id))
                .toList();
        Judgement judgement = new Judgement(accounts, statements);
        List<Account> force = judgement.inForce();
        List<List<Account>> origins = judgement.origins();
        return new Question(
                id(cluster),
                cluster.lead().account(),
                accounts,
                judgement.stances(),
                force.stream().map(Account::id).toList(),
                judgement.state(),
                ClaimRange.of(force, origins),
                origins.stream()
                        .map(origin -> origin.stream().map(Account::id).toList())
                        .toList(),
                force.stream().anyMatch(account -> Interest.isAgainst(account.claim())),
                partOf,
                cluster.why());
    }

    static String id(Cluster cluster) {
        return "q" + cluster.lead().id();
    }

    /** Finds the question of which another is a part: fewer people, a place within, a shorter time, or the dead among casualties. */
    private static final class Wholes {
        private final Map<List<Object>, Calendar> byWhat = new HashMap<>();
        private final Map<Cluster, Integer> rank = new HashMap<>();

        Wholes(List<Cluster> clusters) {
            clusters.forEach(cluster -> rank.put(cluster, rank.size()));
            clusters.forEach(cluster -> byWhat.computeIfAbsent(
                            key(cluster.lead().topic().measure(), cluster), k -> new Calendar())
                    .add(cluster));
        }

        private static List<Object> key(Measure measure, Cluster cluster) {
            var topic = cluster.lead().topic();
            return List.of(
                    measure,
                    Objects.requireNonNullElse(topic.object(), ""),
                    Objects.requireNonNullElse(topic.country(), ""));
        }

        @Nullable
        Cluster of(Cluster part) {
            Measure measure = part.lead().topic().measure();
            Cluster best = null;
            for (Cluster whole : near(key(measure, part), part, whole -> isPart(part, whole))) {
                best = best == null || isPart(whole, best) ? whole : best;
            }
            if (best == null && (measure == Measure.KILLED || measure == Measure.WOUNDED)) {
                List<Cluster> casualties =
                        near(key(Measure.CASUALTIES, part), part, whole -> whole.fit(part.lead()) > 0);
                best = casualties.isEmpty() ? null : casualties.getFirst();
            }
            return best;
        }

        /** The clusters of a kind that {@code may} hold {@code part}, of those whose time may, in the order of their leads. */
        private List<Cluster> near(List<Object> key, Cluster part, Predicate<Cluster> may) {
            Calendar calendar = byWhat.get(key);
            if (calendar == null) {
                return List.of();
            }
            Set<Cluster> near = new HashSet<>();
            calendar.totals(part.lead().occasion(), near);
            calendar.near(part.lead().occasion(), near);
            near.removeIf(may.negate());
            return near.size() < 2
                    ? List.copyOf(near)
                    : near.stream().sorted(Comparator.comparing(rank::get)).toList();
        }

        private static boolean isPart(Cluster part, Cluster whole) {
            Case a = part.lead();
            Case b = whole.lead();
            Group group = a.group();
            boolean sides = b.side() == null || Objects.equals(a.side(), b.side());
            if (part == whole || b.part() || !sides) {
                return false;
            }
            boolean fewer = group != null && group != Group.MILITARY && b.group() == null;
            boolean place = b.place() == null && a.place() == null
                    || a.place() != null && Where.of(a.place(), b.place()) != Where.APART;
            boolean time = b.occasion().fit(a.occasion()) > 0 || a.occasion().fit(b.occasion()) > 0;
            boolean longer = b.occasion().holds(a.occasion());
            boolean same = Objects.equals(a.group(), b.group());
            boolean wider = Where.of(a.place(), b.place()) == Where.WIDER;
            boolean some = a.part() && time;
            return place && (fewer && (time || longer) || same && (some || longer || wider && time));
        }
    }
}
