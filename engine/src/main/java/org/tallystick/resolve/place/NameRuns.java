package org.tallystick.resolve.place;

import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.text.Token;

/** Runs of words that are printed as names and that no lexicon has. */
final class NameRuns {
    /** Most words of a name. */
    private static final int LONGEST_NAME = 4;

    /** Fewest words of a title. */
    private static final int SHORTEST_TITLE = 5;

    private final long names;

    NameRuns(Pack pack) {
        this.names = pack.types("place", "country", "demonym", "nation", "actor", "month", "weekday");
    }

    /**
     * Where the name that starts at {@code at} ends: a run of capitalised words that no lexicon has, or of two to four of which some
     * are common words ("New Orleans"); {@code at} when none starts there.
     */
    int end(Chart chart, int at) {
        if (chart.shouting() || !isName(chart, at)) {
            return at;
        }
        int to = at;
        int common = 0;
        while (to < chart.size() && to < at + LONGEST_NAME && isName(chart, to)) {
            common += chart.at(to).entry() == null ? 0 : 1;
            to++;
        }
        return common > 0 && to - at < 2 ? at : to;
    }

    /** Whether so many words of a sentence have a capital that capitals tell no names, as in a title. */
    static boolean isTitle(Chart chart) {
        int words = 0;
        int capitals = 0;
        for (Item item : chart.items()) {
            if (item.kind() == Token.Kind.WORD && !item.joined()) {
                words++;
                capitals += item.capital() ? 1 : 0;
            }
        }
        return words >= SHORTEST_TITLE && capitals * 3 > words * 2;
    }

    /** Whether a word is printed as a name and is not one that the lexicon has. */
    boolean isName(Chart chart, int at) {
        return isCapitalWord(chart, at, names);
    }

    /** Whether a word is printed with a capital and belongs to none of the classes in {@code known}. */
    static boolean isCapitalWord(Chart chart, int at, long known) {
        Item item = at < 0 || at >= chart.size() ? null : chart.at(at);
        return item != null && item.kind() == Token.Kind.WORD && item.capital() && !item.is(known);
    }

    /** Whether what follows a name makes it somebody's: "in Makarov's words". */
    static boolean isOwner(Chart chart, int to) {
        return to < chart.size()
                && chart.at(to).joined()
                && chart.at(to).kind() == Token.Kind.WORD
                && !chart.at(to).capital();
    }
}
