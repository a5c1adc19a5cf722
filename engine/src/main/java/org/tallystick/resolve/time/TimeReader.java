package org.tallystick.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.lang.Wars;
import org.tallystick.mention.Amount;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Dateline;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;
import org.tallystick.model.Window;

/** Reads the calendar words of a report against its own date, and binds a window to each figure. */
public final class TimeReader {
    /** Days before the report, a millennium, beyond which no window is reckoned. */
    private static final double LONGEST_PAST = 365_000;

    /** Days from which on a window is that of a running total, not of one event. */
    private static final int LONG = 28;

    /** Most items between "since" and the date it leads in. */
    private static final int FARTHEST_SINCE = 7;

    private final Pack pack;
    private final DateReader dates;
    private final long joiner;
    private final long pause;
    private final long month;
    private final long weekday;
    private final long when;
    private final long since;
    private final long past;
    private final long number;
    private final long unit;
    private final long yearPrep;
    private final long speech;
    private final long event;
    private final long length;
    private final long cumulative;
    private final long war;

    public TimeReader(Pack pack) {
        this.pack = pack;
        this.dates = new DateReader(pack);
        this.month = pack.type("month");
        this.weekday = pack.type("weekday");
        this.when = pack.type("when");
        this.since = pack.type("since");
        this.past = pack.type("past");
        this.number = pack.type("number");
        this.unit = pack.type("unit");
        this.speech = pack.type("speech");
        this.event = pack.types("harm", "number", "comma", "semicolon", "sub");
        this.length = pack.type("time-length");
        this.cumulative = pack.type("cumulative");
        this.war = pack.type("war");
        this.joiner = pack.types("range-mid", "conj", "place-prep");
        this.pause = pack.types("comma", "semicolon", "sub", "aux");
        this.yearPrep = pack.types("time-prep", "place-prep", "since", "month", "of");
    }

    /**
     * A window as a sentence words it.
     *
     * @param running whether it runs on since its start
     * @param passing whether it looks back from a day spoken of, and is not what the report goes on to speak of
     */
    public record Mention(int at, Span words, Window window, boolean running, boolean passing) {
        Mention(int at, Span words, Window window, boolean running) {
            this(at, words, window, running, false);
        }
    }

    /**
     * Reads the windows of the sentences of a report.
     *
     * @param published day or month of the report
     * @param states how often the report names each state, which tells what war "the war" is
     */
    public Times read(List<Chart> charts, @Nullable String published, Map<String, Integer> states) {
        LocalDate day = day(published);
        YearMonth month = month(published);
        Wars.War war = Wars.meant(states, day != null || month == null ? day : month.atEndOfMonth());
        Anchor anchor = new Anchor(day, month, war == null ? null : war.start());
        Times times = new Times(day);
        for (Chart chart : charts) {
            List<Mention> here = new ArrayList<>();
            int dateline = Dateline.end(chart);
            int at = 0;
            while (at < chart.size()) {
                Mention mention = mention(chart, at, anchor);
                if (mention != null && !tellsWhenSaid(chart, mention) && mention.at() >= dateline) {
                    here.add(mention);
                    anchor.pass(mention);
                }
                at = mention == null ? at + 1 : Math.max(at + 1, after(chart, mention));
            }
            times.add(chart, joined(chart, here));
        }
        return times;
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
        return new Mention(first.at(), words, window, ChronoUnit.DAYS.between(start, end) >= LONG);
    }

