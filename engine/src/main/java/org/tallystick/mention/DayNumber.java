package org.tallystick.mention;

import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;

/** Tells the number of a day behind its month, "on April 11 killed three people", from a count there, "in April 11 civilians died". */
public final class DayNumber {
    private static final int LAST = 31;

    private final HeadReader heads;
    private final long month;
    private final long weekday;
    private final long comma;
    private final long timePrep;
    private final long calendar;
    private final long harm;
    private final long conj;
    private final long object;

    public DayNumber(Pack pack) {
        this.heads = new HeadReader(pack);
        this.month = pack.type("month");
        this.weekday = pack.type("weekday");
        this.comma = pack.type("comma");
        this.timePrep = pack.type("time-prep");
        this.calendar = pack.types("when", "weekday");
        this.harm = pack.type("harm");
        this.conj = pack.type("conj");
        this.object = pack.types("number", "bound", "one", "det", "people");
    }

    /** Whether the number at {@code at} is the day of the month before it. */
    public boolean isBehindMonth(Chart chart, int at) {
        Amount amount = chart.at(at).amount();
        int month = isStop(chart, at - 1) ? at - 2 : at - 1;
        if (amount == null || amount.value() < 1 || amount.value() > LAST || !chart.is(month, this.month)) {
            return false;
        }
        return heads.head(chart, at + 1) < 0
                || chart.is(at + 1, calendar)
                || isLedAsDay(chart, month)
                || isVerb(chart, at + 1);
    }

    /** Whether the full stop of a shortened month stands at {@code at}. */
    private static boolean isStop(Chart chart, int at) {
        return at > 0 && chart.text().charAt(chart.at(at).span().start()) == '.';
    }

    /** Whether what stands before a month leads in a day, not a month: "on April 11", "Monday, April 11". */
    private boolean isLedAsDay(Chart chart, int month) {
        int lead = chart.is(month - 1, comma) ? month - 2 : month - 1;
        if (chart.is(lead, weekday)) {
            return true;
        }
        Sense sense = chart.is(lead, timePrep) ? chart.at(lead).sense("time-prep") : null;
        return sense != null && sense.value().equals("day");
    }

    /** Whether a word of harm with an object stands at {@code at}, so that it is a verb: "killed three", "killed and wounded dozens". */
    private boolean isVerb(Chart chart, int at) {
        int next = at;
        while (chart.is(next, harm) || next > at && chart.is(next, conj) && chart.is(next + 1, harm)) {
            next++;
        }
        return next > at && chart.is(next, object);
    }
}
