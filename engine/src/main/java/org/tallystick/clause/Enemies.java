package org.tallystick.clause;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;

/** Tells where somebody is called the enemy, as armies call those they fight without a name: "total losses of the enemy". */
final class Enemies {
    /** Most items between a verb of loss and the enemy that is its subject. */
    private static final int FARTHEST = 12;

    /** Most items between the enemy and the loss that is named behind it: "the enemy's total combat losses". */
    private static final int LONGEST = 4;

    private final long people;
    private final long word;
    private final long party;
    private final long joint;
    private final long det;
    private final long stop;

    Enemies(Pack pack) {
        this.people = pack.types("people", "people-one");
        this.word = pack.type("state-word");
        this.party = pack.types("demonym", "nation", "actor", "country");
        this.joint = pack.types("of", "prep", "place-prep");
        this.det = pack.type("det");
        this.stop =
                pack.types("of", "prep", "place-prep", "comma", "semicolon", "conj", "sub", "number", "aux", "speech");
    }

    /** The words that call the enemy those who lost, by a verb of loss at {@code verb}; null when they are others. */
    @Nullable
    Span subject(Chart chart, int verb) {
        int behind = chart.is(verb + 1, det) ? verb + 2 : verb + 1;
        if (isEnemy(chart, behind)) {
            return chart.at(behind).span();
        }
        for (int i = verb - 1; i >= 0 && i >= verb - FARTHEST && !chart.is(i, party); i--) {
            if (isEnemy(chart, i)) {
                return chart.at(i).span();
            }
        }
        return null;
    }

    /** The words that call a loss, told by the noun at {@code noun}, that of the enemy; null when it is another's. */
    @Nullable
    Span owner(Chart chart, int noun) {
        for (int i = noun - 1; i >= 0 && i >= noun - LONGEST && !chart.is(i, stop); i--) {
            if (isEnemy(chart, i)) {
                return chart.at(i).span();
            }
        }
        int whose = noun + 1;
        while (chart.is(whose, whose == noun + 1 ? joint : det)) {
            whose++;
        }
        if (whose > noun + 1 && isEnemy(chart, whose)) {
            return chart.at(whose).span();
        }
        for (int i = noun - 1; i >= 0 && i >= noun - FARTHEST && !chart.is(i, party); i--) {
            if (isOf(chart, i, "suffer")) {
                return subject(chart, i);
            }
        }
        return null;
    }

    /** Whether the words for those whom a finding counts, or for whose loss it is, call them the enemy. */
    boolean struck(Finding finding) {
        for (int i = 0; i < finding.chart().size(); i++) {
            Span words = finding.chart().at(i).span();
            boolean theirs = finding.victims() != null && finding.victims().overlaps(words)
                    || finding.sufferer() != null && finding.sufferer().overlaps(words);
            if (theirs && isEnemy(finding.chart(), i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnemy(Chart chart, int at) {
        return isOf(chart, at, "enemy") || isRole(chart, at, "people") || isRole(chart, at, "people-one");
    }

    private boolean isRole(Chart chart, int at, String type) {
        Item item = chart.is(at, people) ? chart.at(at) : null;
        Sense sense = item == null ? null : item.sense(type);
        return sense != null && sense.row().cell("role").equals("enemy");
    }

    private boolean isOf(Chart chart, int at, String kind) {
        Sense sense = chart.is(at, word) ? chart.at(at).sense("state-word") : null;
        return sense != null && sense.value().equals(kind);
    }
}
