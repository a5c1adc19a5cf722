package org.tallystick.resolve.time;

import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** Tells the day on which something happened from the day on which it was said or counted. */
final class RoleReader {
    /** Most items between a day and the verb that says it is that of the telling. */
    private static final int FAR = 9;

    /** The same, for a day that opens its sentence. */
    private static final int FARTHER = 14;

    /** Most items between a day and the happening that it names. */
    private static final int NEAR = 5;

    private final long speech;
    private final long harm;
    private final long news;
    private final long war;
    private final long number;
    private final long comma;
    private final long stop;
    private final long of;
    private final long days;
    private final long timePrep;
    private final long bound;

    RoleReader(Pack pack) {
        this.speech = pack.type("speech");
        this.harm = pack.type("harm");
        this.news = pack.type("news");
        this.war = pack.type("war");
        this.number = pack.type("number");
        this.comma = pack.type("comma");
        this.stop = pack.types("semicolon", "sub");
        this.of = pack.type("of");
        this.bound = pack.type("bound");
        this.timePrep = pack.type("time-prep");
        this.days = pack.types("weekday", "when", "month");
    }

    /** What the window {@code mention}, whose words end before item {@code after}, is in its sentence. */
    Role role(Chart chart, Mention mention, int after) {
        if (mention.role() == Role.PASSING) {
            boolean happened = tellsOfSomething(chart, clause(chart, mention.at(), -1), clause(chart, after, 1));
            return !happened || isTold(chart, mention.at(), after) ? Role.TOLD : Role.PASSING;
        }
        if (mention.role() != Role.DAY) {
            return mention.role();
        }
        if (begins(chart, mention.at(), after)) {
            return Role.BEGIN;
        }
        if (names(chart, mention.at(), after)) {
            return Role.EVENT;
        }
        if ((chart.is(mention.at(), days) || isOneDay(mention)) && isTold(chart, mention.at(), after)) {
            return Role.TOLD;
        }
        return tellsOfSomething(chart, 0, chart.size()) ? Role.DAY : Role.BARE;
    }

    private static boolean isOneDay(Mention mention) {
        return mention.window().start() != null
                && mention.window().start().equals(mention.window().end());
    }

    /** Whether a war or the like began on a day: "the war, which began in April 2023". */
    private boolean begins(Chart chart, int at, int after) {
        boolean began = false;
        for (int i = Math.max(0, at - NEAR); i < at; i++) {
            began |= isOf(chart.at(i), "begin");
            began &= !chart.is(i, stop | comma);
        }
        for (int i = after; i < Math.min(chart.size(), after + NEAR) && !chart.is(i, stop | comma); i++) {
            began |= isOf(chart.at(i), "begin");
        }
        return began && (chart.any(war) || chart.items().stream().anyMatch(item -> isOf(item, "unrest")));
    }

    /** Where the clause of {@code at} ends in a direction. */
    private int clause(Chart chart, int at, int step) {
        int i = at;
        while (i >= 0 && i < chart.size() && !chart.is(i, stop)) {
            i += step;
        }
        return i;
    }

    private boolean tellsOfSomething(Chart chart, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(chart.size(), to); i++) {
            if (isHappening(chart, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day names a happening: "Friday's earthquake", "the earthquake of Friday". */
    private boolean names(Chart chart, int at, int after) {
        if (chart.is(at - 1, of) && (isHappening(chart, at - 2) || isHappening(chart, at - 3))) {
            return true;
        }
        if (!isOwner(chart, after)) {
            return false;
        }
        for (int i = after + 1; i <= after + NEAR; i++) {
            if (isHappening(chart, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters hang on the word before {@code at} behind an apostrophe. */
    private static boolean isOwner(Chart chart, int at) {
        return at < chart.size() && chart.at(at).joined();
    }

    private boolean isHappening(Chart chart, int at) {
        if (!chart.is(at, harm | news | war)) {
            return false;
        }
        Sense counted = chart.at(at).sense("harm");
        if (!chart.is(at, news | war)
                && counted != null
                && !counted.row().list("with").isEmpty()) {
            return false;
        }
        return !isTally(chart.at(at)) && !isOf(chart.at(at), "record") && !isOf(chart.at(at), "begin");
    }

    private boolean isOf(Item item, String kind) {
        Sense sense = item.is(news) ? item.sense("news") : null;
        return sense != null && sense.value().equals(kind);
    }

    /** Whether a word is said of a count, not of what happened: "death toll". */
    private boolean isTally(Item item) {
        Sense counted = item.is(harm) ? item.sense("harm") : null;
        return isOf(item, "tally")
                || counted != null && counted.row().list("frame").contains("toll");
    }

    /** Item after the clause between commas that hangs on a day: "On Saturday, when no road was open, ..."; else {@code after}. */
    private int past(Chart chart, int after) {
        if (!chart.is(after, comma) || !chart.is(after + 1, stop)) {
            return after;
        }
        int i = after + 2;
        while (i < chart.size() && !chart.is(i, comma)) {
            i++;
        }
        return i < chart.size() ? i + 1 : after;
    }

    /** Whether a word before a day says that something was counted up to it: "by Monday". */
    private boolean isUpTo(Chart chart, int at) {
        if (chart.is(at - 1, bound)) {
            return true;
        }
        Sense lead = chart.is(at - 1, timePrep) ? chart.at(at - 1).sense("time-prep") : null;
        return lead != null && lead.value().equals("by");
    }

    private boolean isTold(Chart chart, int at, int after) {
        if (isUpTo(chart, at)) {
            return true;
        }
        boolean near = true;
        for (int i = at - 1; i >= 0 && i >= at - FAR && !chart.is(i, comma | stop); i--) {
            if (near && chart.is(i, speech) || chart.is(i, harm | news) && isTally(chart.at(i))) {
                return true;
            }
            if (isHappening(chart, i)) {
                return false;
            }
            near &= !chart.is(i, number);
        }
        boolean opens = at <= 2;
        int from = opens ? past(chart, after) : after;
        for (int i = from; i < chart.size() && i <= from + (opens ? FARTHER : FAR); i++) {
            if (chart.is(i, speech) || chart.is(i, harm | news) && isTally(chart.at(i))) {
                return true;
            }
            if (chart.is(i, harm | number | stop) || chart.is(i, comma) && !opens) {
                return false;
            }
        }
        return false;
    }
}
