package org.tallystick.resolve.place;

import java.util.Set;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;

/** Tells sentences of harm from others. */
final class Harms {
    /** What the news may be of that strikes people, by the value of its word in the pack. */
    private static final Set<String> HAPPENINGS = Set.of("disaster", "shock", "unrest");

    private final long harm;
    private final long war;
    private final long news;
    private final long prep;
    private final long bound;

    Harms(Pack pack) {
        this.harm = pack.type("harm");
        this.war = pack.type("war");
        this.news = pack.type("news");
        this.prep = pack.types("prep", "place-prep");
        this.bound = pack.types("comma", "semicolon", "conj", "sub", "quote");
    }

    /** Whether a sentence has a word of harm; one that is also a preposition counts only where it closes its clause. */
    boolean any(Chart chart) {
        for (int i = 0; i < chart.size(); i++) {
            boolean closes =
                    !chart.is(i, prep) || i + 1 >= chart.size() || chart.is(i + 1, bound) || isStop(chart, i + 1);
            if (chart.is(i, harm) && closes || isHappening(chart, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word tells of harm, of a war or of what strikes people. */
    boolean tells(Chart chart, int at) {
        return chart.is(at, harm | war) || isHappening(chart, at);
    }

    private boolean isHappening(Chart chart, int at) {
        Sense sense = chart.is(at, news) ? chart.at(at).sense("news") : null;
        return sense != null && HAPPENINGS.contains(sense.value());
    }

    private static boolean isStop(Chart chart, int at) {
        char c = chart.text().charAt(chart.at(at).span().start());
        return c == '.' || c == '!' || c == '?';
    }
}
