package org.tallystick.resolve.place;

import java.util.Set;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;

/** Knows places by the word for their kind that stands beside their name: "the village of Gora", "Gora Street". */
final class Kinds {
    /** Kinds of things that stand somewhere and have a name. */
    private static final Set<String> SITES = Set.of("camp", "mine", "religious", "school");

    /** Most words of a name before the word for its kind. */
    private static final int LONGEST = 4;

    private final NameRuns runs;
    private final long area;
    private final long of;
    private final long det;
    private final long prep;
    private final long things;

    Kinds(Pack pack, NameRuns runs) {
        this.runs = runs;
        this.area = pack.type("area-word");
        this.of = pack.type("of");
        this.det = pack.type("det");
        this.prep = pack.type("place-prep");
        this.things = pack.types("thing", "thing-one");
    }

    /** Whether a word for a settlement or an area introduces a name: "the village of Gora", "het dorp Mahambel". */
    boolean introduces(Chart chart, int at) {
        int word = chart.is(at - 1, of | det) ? at - 2 : at - 1;
        return chart.is(word, area) && AreaReader.isKind(chart.at(word)) && runs.isName(chart, at);
    }

    /** Whether a kind of place stands behind a name: "the Gora district", "Gora prison". */
    boolean closes(Chart chart, int at) {
        int to = at;
        while (to < at + LONGEST && runs.isName(chart, to) && (to == at || !isKind(chart, to))) {
            to++;
        }
        return to > at && isKind(chart, to);
    }

    /** Whether a word is a kind of place that has a name. */
    boolean isKind(Chart chart, int at) {
        return chart.is(at, area) && AreaReader.isSuffix(chart.at(at)) || SITES.contains(thing(chart, at));
    }

    /** Where the name of a site begins that the place at item {@code at} is said to hold: "Gora Hall in Homs"; {@code at} without one. */
    int siteBefore(Chart chart, int at) {
        int to = chart.is(at - 1, prep) && LeadReader.isInside(chart.at(at - 1)) ? at - 2 : -1;
        if (to < 0
                || !chart.at(to).capital()
                || !isKind(chart, to) && thing(chart, to).isEmpty()) {
            return at;
        }
        int from = to;
        while (from > 0 && from > to - LONGEST && chart.at(from - 1).capital()) {
            from--;
        }
        return from < to ? from : at;
    }

    /** Kind of the thing that a word is; empty when it is none. */
    String thing(Chart chart, int at) {
        if (!chart.is(at, things)) {
            return "";
        }
        Sense one = Pack.sense(chart.at(at).entry(), "thing-one");
        Sense thing = one == null ? Pack.sense(chart.at(at).entry(), "thing") : one;
        return thing == null ? "" : thing.value();
    }
}
