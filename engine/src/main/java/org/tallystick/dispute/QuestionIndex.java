package org.tallystick.dispute;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions of claims that come and go by the report. A report that comes touches its own questions and those that hang on
 * them; what comes out is the same as of all claims at once. For one thread.
 */
public final class QuestionIndex {
    private static final Comparator<Cluster> LEADS = Comparator.comparing(Cluster::lead, Case.BEST_TOLD);

    private final Grouping grouping = new Grouping();
    private final Decided decided = new Decided();
    private final Wholes wholes = new Wholes();
    private final Statements statements = new Statements();
    private final Repetitions repetitions = new Repetitions();
    private final Map<Cluster, Answer> answers = new HashMap<>();

    /**
     * What became of questions.
     *
     * @param gone ids of those that are no more
     * @param now those that are new or not what they were
     */
    public record Changed(Set<String> gone, List<Question> now) {
        public Changed {
            gone = Set.copyOf(gone);
            now = List.copyOf(now);
        }
    }

    /** A question as its claims alone tell it, as the order of statements tells it, and as it is shown. */
    private record Answer(Question alone, Question judged, Question shown) {
        Answer judged(Question now) {
            return new Answer(alone, now, shown);
        }

        Answer shown(Question now) {
            return new Answer(alone, judged, now);
        }
    }

    /** Takes in what people decided on the claims, in order, in place of what they had. Seen after {@link #settle}. */
    public void decide(List<Decision> decisions) {
        decided.decide(decisions);
    }

    /** Takes in the claims of a report, in place of those that it had. Seen after {@link #settle}. */
    public void put(String report, List<Account> accounts) {
        grouping.put(report, accounts);
    }

    /** Takes the claims of a report out. Seen after {@link #settle}. */
    public void remove(String report) {
        grouping.remove(report);
    }

    /** All questions, those first whose lead tells best what they are about. */
    public List<Question> all() {
        return answers.keySet().stream()
                .sorted(LEADS)
                .map(cluster -> Objects.requireNonNull(answers.get(cluster)).shown())
                .toList();
    }

    /** Answers the questions of what came and went since the last time. */
    public Changed settle() {
        Changes changes = decided.of(grouping.settle(), grouping);
        Map<Cluster, Answer> before = new HashMap<>();
        changes.gone().forEach(gone -> keep(before, gone, answers.remove(gone)));
        for (Cluster cluster : changes.changed()) {
            Question alone = question(cluster, Statements.UNKNOWN);
            keep(before, cluster, answers.put(cluster, new Answer(alone, alone, alone)));
        }
        Set<Cluster> touched = new HashSet<>(changes.changed());
        touched.addAll(wholes.take(changes));
        touched.addAll(turned(changes, before));
        for (Cluster cluster : touched) {
            if (!changes.changed().contains(cluster)) {
                keep(before, cluster, answers.get(cluster));
            }
            answers.computeIfPresent(cluster, (c, answer) -> answer.judged(judged(c, answer.alone())));
        }
        for (Cluster cluster : retold(changes.gone(), touched, before)) {
            if (touched.add(cluster)) {
                keep(before, cluster, answers.get(cluster));
            }
        }
        touched.forEach(cluster -> answers.computeIfPresent(cluster, (c, answer) -> answer.shown(shown(c, answer))));
        return changed(touched, before);
    }

    private static void keep(Map<Cluster, Answer> before, Cluster cluster, @Nullable Answer answer) {
        if (answer != null) {
            before.put(cluster, answer);
        }
    }

    /** Takes up which statements are the later. Gives the questions to which it matters. */
    private Set<Cluster> turned(Changes changes, Map<Cluster, Answer> before) {
        Set<Reports> turned = new HashSet<>();
        for (Set<Cluster> clusters : List.of(changes.gone(), changes.changed())) {
            for (Cluster cluster : clusters) {
                turned.addAll(statements.take(
                        rises(before.get(cluster)),
                        rises(answers.get(cluster)),
                        pair -> common(pair).stream()
                                .map(one ->
                                        Objects.requireNonNull(answers.get(one)).alone())
                                .toList()));
            }
        }
        return common(turned);
    }

    private static Map<Reports, Statements.Later> rises(@Nullable Answer answer) {
        return answer == null ? Map.of() : Statements.rises(answer.alone());
    }

    /** Takes up what claimants revised. Gives the questions to which it matters. */
    private Set<Cluster> retold(Set<Cluster> gone, Set<Cluster> judged, Map<Cluster, Answer> before) {
        Set<Reports> turned = new HashSet<>();
        for (Set<Cluster> clusters : List.of(gone, judged)) {
            for (Cluster cluster : clusters) {
                turned.addAll(repetitions.take(revisions(before.get(cluster)), revisions(answers.get(cluster))));
            }
        }
        return common(turned);
    }

    private Set<Reports> revisions(@Nullable Answer answer) {
        return answer == null ? Set.of() : repetitions.revisions(answer.judged());
    }

    /** What is told of the touched questions that was not so before, and which of those before are no more. */
    private Changed changed(Set<Cluster> touched, Map<Cluster, Answer> before) {
        Map<String, Question> was = new HashMap<>();
        before.values().forEach(answer -> was.put(answer.shown().id(), answer.shown()));
        List<Question> now = touched.stream()
                .sorted(LEADS)
                .map(cluster -> Objects.requireNonNull(answers.get(cluster)).shown())
                .filter(question -> !question.equals(was.get(question.id())))
                .toList();
        Set<String> gone = new HashSet<>(was.keySet());
        touched.forEach(cluster -> gone.remove(id(cluster)));
        return new Changed(gone, now);
    }

    private Question judged(Cluster cluster, Question alone) {
        return statements.turns(alone) ? question(cluster, statements) : alone;
    }

    private Question shown(Cluster cluster, Answer answer) {
        Cluster whole = wholes.of(cluster);
        return repetitions.told(answer.judged()).within(whole == null ? null : id(whole));
    }

    private Set<Cluster> common(Set<Reports> pairs) {
        Set<Cluster> common = new HashSet<>();
        pairs.forEach(pair -> common.addAll(common(pair)));
        return common;
    }

    /** The clusters in which both reports have claims. */
    private Set<Cluster> common(Reports pair) {
        Set<Cluster> common = clusters(pair.one());
        common.retainAll(clusters(pair.other()));
        return common;
    }

    private Set<Cluster> clusters(String report) {
        return grouping.of(report).stream()
                .map(one -> {
                    Cluster cluster = decided.cluster(one.id());
                    return cluster == null ? Objects.requireNonNull(grouping.of(one)) : cluster;
                })
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String id(Cluster cluster) {
        return "q" + cluster.lead().id();
    }

    private static Question question(Cluster cluster, Statements statements) {
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
                null,
                cluster.why());
    }
}
