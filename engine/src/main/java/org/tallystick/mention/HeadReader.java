package org.tallystick.mention;

import java.util.List;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.text.Token;

/** Finds the noun that a quantity counts. */
final class HeadReader {
    private static final int FARTHEST_HEAD = 7;

    private final long unit;
    private final long people;
    private final long things;
    private final long harm;
    private final long nation;
    private final long demonym;
    private final long quote;
    private final long actor;
    private final long stop;

    HeadReader(Pack pack) {
        this.unit = pack.type("unit");
        this.people = pack.types("people", "people-one");
        this.things = pack.types("thing", "thing-one");
        this.harm = pack.type("harm");
        this.nation = pack.type("nation");
        this.demonym = pack.type("demonym");
        this.quote = pack.type("quote");
        this.actor = pack.type("actor");
        this.stop = pack.types(
                "aux",
                "prep",
                "sub",
                "conj",
                "pronoun",
                "comma",
                "semicolon",
                "mark",
                "speech",
                "neg",
                "bound",
                "of",
                "range-mid",
                "adverb",
                "place-prep",
                "time-prep",
                "more",
                "part",
                "det",
                "past",
                "when",
                "weekday",
                "since");
    }

    /** The noun that a quantity before item {@code at} counts; -1 when none follows closely. */
    int head(Chart chart, int at) {
        int unknown = -1;
        for (int i = at; i < chart.size() && i < at + FARTHEST_HEAD; i++) {
            Item item = chart.at(i);
            if (item.is(unit)) {
                return i;
            }
            boolean noun = item.is(people | things)
                    || item.is(harm) && counts(item)
                    || item.is(nation) && !nounAfter(chart, i);
            if (noun && item.is(harm) && isAnimal(chart, i + 1)) {
                return i + 1;
            }
            if (noun) {
                int last = i;
                while (chart.is(last + 1, people | things)
                        && !chart.is(last + 1, stop)
                        && chart.at(last + 1).is(people | things)
                        && !chart.at(last).is(harm)) {
                    last++;
                }
                return last;
            }
            if (item.is(quote) && chart.is(i + 1, people | things)) {
                continue;
            }
            if (item.is(stop) || item.kind() == Token.Kind.MARK) {
                break;
            }
            if (item.is(harm)) {
                if (isAdjective(chart, i)) {
                    continue;
                }
                break;
            }
            if (item.kind() == Token.Kind.NUMBER) {
                if (item.joined() || chart.is(i + 1, unit) && chart.at(i + 1).joined()) {
                    continue;
                }
                break;
            }
            if (!item.is(demonym)) {
                unknown = i;
            }
        }
        return unknown;
    }

    /** Whether animals stand at {@code at}: "four wounded ewes". */
    private boolean isAnimal(Chart chart, int at) {
        Sense sense = chart.is(at, unit) ? chart.at(at).sense("unit") : null;
        return sense != null && sense.value().equals("animals");
    }

    private boolean nounAfter(Chart chart, int i) {
        boolean noun = chart.is(i + 1, people | things | actor) || chart.is(i + 1, harm) && counts(chart.at(i + 1));
        return noun && !chart.is(i + 1, stop);
    }

    /** A word of harm before a noun describes it: "two wounded soldiers". */
    private boolean isAdjective(Chart chart, int i) {
        return chart.is(i + 1, people | demonym | nation | things) && !chart.is(i + 1, stop);
    }

    /** Whether a word of harm is a noun that is counted itself: "12 dead". */
    static boolean counts(Item noun) {
        for (Sense sense :
                noun.entry() == null ? List.<Sense>of() : noun.entry().senses()) {
            if (sense.type().equals("harm") && sense.row().cell("frame").contains("count")) {
                return true;
            }
        }
        return false;
    }
}