    /** Whether "since" leads a date in: "since 26 January", "since the coup of 1 February 2021". */
    private boolean runs(Chart chart, int at) {
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_SINCE); i--) {
            if (chart.is(i, since)) {
                return true;
            }
            if (chart.is(i, pause)) {
                return false;
            }
        }
        return false;
    }

    /** What the calendar words of a report are counted from. */
    private static final class Anchor {
        private final @Nullable LocalDate day;
        private final @Nullable YearMonth month;
        private final @Nullable LocalDate war;

        /** The day last spoken of. */
        private @Nullable LocalDate last;

        private Anchor(@Nullable LocalDate day, @Nullable YearMonth month, @Nullable LocalDate war) {
            this.day = day;
            this.month = month;
            this.war = war;
            this.last = day;
        }

        private void pass(@Nullable Mention mention) {
            LocalDate start = mention == null ? null : mention.window().start();
            last = start == null ? last : start;
        }
    }

    /** Whether a day is that of the telling: "said on Monday". */
    private boolean tellsWhenSaid(Chart chart, Mention mention) {
        if (mention.running() || !chart.is(mention.at(), weekday | when)) {
            return false;
        }
        for (int i = mention.at() - 1; i >= 0 && i >= mention.at() - 9; i--) {
            if (chart.is(i, speech)) {
                return true;
            }
            if (chart.is(i, event)) {
                return false;
            }
        }
        return false;
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
        LocalDate published = from.day;
        YearMonth anchor = from.month;
        Item item = chart.at(at);
        boolean runs = runs(chart, at);
        if (item.is(month)) {
            return ofWar(dates.date(chart, at, anchor, published, runs), from);
        }
        if (item.is(weekday)) {
            Sense sense = item.sense("weekday");
            if (sense == null) {
                return null;
            }
            if (published == null) {
                return new Mention(
                        at,
                        item.span(),
                        new Window(item.span().of(chart.text()), null, null, anchor == null ? null : anchor.toString()),
                        false);
            }
            DayOfWeek name = DayOfWeek.of(Integer.parseInt(sense.value()));
            LocalDate found = published.with(TemporalAdjusters.previousOrSame(name));
            return DateReader.window(chart, at, at + 1, found, runs ? published : found, runs, found.toString());
        }
        if (item.is(when)) {
            return relative(chart, at, from, runs);
        }
        if (item.is(cumulative) && "then".equals(valueOf(item))) {
            return sinceThe(chart, at, at + 1, from.last, published);
        }
        if (item.is(number)
                && item.amount() != null
                && item.span().end() - item.span().start() == 4) {
            double value = item.amount().value();
            boolean year = value >= 1900
                    && value <= 2100
                    && Character.isDigit(chart.text().charAt(item.span().start()))
                    && chart.is(at - 1, yearPrep)
                    && !chart.is(at - 1, month);
            if (year) {
                int y = (int) value;
                return DateReader.window(
                        chart,
                        at,
                        at + 1,
                        LocalDate.of(y, 1, 1),
                        runs ? published : LocalDate.of(y, 12, 31),
                        runs,
                        String.valueOf(y));
            }
        }
        if (item.is(since) && !dateFollows(chart, at)) {
            int start = warAfter(chart, at + 1, 6);
            int to = start < 0 ? Math.min(chart.size(), at + 3) : start + 1;
            return sinceThe(chart, at, to, start < 0 ? null : from.war, published);
        }
        if (item.is(number) && chart.is(at + 1, length) && warAfter(chart, at + 2, 4) >= 0 && from.war != null) {
            return sinceThe(chart, at, warAfter(chart, at + 2, 4) + 1, from.war, published);
        }
        if (item.is(yearPrep) && chart.is(at + 1, number) && chart.is(at + 2, length) && !chart.is(at, since)) {
            return within(chart, at, published);
        }
        if (item.is(past)) {
            return past(chart, at, published);
        }
        return null;
    }

    /** A window that runs on since a month, from the day of that month on which the war began if it did. */
    private static @Nullable Mention ofWar(@Nullable Mention mention, Anchor from) {
        LocalDate start = mention == null ? null : mention.window().start();
        LocalDate war = from.war;
        boolean month = start != null
                && war != null
                && start.getDayOfMonth() == 1
                && YearMonth.from(start).equals(YearMonth.from(war));
        if (mention == null || war == null || !month || !mention.running()) {
            return mention;
        }
        LocalDate end = mention.window().end();
        Window window = new Window(mention.window().text(), war, end, war + "/" + (end == null ? ".." : end));
        return new Mention(mention.at(), mention.words(), window, true);
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

    private static String valueOf(Item item) {
        Sense sense = item.sense("cumulative");
        return sense == null ? "" : sense.value();
    }

    /** A window that runs on since {@code start}; without dates when that is not known. */
    private static Mention sinceThe(
            Chart chart, int from, int to, @Nullable LocalDate start, @Nullable LocalDate published) {
        if (start == null) {
            return new Mention(from, chart.span(from, to), new Window(chart.words(from, to), null, null, null), true);
        }
        return DateReader.window(chart, from, to, start, published, true, start.toString());
    }

    private boolean dateFollows(Chart chart, int at) {
        for (int i = at + 1; i <= at + FARTHEST_SINCE; i++) {
            if (chart.is(i, month | weekday | when) || i <= at + 4 && chart.is(i, number)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Words such as yesterday ({@code day:-1}), last week ({@code week:-1}), this year ({@code year:0}), the day before
     * ({@code prior:-1}, counted from the day last spoken of), a night ({@code night:0}, that before the report).
     */
    private @Nullable Mention relative(Chart chart, int at, Anchor from, boolean runs) {
        LocalDate published = from.day;
        YearMonth anchor = from.month;
        Sense sense = chart.at(at).sense("when");
        if (sense == null) {
            return null;
        }
        String[] parts = sense.value().split(":");
        int by = Integer.parseInt(parts[1]);
        if (parts[0].equals("date")) {
            return null;
        }
        if (parts[0].equals("year") && anchor != null) {
            int year = anchor.getYear() + by;
            return DateReader.window(
                    chart,
                    at,
                    at + 1,
                    LocalDate.of(year, 1, 1),
                    runs || by == 0 ? published : LocalDate.of(year, 12, 31),
                    runs,
                    String.valueOf(year));
        }
        if (parts[0].equals("month") && anchor != null) {
            YearMonth whole = anchor.plusMonths(by);
            return DateReader.window(chart, at, at + 1, whole.atDay(1), whole.atEndOfMonth(), runs, whole.toString());
        }
        if (published == null) {
            String edtf = anchor == null ? null : anchor.toString();
            return new Mention(at, chart.at(at).span(), new Window(chart.words(at, at + 1), null, null, edtf), runs);
        }
        Sense named = chart.is(at + 1, weekday) ? chart.at(at + 1).sense("weekday") : null;
        if (parts[0].equals("week") && named != null) {
            LocalDate on = published.plusWeeks(by).with(DayOfWeek.of(Integer.parseInt(named.value())));
            return DateReader.window(chart, at, at + 2, on, on, false, on.toString());
        }
        if (parts[0].equals("week")) {
            LocalDate monday = published
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(by);
            return DateReader.window(
                    chart, at, at + 1, monday, monday.plusDays(6), runs, monday + "/" + monday.plusDays(6));
        }
        if (parts[0].equals("night")) {
            LocalDate evening = published.plusDays(by - 1);
            return DateReader.window(
                    chart, at, at + 1, evening, evening.plusDays(1), false, evening + "/" + evening.plusDays(1));
        }
        boolean prior = parts[0].equals("prior");
        LocalDate day = (prior && from.last != null ? from.last : published).plusDays(by);
        if (prior && by < 0) {
            Window window = new Window(chart.words(at, at + 1), day, day, day.toString());
            return new Mention(at, chart.at(at).span(), window, false, true);
        }
        return DateReader.window(chart, at, at + 1, day, runs ? published : day, runs, day.toString());
    }

    /** "in two days": the days up to that of the report, itself among them. */
    private @Nullable Mention within(Chart chart, int at, @Nullable LocalDate published) {
        Amount amount = chart.at(at + 1).amount();
        Sense unitOf = chart.at(at + 2).sense("time-length");
        if (published == null || amount == null || unitOf == null || Double.isNaN(amount.value())) {
            return null;
        }
        double days = Double.parseDouble(unitOf.value()) * amount.value();
        if (days < 1) {
            return null;
        }
        if (days > LONG) {
            return sinceThe(chart, at, at + 3, null, published);
        }
        LocalDate start = published.minusDays(Math.max(1, Math.round(days) - 1));
        return DateReader.window(chart, at, at + 3, start, published, false, start + "/" + published);
    }

    /** "the past 24 hours", "the last 11 days". */
    private @Nullable Mention past(Chart chart, int at, @Nullable LocalDate published) {
        int i = at + 1;
        double count = 1;
        if (chart.is(i, number)) {
            Item item = chart.at(i);
            count = item.amount() == null ? Double.NaN : item.amount().value();
            i++;
        }
        Sense length = chart.is(i, pack.type("time-length")) ? chart.at(i).sense("time-length") : null;
        if (length == null || Double.isNaN(count) && !chart.is(i - 1, number)) {
            return null;
        }
        Span words = chart.span(at, i + 1);
        if (published == null || Double.isNaN(count) || i == at + 1 && count == 1 && !chart.is(i, unit)) {
            return new Mention(at, words, new Window(words.of(chart.text()), null, null, null), false);
        }
        double days = Double.parseDouble(length.value()) * count;
        if (days > LONGEST_PAST) {
            return null;
        }
        LocalDate start = published.minusDays((long) Math.ceil(days - 0.01));
        return DateReader.window(chart, at, i + 1, start, published, days >= LONG, start + "/" + published);
    }
}
