package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which claims answer the same question, and whether they agree. */
public final class Questions {
    private Questions() {}

    /** The questions of {@code accounts}: each account is in exactly one. Their order makes no difference. */
    public static List<Question> of(Collection<Account> accounts) {
        return of(accounts, List.of());
    }

    /** As {@link #of(Collection)}, with what people decided done in order to the questions that claims fall into by themselves. */
    public static List<Question> of(Collection<Account> accounts, List<Decision> decisions) {
        QuestionIndex index = new QuestionIndex();
        index.decide(decisions);
        Map<String, List<Account>> reports = new TreeMap<>();
        accounts.forEach(
                a -> reports.computeIfAbsent(a.report(), r -> new ArrayList<>()).add(a));
        reports.forEach(index::put);
        index.settle();
        return index.all();
    }
}
