package org.tallystick.resolve.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.model.Window;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** Reads the windows that run on since their start: "since the war began", "since 26 January". */
final class SinceReader {
    /** Most items between "since" and the date it leads in. */
    private static final int FARTHEST = 16;

    /** Most items between "since" and the war it leads in. */
    private static final int WAR = 6;

    /** Most items between a length of time and the war that has lasted so long. */
    private static final int LASTED = 4;

    /** Most items between a word that compares and the "since" it goes with. */
    private static final int RECORD = 8;

    private final long since;
    private final long pause;
    private final long comma;
    private final long sub;
    private final long date;
    private final long number;
    private final long war;
    private final long aux;
    private final long mark;
    private final long news;
    private final long harm;

    SinceReader(Pack pack) {
        this.since = pack.type("since");
        this.pause = pack.types("comma", "semicolon", "sub");
        this.comma = pack.type("comma");
        this.sub = pack.type("sub");
        this.date = pack.types("month", "weekday", "when");
        this.number = pack.type("number");
        this.war = pack.type("war");
        this.aux = pack.type("aux");
        this.mark = pack.types("comma", "semicolon", "quote", "conj");
        this.news = pack.type("news");
        this.harm = pack.type("harm");
    }

    /** Whether "since" leads in the date at {@code at}: "since 26 January", "since the coup of 1 February 2021". */
    boolean leads(Chart chart, int at) {
        return lead(chart, at) >= 0;
    }

    private int lead(Chart chart, int at) {
        for (int i = at; i >= Math.max(0, at - FARTHEST); i--) {
            if (chart.is(i, since)) {
                return i;
            }
            if (isPause(chart, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The window that "since" at {@code at} opens without a date: "since the war began"; null when a date follows. */
    @Nullable
    Mention since(Chart chart, int at, Anchor from) {
        boolean adverb = chart.is(at - 1, aux) || at + 1 >= chart.size() || chart.is(at + 1, mark);
        if (!chart.is(at, since) || adverb || dateFollows(chart, at)) {
            return null;
        }
        int start = warAfter(chart, at + 1, WAR);
        int to = start < 0 ? Math.min(chart.size(), at + 3) : start + 1;
        return running(chart, at, to, start < 0 ? null : from.war, from.day);
    }

    /** The window of a war told by how long it has lasted, from item {@code at} on: "in 20 months of war". */
    @Nullable
    Mention lasted(Chart chart, int at, Anchor from) {
        int start = warAfter(chart, at + 2, LASTED);
        return start < 0 || from.war == null ? null : running(chart, at, start + 1, from.war, from.day);
    }

    /** A window that runs on since {@code start}; without dates when that is not known. */
    static Mention running(Chart chart, int from, int to, @Nullable LocalDate start, @Nullable LocalDate published) {
        if (start == null) {
            Window window = new Window(chart.words(from, to), null, null, null);
            return new Mention(from, chart.span(from, to), window, Role.RUNNING);
        }
        return DateReader.window(chart, from, to, start, published, true, start.toString());
    }

    /** The window that runs on since a date on which a war began. */
    static Mention from(Chart chart, Mention day, int after, Anchor from) {
        return running(chart, day.at(), after, day.window().start(), from.day);
    }

    /**
     * The date itself of a window that runs on since it, for what the words behind tell of that date: "the worst since 1999, when
     * 285 people died"; null when they tell of none.
     *
     * @param day the date without "since"
     * @param after item after it
     */
    @Nullable
    Mention back(Chart chart, Mention day, int after) {
        int lead = lead(chart, day.at());
        if (lead >= 0 && figureBetween(chart, lead, day.at())) {
            return new Mention(lead, day.words(), day.window(), Role.BACK, day.at());
        }
        int at = chart.is(after, comma) ? after + 1 : after;
        if (!chart.is(at, sub)) {
            return null;
        }
        int last = chart.size();
        for (int i = at + 1; chart.is(0, since) && i < last; i++) {
            last = chart.is(i, comma) ? i : last;
        }
        return new Mention(at, day.words(), day.window(), Role.BACK, last);
    }

    /** Whether a number and a word of harm stand between: "since rebels seized 276 girls in April 2014". */
    private boolean figureBetween(Chart chart, int from, int to) {
        boolean figure = false;
        boolean struck = false;
        for (int i = from + 1; i < to - 1; i++) {
            figure |= chart.is(i, number);
            struck |= chart.is(i, harm);
        }
        return figure && struck;
    }

    private boolean dateFollows(Chart chart, int at) {
        for (int i = at + 1; i <= at + FARTHEST && !isPause(chart, i); i++) {
            if (chart.is(i, date) || chart.is(i, number) && (i <= at + 4 || isYear(chart, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause ends at {@code at}; brackets do not end it. */
    private boolean isPause(Chart chart, int at) {
        if (!chart.is(at, pause)) {
            return false;
        }
        char c = chart.text().charAt(chart.at(at).span().start());
        return c != '(' && c != ')';
    }

    private static boolean isYear(Chart chart, int at) {
        return chart.at(at).span().end() - chart.at(at).span().start() == 4
                && Character.isDigit(chart.text().charAt(chart.at(at).span().start()));
    }

    /** Whether words that compare stand before the "since" that leads in {@code at}: "the deadliest attack since". */
    boolean compares(Chart chart, int at) {
        int lead = lead(chart, at);
        for (int i = lead - 1; i >= Math.max(0, lead - RECORD) && !chart.is(i, pause); i--) {
            Sense sense = chart.is(i, news) ? chart.at(i).sense("news") : null;
            if (sense != null && sense.value().equals("record")) {
                return true;
            }
        }
        return false;
    }

    /** Item of the first word for a war among {@code reach} items from {@code at} on; -1 when there is none. */
    private int warAfter(Chart chart, int at, int reach) {
        for (int i = at; i < at + reach; i++) {
            if (chart.is(i, war)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a war is named between "since" and the date it leads in. */
    private boolean isOfWar(Chart chart, int at) {
        for (int i = Math.max(0, lead(chart, at)); i < at; i++) {
            if (chart.is(i, war)) {
                return true;
            }
        }
        return false;
    }

    /** A window that runs on since a month, from the day of that month on which the war it names began. */
    @Nullable
    Mention ofWar(Chart chart, @Nullable Mention mention, Anchor from) {
        LocalDate start = mention == null ? null : mention.window().start();
        LocalDate war = from.war;
        boolean month = start != null
                && war != null
                && start.getDayOfMonth() == 1
                && YearMonth.from(start).equals(YearMonth.from(war));
        if (mention == null || war == null || !month || !mention.running() || !isOfWar(chart, mention.at())) {
            return mention;
        }
        LocalDate end = mention.window().end();
        Window window = new Window(mention.window().text(), war, end, war + "/" + (end == null ? ".." : end));
        return new Mention(mention.at(), mention.words(), window, Role.RUNNING);
    }
}
