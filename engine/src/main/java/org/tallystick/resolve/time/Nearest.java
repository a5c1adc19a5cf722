package org.tallystick.resolve.time;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** The nearest windows of a kind around each sentence, found once for all sentences so that a long report takes no square time. */
final class Nearest {
    private final List<List<Mention>> mentions;
    private final Predicate<Mention> fits;

    /** For each sentence the nearest one before it that has such a window; -1 when none has. */
    private final int[] before;

    /** For each sentence the nearest one after it that has such a window; the number of sentences when none has. */
    private final int[] after;

    Nearest(List<List<Mention>> mentions, Predicate<Mention> fits) {
        this.mentions = mentions;
        this.fits = fits;
        int size = mentions.size();
        boolean[] has = new boolean[size];
        for (int i = 0; i < size; i++) {
            has[i] = mentions.get(i).stream().anyMatch(fits);
        }
        this.before = new int[size];
        this.after = new int[size];
        for (int i = 0; i < size; i++) {
            before[i] = i == 0 ? -1 : has[i - 1] ? i - 1 : before[i - 1];
        }
        for (int i = size - 1; i >= 0; i--) {
            after[i] = i == size - 1 ? size : has[i + 1] ? i + 1 : after[i + 1];
        }
    }

    /** The window nearest before sentence {@code at}, of sentence {@code from} or a later one. */
    @Nullable
    Mention before(int at, int from) {
        return before[at] < from ? null : first(mentions.get(before[at]), fits);
    }

    /** The window nearest after sentence {@code at}. */
    @Nullable
    Mention after(int at) {
        return after[at] == mentions.size() ? null : first(mentions.get(after[at]), fits);
    }

    /** The first window of a sentence that fits; rather one that names a happening. */
    static @Nullable Mention first(List<Mention> here, Predicate<Mention> fits) {
        Mention first = null;
        for (Mention mention : here) {
            boolean better = first == null || first.role() != Role.EVENT && mention.role() == Role.EVENT;
            first = better && fits.test(mention) ? mention : first;
        }
        return first;
    }
}
