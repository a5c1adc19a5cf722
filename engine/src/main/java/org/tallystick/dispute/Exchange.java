package org.tallystick.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two sides at war say of their own losses and of each other's, in one place and time. The figures answer different
 * questions: they are laid side by side, and neither added nor subtracted.
 *
 * @param id stable while the questions are the same
 * @param a one side, the first of the two by its code
 * @param b the other side
 * @param questions those on the losses of either side, in the order of their ids
 * @param cells who says what of whose losses; who says nothing has an empty cell
 */
public record Exchange(String id, String a, String b, List<Question> questions, List<Cell> cells) {
    public Exchange {
        questions = List.copyOf(questions);
        cells = List.copyOf(cells);
    }

    /**
     * What one party says of the losses of one side.
     *
     * @param speaker the side that speaks; null for all who are of neither
     * @param victims the side whose losses they are
     * @param accounts its claims in force, by question
     */
    public record Cell(@Nullable String speaker, String victims, List<Account> accounts) {
        public Cell {
            accounts = List.copyOf(accounts);
        }
    }
}
