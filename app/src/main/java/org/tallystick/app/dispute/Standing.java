package org.tallystick.app.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.QuestionIndex;
import org.tallystick.dispute.State;

/** The questions of a ledger as it stands, kept at hand: what is added to it, by whomever, touches only its own. For many threads. */
public final class Standing {
    private final QuestionIndex index = new QuestionIndex();
    private volatile @Nullable View view;

    /**
     * The questions at one moment.
     *
     * @param entries how many entries the ledger had
     * @param reports how many reports
     * @param claims how many claims that were not rejected
     * @param disputed how many questions have several claims
     * @param contradicted how many questions whose answers contradict each other
     * @param questions all of them, the most contested first
     * @param byId the same by their ids
     * @param byClaim the same by the ids of their claims
     */
    public record View(
            long entries,
            int reports,
            int claims,
            int disputed,
            int contradicted,
            List<Question> questions,
            Map<String, Question> byId,
            Map<String, Question> byClaim) {}

    /** The questions of {@code snapshot}, or of a later moment where somebody asked for that meanwhile. */
    public View of(Snapshot snapshot) {
        View known = view;
        return known != null && known.entries() >= snapshot.entries() ? known : update(snapshot);
    }

    private synchronized View update(Snapshot snapshot) {
        View known = view;
        if (known != null && known.entries() >= snapshot.entries()) {
            return known;
        }
        Map<String, List<Account>> reports = new TreeMap<>();
        snapshot.accountsSince(known == null ? 0 : known.entries(), reports::put);
        reports.forEach(index::put);
        index.decide(new LedgerDossier(snapshot).decisions());
        View now = view(snapshot, index.settle(), known);
        view = now;
        return now;
    }

    /** The view before with what changed: most of it stays, and is neither sorted nor gone through anew. */
    private static View view(Snapshot snapshot, QuestionIndex.Changed changed, @Nullable View known) {
        Map<String, Question> byId = new HashMap<>(known == null ? Map.of() : known.byId());
        Map<String, Question> byClaim = new HashMap<>(known == null ? Map.of() : known.byClaim());
        Set<Question> old = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(changed.gone().stream(), changed.now().stream().map(Question::id))
                .map(byId::remove)
                .filter(Objects::nonNull)
                .forEach(question -> {
                    old.add(question);
                    question.accounts()
                            .forEach(account -> byClaim.remove(account.claim().id()));
                });
        for (Question question : changed.now()) {
            byId.put(question.id(), question);
            question.accounts().forEach(account -> byClaim.put(account.claim().id(), question));
        }
        List<Question> fresh = new ArrayList<>(changed.now());
        fresh.sort(Contest.MOST_CONTESTED);
        List<Question> questions = merged(known == null ? List.of() : known.questions(), old, fresh);
        return new View(
                snapshot.entries(),
                snapshot.reportCount(),
                snapshot.select(ClaimQuery.ALL).cardinality(),
                count(questions, question -> !Contest.isSingle(question)),
                count(questions, question -> question.state() == State.CONTRADICTED),
                questions,
                byId,
                byClaim);
    }

    /** Two lists in the order of contest as one, without those that are {@code old}. */
    private static List<Question> merged(List<Question> before, Set<Question> old, List<Question> fresh) {
        List<Question> merged = new ArrayList<>(before.size() + fresh.size());
        int next = 0;
        for (Question question : before) {
            if (old.contains(question)) {
                continue;
            }
            while (next < fresh.size() && Contest.MOST_CONTESTED.compare(fresh.get(next), question) < 0) {
                merged.add(fresh.get(next++));
            }
            merged.add(question);
        }
        merged.addAll(fresh.subList(next, fresh.size()));
        return Collections.unmodifiableList(merged);
    }

    private static int count(List<Question> questions, Predicate<Question> such) {
        return (int) questions.stream().filter(such).count();
    }
}
