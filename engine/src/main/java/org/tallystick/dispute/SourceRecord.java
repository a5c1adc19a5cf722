package org.tallystick.dispute;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Measure;

/**
 * How the claims of one source on one measure fared among those of others.
 *
 * @param source who it is, as claims are told apart by it
 * @param name its fullest name
 * @param side whose it is; null when unknown
 * @param claims how many claims it makes
 * @param questions how many questions they answer
 * @param rivalled how many of those somebody else answers too
 * @param first in how many of those it was the first, by days
 * @param copied how many of its claims others pass on
 * @param raised how many it replaced by a higher figure
 * @param lowered how many it replaced by a lower one
 * @param denied who denies its claims, and how many
 * @param contradicted who contradicts its claims in force, and how many
 * @param ratio how its figures compare with the later consensus
 */
public record SourceRecord(
        String source,
        String name,
        @Nullable String side,
        Measure measure,
        int claims,
        int questions,
        int rivalled,
        int first,
        int copied,
        int raised,
        int lowered,
        SortedMap<String, Integer> denied,
        SortedMap<String, Integer> contradicted,
        LogRatio ratio) {
    /**
     * The natural logarithm of a source's figures over those that others agree on later: 0 when they are the same, 0.69 when its own
     * are twice as high.
     *
     * @param n number of questions it is taken from
     * @param mean their mean; null when there are too few
     * @param low lower end of the 95 % interval of the mean, by Student's t; null when there are too few
     * @param high upper end of that interval
     */
    public record LogRatio(
            int n,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high) {
        /** Fewer are too few to say anything. */
        public static final int FEWEST = 5;

        /** Whether there are too few. */
        public boolean tooFew() {
            return n < FEWEST;
        }
    }
}
