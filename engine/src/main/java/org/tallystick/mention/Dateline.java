package org.tallystick.mention;

import org.tallystick.lang.Sense;

/** The words before a report that say where, when and by whom it was written: "MOGADISHU, Feb 1 (Reuters) - ". */
public final class Dateline {
    /** Fewest letters of the town in capitals that opens one. */
    private static final int SHORTEST = 4;

    /** Most items of one. */
    private static final int LONGEST = 16;

    private Dateline() {}

    /** Item after the dateline of a report's first sentence; 0 when the sentence has none. */
    public static int end(Chart chart) {
        boolean town = chart.number() == 0
                && chart.size() > 1
                && !chart.shouting()
                && chart.at(0).letters() == Sense.Letters.CAPITALS
                && chart.at(0).span().end() - chart.at(0).span().start() >= SHORTEST;
        if (!town) {
            return 0;
        }
        for (int i = 1; i < Math.min(chart.size(), LONGEST); i++) {
            if (isDash(chart, i)) {
                return i + 1;
            }
        }
        return 1;
    }

    /** Whether an item is a dash. */
    public static boolean isDash(Chart chart, int at) {
        char c = chart.text().charAt(chart.at(at).span().start());
        return c == '-' || c == '\u2013' || c == '\u2014';
    }
}
