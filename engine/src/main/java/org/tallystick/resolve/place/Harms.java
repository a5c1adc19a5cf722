package org.tallystick.resolve.place;

import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;

/** Tells sentences of harm from others. */
final class Harms {
    private final long harm;
    private final long prep;
    private final long bound;

    Harms(Pack pack) {
        this.harm = pack.types("harm", "hazard");
        this.prep = pack.types("prep", "place-prep");
        this.bound = pack.types("comma", "semicolon", "conj", "sub", "quote");
    }

    /** Whether a sentence has a word of harm; one that is also a preposition counts only where it closes its clause. */
    boolean any(Chart chart) {
        for (int i = 0; i < chart.size(); i++) {
            boolean closes =
                    !chart.is(i, prep) || i + 1 >= chart.size() || chart.is(i + 1, bound) || isStop(chart, i + 1);
            if (chart.is(i, harm) && closes) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStop(Chart chart, int at) {
        char c = chart.text().charAt(chart.at(at).span().start());
        return c == '.' || c == '!' || c == '?';
    }
}
