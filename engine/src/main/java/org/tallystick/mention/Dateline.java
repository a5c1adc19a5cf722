package org.tallystick.mention;

import org.tallystick.lang.Sense;
import org.tallystick.text.Token;

/**
 * The words before a report that say where, when and by whom it was written: "MOGADISHU, Feb 1 (Reuters) - ", "(New York, April 18,
 * 2023) - ", "Geneva, 4 June 2024 - ".
 */
public final class Dateline {
    /** Sentences, titles among them, in which a report may say where and when it was written. */
    public static final int HEAD = 3;

    /** Fewest letters of the town in capitals that opens one. */
    private static final int SHORTEST = 4;

    /** Most items of one. */
    private static final int LONGEST = 16;

    private Dateline() {}

    /** Item after the dateline that opens a sentence at the head of a report; 0 when the sentence has none. */
    public static int end(Chart chart) {
        if (chart.number() >= HEAD || chart.size() <= 1 || chart.shouting()) {
            return 0;
        }
        if (starts(chart, 0, '(')) {
            int close = first(chart, ')');
            boolean dated = close > 0 && isDated(chart, close);
            return !dated ? 0 : isDash(chart, close + 1) ? close + 2 : close + 1;
        }
        int dash = dash(chart);
        boolean capitals = chart.at(0).letters() == Sense.Letters.CAPITALS
                && chart.at(0).amount() == null
                && chart.at(0).span().end() - chart.at(0).span().start() >= SHORTEST;
        if (capitals && chart.number() == 0) {
            return dash > 0 ? dash + 1 : 1;
        }
        return dash > 0 && opensWithPlace(chart, dash) && isDated(chart, dash) ? dash + 1 : 0;
    }

    /**
     * Whether a dateline is that of a statement, which was written where its author sits: it has a full date and credits no agency.
     *
     * @param end item after it
     */
    public static boolean isOfStatement(Chart chart, int end) {
        if (end <= 1) {
            return false;
        }
        boolean agency = !starts(chart, 0, '(') && first(chart, '(') > 0 && first(chart, '(') < end;
        return isDated(chart, end) && hasYear(chart, end) && (!agency || isDateInBrackets(chart, end));
    }

    /** Whether a comma or a bracket sets a name off from a date: not so in "On 9 January - the trams still ran - a bomb fell". */
    private static boolean opensWithPlace(Chart chart, int dash) {
        Item first = chart.at(0);
        boolean setOff = false;
        for (int i = 1; i < dash; i++) {
            setOff |= starts(chart, i, ',') || starts(chart, i, '(');
        }
        return setOff && first.capital() && first.sense("time-prep") == null && first.sense("weekday") == null;
    }

    /** Whether the brackets of a dateline hold its date, not an agency: "GENEVA (3 March 2023) - ". */
    private static boolean isDateInBrackets(Chart chart, int end) {
        for (int i = first(chart, '(') + 1; i < end && !starts(chart, i, ')'); i++) {
            if (isMonth(chart, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasYear(Chart chart, int end) {
        for (int i = 0; i < end; i++) {
            Item item = chart.at(i);
            DigitDate date = DigitDate.at(chart, i);
            if (date != null
                    || item.kind() == Token.Kind.NUMBER
                            && item.span().end() - item.span().start() == 4) {
                return true;
            }
        }
        return false;
    }

    /** Whether a date, and nothing that a sentence would say, stands before item {@code end}. */
    private static boolean isDated(Chart chart, int end) {
        boolean dated = false;
        for (int i = 0; i < end; i++) {
            Item item = chart.at(i);
            boolean date = isMonth(chart, i) || DigitDate.at(chart, i) != null;
            dated |= date;
            if (item.kind() == Token.Kind.WORD && !item.capital() && !date && !item.joined()) {
                return false;
            }
        }
        return dated;
    }

    private static boolean isMonth(Chart chart, int at) {
        return chart.at(at).sense("month") != null;
    }

    /** The dash that ends a dateline; -1 when a colon or a word of harm comes first, or none. */
    private static int dash(Chart chart) {
        for (int i = 1; i < Math.min(chart.size(), LONGEST); i++) {
            if (isDash(chart, i)) {
                return i;
            }
            if (starts(chart, i, ':') || chart.at(i).sense("harm") != null) {
                return -1;
            }
        }
        return -1;
    }

    private static int first(Chart chart, char mark) {
        for (int i = 0; i < Math.min(chart.size(), LONGEST); i++) {
            if (starts(chart, i, mark)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(Chart chart, int at, char c) {
        return chart.text().charAt(chart.at(at).span().start()) == c;
    }

    /** Whether an item is a dash. */
    public static boolean isDash(Chart chart, int at) {
        return at < chart.size()
                && (starts(chart, at, '-') || starts(chart, at, '\u2013') || starts(chart, at, '\u2014'));
    }
}
