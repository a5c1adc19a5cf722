package org.tallystick.app.dispute;

import java.util.Comparator;
import org.tallystick.dispute.ClaimRange;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.State;

/** How contested a question is. */
public final class Contest {
    /** The most contested first: by state, then by origins, by how far the figures lie apart, and by claims. */
    public static final Comparator<Question> MOST_CONTESTED = Comparator.<Question>comparingInt(
                    question -> rank(question.state()))
            .thenComparing(Comparator.comparingInt(Question::origins).reversed())
            .thenComparing(Comparator.<Question>comparingDouble(question -> spread(question.range()))
                    .reversed())
            .thenComparing(Comparator.<Question>comparingInt(
                            question -> question.accounts().size())
                    .reversed())
            .thenComparing(Question::id);

    private Contest() {}

    private static int rank(State state) {
        return switch (state) {
            case CONTRADICTED -> 0;
            case DENIED -> 1;
            case CORROBORATED -> 2;
            case SUPERSEDED -> 3;
            case ONE_VOICE -> 4;
        };
    }

    /** Logarithm of the ratio of the ends, each one more, so that none is 0. */
    private static double spread(ClaimRange range) {
        return range.low() == null || range.high() == null ? 0 : Math.log1p(range.high()) - Math.log1p(range.low());
    }

    /** Whether only one claim answers it. */
    public static boolean isSingle(Question question) {
        return question.accounts().size() == 1;
    }
}
