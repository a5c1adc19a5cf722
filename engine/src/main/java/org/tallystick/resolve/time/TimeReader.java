package org.tallystick.resolve.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.Wars;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Dateline;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;
import org.tallystick.model.Window;

/** Reads the calendar words of a report against its own date, and binds a window to each figure. */
public final class TimeReader {
    /** Days from which on a window is that of a running total, not of one event. */
    static final int LONG = 28;

    /** Sentences, titles among them, in which a report may say where and when it was written. */
    private static final int HEAD = 3;

    /** Most items before the date of such words. */
    private static final int DATELINE = 8;

    private final DateReader dates;
    private final YearReader years;
    private final RelativeReader relative;
    private final SinceReader since;
    private final RoleReader roles;
    private final long joiner;
    private final long month;
    private final long weekday;
    private final long when;
    private final long past;
    private final long number;
    private final long one;
    private final long length;
    private final long cumulative;
    private final long joint;

    public TimeReader(Pack pack) {
        this.dates = new DateReader(pack);
        this.years = new YearReader(pack);
        this.relative = new RelativeReader(pack);
        this.since = new SinceReader(pack);
        this.roles = new RoleReader(pack);
        this.month = pack.type("month");
        this.weekday = pack.type("weekday");
        this.when = pack.type("when");
        this.past = pack.type("past");
        this.number = pack.type("number");
        this.one = pack.type("one");
        this.length = pack.type("time-length");
        this.cumulative = pack.type("cumulative");
        this.joint = pack.types("conj", "sub", "semicolon");
        this.joiner = pack.types("range-mid", "conj", "place-prep");
    }

    /** What a window is in its sentence. */
    enum Role {
        /** When something was: "on Friday". */
        DAY,
        /** A day in a sentence that tells of no harm and no happening. */
        BARE,
        /** When a happening was that is named by it: "Friday's earthquake". */
        EVENT,
        /** It runs on since its start: "since Friday". */
        RUNNING,
        /** When a war began, of which totals may be told: "the war, which began in April". */
        BEGIN,
        /** It looks back from a day spoken of, and is not what the report goes on to speak of: "a day earlier". */
        PASSING,
        /** The start of a window that runs on, of which the words behind it tell: "since 1999, when". */
        BACK,
        /** What a record is counted from: "the deadliest since May". */
        RECORD,
        /** When it was said or counted: "said on Friday", "by Friday". */
        TOLD
    }

    /**
     * A window as a sentence words it.
     *
     * @param at item that tells it
     * @param until item up to which it holds, where only a clause of the sentence is meant
     */
    public record Mention(int at, Span words, Window window, Role role, int until) {
        Mention(int at, Span words, Window window, Role role) {
            this(at, words, window, role, Integer.MAX_VALUE);
        }

        /** Whether it is when something was said or counted, for want of when it happened. */
        public boolean isTold() {
            return role == Role.TOLD;
        }

        boolean running() {
            return role == Role.RUNNING;
        }

        Mention as(Role other) {
            return new Mention(at, words, window, other, until);
        }
    }

    /**
     * Reads the windows of the sentences of a report.
     *
     * @param published day or month of the report; null takes the day that its dateline tells
     * @param states how often the report names each state, which tells what war "the war" is
     */
    public Times read(List<Chart> charts, @Nullable String published, Map<String, Integer> states) {
        String written = published == null ? written(charts) : published;
        LocalDate day = day(written);
        YearMonth month = month(written);
        Wars.War war = Wars.meant(states, day != null || month == null ? day : month.atEndOfMonth());
        Anchor anchor = new Anchor(day, month, war == null ? null : war.start());
        List<List<Mention>> mentions = new ArrayList<>();
        for (Chart chart : charts) {
            List<Mention> here = new ArrayList<>();
            int dateline = Dateline.end(chart);
            int at = 0;
            while (at < chart.size()) {
                Mention mention = mention(chart, at, anchor);
                int after = mention == null ? at + 1 : Math.max(at + 1, after(chart, mention));
                Mention back = mention != null && mention.running() ? back(chart, at, after, anchor) : null;
                if (mention != null && mention.at() >= dateline) {
                    Role role = mention.running() && since.compares(chart, mention.at())
                            ? Role.RECORD
                            : roles.role(chart, mention, after);
                    if ((role == Role.BARE || isTitle(chart)) && isOfReport(chart, mention, anchor)
                            || isDateline(chart, mention, after)) {
                        role = Role.TOLD;
                    }
                    Mention meant =
                            role == Role.BEGIN ? SinceReader.from(chart, mention, after, anchor) : mention.as(role);
                    here.add(meant);
                    if (back != null) {
                        here.add(back);
                    }
                    anchor.pass(meant);
                }
                at = after;
            }
            mentions.add(joined(chart, here));
        }
        LocalDate around = day == null && month != null ? month.atDay(1) : day;
        return new Times(charts, mentions, day, around, cumulative, joint);
    }

    /** Whether a date is that of the report itself, which its head tells. */
    private boolean isOfReport(Chart chart, Mention mention, Anchor anchor) {
        return anchor.day != null
                && !chart.is(mention.at(), when)
                && anchor.day.equals(mention.window().start())
                && anchor.day.equals(mention.window().end());
    }

    /** Whether a sentence is a title: a line at the head of a report without a full stop. */
    private static boolean isTitle(Chart chart) {
        int end = chart.span().end();
        return chart.number() < HEAD
                && chart.text().indexOf('\n', end - 1) >= 0
                && chart.text().indexOf('\n', end - 1) <= end
                && chart.text().charAt(end - 1) != '.';
    }

