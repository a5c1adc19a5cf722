package org.tallystick.resolve.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.resolve.place.PlaceReader.Mention;

/**
 * Where the sentences of a report happened that do not say so themselves: at the place that their paragraph told of last, else at the
 * scene of the report.
 */
final class Scenes {
    private final List<@Nullable Mention> focus = new ArrayList<>();

    Scenes(List<Chart> charts, List<List<Mention>> mentions, @Nullable Mention scene, Harms harms) {
        Mention paragraph = null;
        for (Chart chart : charts) {
            paragraph = chart.opensParagraph() ? null : paragraph;
            focus.add(paragraph != null ? paragraph : scene);
            Mention best = best(mentions.get(chart.number()));
            if (best != null && (rank(best) > 1 || harms.any(chart) || paragraph == null)) {
                paragraph = best;
            }
        }
    }

    /** The place that sentence {@code number} is set at, as far as the sentences around it tell; null when they tell none. */
    @Nullable
    Mention of(int number) {
        return focus.get(number);
    }

    /** Whether {@code mention} names what {@code vague} left without a name: a closer place that may lie in it. */
    static boolean isNameOf(Mention mention, Mention vague) {
        String country = mention.place().country();
        return rank(mention) > rank(vague)
                && (country == null || country.equals(vague.place().country()));
    }

    /** The mention of a sentence that sets the scene best; null when none sets one. */
    private static @Nullable Mention best(List<Mention> here) {
        Mention best = null;
        for (Mention mention : here) {
            if (rank(mention) > (best == null ? 0 : rank(best))) {
                best = mention;
            }
        }
        return best;
    }

    /** How closely a mention says where something happened; 0 when it does not. */
    static int rank(Mention mention) {
        if (!mention.led() || mention.listed() || mention.apposed()) {
            return 0;
        }
        return switch (mention.place().precision()) {
            case SETTLEMENT, NEAR_SETTLEMENT, ADMIN2 -> 4;
            case UNRESOLVED -> 3;
            case ADMIN1, AREA -> 2;
            case COUNTRY -> 1;
        };
    }
}
