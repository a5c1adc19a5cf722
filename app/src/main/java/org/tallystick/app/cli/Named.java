package org.tallystick.app.cli;

import java.util.List;
import org.tallystick.dispute.Question;

/** Questions as people name them: by their id, the first letters of it, or the id of one of their claims. */
final class Named {
    private Named() {}

    /** The questions that {@code id} may mean. */
    static List<Question> questions(List<Question> all, String id) {
        List<Question> exact = all.stream()
                .filter(question -> question.id().equals(id)
                        || question.accounts().stream()
                                .anyMatch(account -> account.claim().id().equals(id)))
                .toList();
        return exact.isEmpty()
                ? all.stream().filter(question -> question.id().startsWith(id)).toList()
                : exact;
    }

    /** Why {@code id} means no one question. */
    static String fault(List<Question> meant, String id) {
        return meant.isEmpty()
                ? id + ": no question has this id, and none of its claims; tallystick disputes --all lists them"
                : id + ": " + meant.size() + " questions begin so; give more of the id";
    }
}
