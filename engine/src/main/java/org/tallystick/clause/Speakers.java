package org.tallystick.clause;

import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.text.Token;

/** Tells the person who says something from one who is counted: "the toll could rise to 40, a doctor said". */
final class Speakers {
    /** Most items of what is said of a person before the verb: "a doctor at the hospital said". */
    private static final int LONGEST = 6;

    private final long speech;
    private final long leading;
    private final long opening;
    private final long stop;
    private final long fate;

    Speakers(Pack pack) {
        this.speech = pack.type("speech");
        this.leading = pack.types("attr-prep", "said-opener");
        this.opening = pack.types("comma", "quote", "sub", "semicolon", "colon");
        this.stop = pack.types("comma", "semicolon", "harm", "aux", "be", "sub", "conj", "number");
        this.fate = pack.types("harm", "aux", "be");
    }

    /** Whether the person that a figure of one counts is the subject of a verb of saying, or follows "according to". */
    boolean isSpeaking(Chart chart, Figure figure) {
        int before = figure.from() - 1;
        if (chart.is(before, leading)) {
            return true;
        }
        boolean inverted = chart.is(before, speech) && (before == 0 || chart.is(before - 1, opening));
        boolean opens = before < 0 || chart.is(before, opening);
        for (int i = figure.end(); (inverted || opens) && i < figure.end() + LONGEST; i++) {
            if (opens && chart.is(i, speech)) {
                return !chart.is(i + 1, fate);
            }
            boolean ends =
                    i >= chart.size() || chart.is(i, opening) || chart.at(i).kind() == Token.Kind.MARK;
            if (ends || chart.is(i, stop)) {
                return ends && inverted;
            }
        }
        return inverted;
    }
}