    /** The day on which a report without a date says that it was written; null when it does not say so. */
    private @Nullable String written(List<Chart> charts) {
        Anchor nothing = new Anchor(null, null, null);
        for (Chart chart : charts.subList(0, Math.min(HEAD, charts.size()))) {
            for (int at = 0; at < Math.min(DATELINE, chart.size()); at++) {
                Mention mention = mention(chart, at, nothing);
                if (mention != null && isDateline(chart, mention, after(chart, mention))) {
                    return mention.window().edtf();
                }
            }
        }
        return null;
    }

    /**
     * Whether a date is that of the words in which a report says where and when it was written: it closes the bracket around
     * them, "(Nairobi, 8 April 2021)", or only an agency stands between it and the dash behind them, "Kyiv, 9 January (AFP) - ".
     */
    private static boolean isDateline(Chart chart, Mention mention, int after) {
        if (chart.number() > HEAD || mention.at() > DATELINE || after >= chart.size()) {
            return false;
        }
        return starts(chart, after, ')') && starts(chart, 0, '(') || isSetOff(chart, mention) && isDashed(chart, after);
    }

    /** Whether a date follows the comma behind a place; one that opens a line is that of an entry in a chronicle. */
    private static boolean isSetOff(Chart chart, Mention mention) {
        return chart.text()
                .substring(chart.span().start(), mention.words().start())
                .strip()
                .endsWith(",");
    }

    /** Whether a dash stands at an item, or behind the bracket that opens there. */
    private static boolean isDashed(Chart chart, int at) {
        int i = at;
        if (starts(chart, at, '(')) {
            while (i < chart.size() && i <= at + DATELINE && !starts(chart, i, ')')) {
                i++;
            }
            i++;
        }
        return i < chart.size() && Dateline.isDash(chart, i);
    }

    private static boolean starts(Chart chart, int at, char c) {
        return chart.text().charAt(chart.at(at).span().start()) == c;
    }

    /** The date that the words behind a running window tell of: "since 1999, when ...". */
    private @Nullable Mention back(Chart chart, int at, int after, Anchor from) {
        Mention day = chart.is(at, month)
                ? dates.date(chart, at, from, false)
                : chart.is(at, number) ? years.years(chart, at, from, false) : null;
        return day == null ? null : since.back(chart, day, after);
    }

    /** Item after the words of a window. */
    private static int after(Chart chart, Mention mention) {
        int i = mention.at();
        while (i < chart.size() && chart.at(i).span().start() < mention.words().end()) {
            i++;
        }
        return i;
    }

    /** The windows with those that a word joins made one: "between Friday and Tuesday", "in the night of Friday to Saturday". */
    private List<Mention> joined(Chart chart, List<Mention> here) {
        List<Mention> joined = new ArrayList<>();
        for (Mention mention : here) {
            Mention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Mention both = last == null ? null : span(chart, last, mention);
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(mention);
            }
        }
        return joined;
    }

    private @Nullable Mention span(Chart chart, Mention first, Mention second) {
        int from = after(chart, first);
        int to = from;
        while (to < chart.size() && chart.at(to).span().start() < second.words().start()) {
            to++;
        }
        boolean one = to - from == 1 && chart.is(from, joiner);
        LocalDate start = first.window().start();
        LocalDate end = second.window().end();
        if (!one || first.running() || second.running() || start == null || end == null || end.isBefore(start)) {
            return null;
        }
        Span words = new Span(first.words().start(), second.words().end());
        Window window = new Window(words.of(chart.text()), start, end, start + "/" + end);
        return new Mention(
                first.at(), words, window, ChronoUnit.DAYS.between(start, end) >= LONG ? Role.RUNNING : first.role());
    }

    private static @Nullable LocalDate day(@Nullable String published) {
        try {
            return published != null && published.length() >= 10 ? LocalDate.parse(published.substring(0, 10)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable YearMonth month(@Nullable String published) {
        try {
            return published != null && published.length() >= 7 ? YearMonth.parse(published.substring(0, 7)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable Mention mention(Chart chart, int at, Anchor from) {
        Item item = chart.at(at);
        boolean runs = since.leads(chart, at);
        if (item.is(month)) {
            return date(chart, at, from, runs);
        }
        if (item.is(weekday)) {
            int month = dates.month(chart, at);
            Mention date = month < 0 ? null : date(chart, month, from, runs);
            return date != null ? date : relative.weekday(chart, at, from, runs);
        }
        if (item.is(when)) {
            return relative.relative(chart, at, from, runs);
        }
        if (item.is(cumulative) && isThen(item)) {
            return SinceReader.running(chart, at, at + 1, from.last(), from.day);
        }
        if (item.is(number)) {
            Mention digits = DateReader.digits(chart, at, from, runs);
            if (digits != null) {
                return digits;
            }
            Mention year = years.years(chart, at, from, runs);
            if (year != null) {
                return year;
            }
        }
        if (item.is(number | one) && chart.is(at + 1, length)) {
            Mention ago = relative.ago(chart, at, from, runs);
            return ago != null ? ago : item.is(number) ? since.lasted(chart, at, from) : null;
        }
        Mention running = since.since(chart, at, from);
        if (running != null) {
            return running;
        }
        if (chart.is(at + 1, number) && chart.is(at + 2, length)) {
            Mention within = relative.within(chart, at, from.day);
            if (within != null) {
                return within;
            }
        }
        return item.is(past) ? relative.past(chart, at, from.day) : null;
    }

    private @Nullable Mention date(Chart chart, int at, Anchor from, boolean runs) {
        return since.ofWar(chart, dates.date(chart, at, from, runs), from);
    }

    private static boolean isThen(Item item) {
        Sense sense = item.sense("cumulative");
        return sense != null && sense.value().equals("then");
    }
}
