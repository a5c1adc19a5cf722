package org.tallystick.resolve.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.model.Edtf;
import org.tallystick.model.Window;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** The windows of one report, asked for item by item. */
public final class Times {
    /** Days before the report within which its own news lies. */
    private static final int NEWS = 14;

    /** Days after its first that one event still lasts. */
    private static final int EVENT = 3;

    /** Most days of the window of one event. */
    private static final int LONGEST = 31;

    /** Days of the longest year. */
    private static final int YEAR = 366;

    /** Days of the months beyond which a window up to the report is that of a total. */
    private static final int MONTHS = 60;

    /** Sentences at the head of a report, whose window holds for all of it. */
    private static final int HEAD = 4;

    /** What a word that joins another clause adds to the distance of a window. */
    private static final int JOINT = 4;

    /** Most lines of a list below its head. */
    private static final int LINES = 40;

    /** Most items of a line of a list. */
    private static final int LONGEST_LINE = 14;

    private static final Pattern CLOCK = Pattern.compile("[012]?\\d[.:h][0-5]\\d\\b");

    private final List<Chart> charts;
    private final List<List<Mention>> mentions;
    private final @Nullable LocalDate published;
    private final @Nullable LocalDate written;
    private final long cumulative;
    private final long joint;

    /** For each sentence the first one of its paragraph. */
    private final int[] openings;

    private final Nearest totals;
    private final Nearest telling;
    private final Nearest bare;
    private final Nearest news;
    private final Nearest days;
    private final Nearest told;
    private final @Nullable Mention head;

    /**
     * The windows of the sentences {@code charts}.
     *
     * @param published day of the report; null when only its month is known, or less
     * @param written its day, or the first of its month; null when neither is known
     */
    Times(
            List<Chart> charts,
            List<List<Mention>> mentions,
            @Nullable LocalDate published,
            @Nullable LocalDate written,
            long cumulative,
            long joint) {
        this.charts = charts;
        this.mentions = mentions;
        this.published = published;
        this.written = written;
        this.cumulative = cumulative;
        this.joint = joint;
        this.openings = new int[charts.size()];
        for (int i = 1; i < openings.length; i++) {
            openings[i] = charts.get(i).opensParagraph() ? i : openings[i - 1];
        }
        this.totals = new Nearest(mentions, m -> m.running() && m.window().start() != null && isRecent(m));
        this.telling = new Nearest(mentions, this::isTelling);
        this.bare = new Nearest(mentions, m -> m.role() == Role.BARE && isRecent(m));
        this.news = new Nearest(mentions, m -> isTelling(m) && isRecent(m) && isShort(m));
        this.days = new Nearest(mentions, m -> isDay(m) && isRecent(m));
        this.told = new Nearest(mentions, m -> m.role() == Role.TOLD && isShort(m));
        this.head = mentions.stream()
                .limit(HEAD)
                .map(here -> Nearest.first(here, m -> isShort(m) && (isDay(m) || m.role() == Role.BARE)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The window meant at item {@code at}: one of its sentence, else that of the head of its list, else one that it shares with
     * what the report tells around it.
     */
    public @Nullable Mention at(Chart chart, int at) {
        Mention own = own(chart, at);
        if (own != null) {
            return counted(chart, own);
        }
        Mention head = headed(chart, at);
        return head != null ? head : shared(chart);
    }

    /** The window of a sentence that holds at item {@code at}: that of a happening it names, else the nearest. */
    private @Nullable Mention own(Chart chart, int at) {
        Mention own = null;
        for (Mention mention : mentions.get(chart.number())) {
            if (mention.role() == Role.BACK && at > mention.at() && at < mention.until()) {
                return mention;
            }
            if (!isOwn(mention)) {
                continue;
            }
            boolean names = mention.role() == Role.EVENT;
            boolean named = own != null && own.role() == Role.EVENT;
            if (own == null
                    || names && !named
                    || names == named && distance(chart, mention, at) < distance(chart, own, at)) {
                own = mention;
            }
        }
        return own;
    }

    /** How far a window stands from item {@code at}; further where a word joins another clause between. */
    private int distance(Chart chart, Mention mention, int at) {
        int distance = Math.abs(mention.at() - at);
        for (int i = Math.min(mention.at(), at) + 1; i < Math.max(mention.at(), at); i++) {
            distance += chart.is(i, joint) ? JOINT : 0;
        }
        return distance;
    }

    /** Whether a window may hold for any figure of its sentence. */
    private static boolean isOwn(Mention mention) {
        return mention.role() != Role.TOLD && mention.role() != Role.RECORD && mention.role() != Role.BACK;
    }

    /**
     * The window that a sentence without one shares: for a total ("so far") the one that runs on, else that of its paragraph, else
     * the nearest of the report's news, before or after, else that of the report's head, else the day on which it was said.
     */
    private @Nullable Mention shared(Chart chart) {
        int here = chart.number();
        int opening = openings[here];
        Mention found = chart.any(cumulative) ? totals.before(here, 0) : null;
        found = found != null ? found : telling.before(here, opening);
        found = found != null ? found : bare.before(here, opening);
        found = found != null || opening == here
                ? found
                : Nearest.first(mentions.get(opening), m -> m.role() == Role.BARE);
        found = found != null ? found : news.before(opening, 0);
        found = found != null ? found : days.after(here);
        found = found != null ? found : bare.before(opening, 0);
        found = found != null ? found : bare.after(here);
        found = found != null ? found : head;
        found = found != null ? found : Nearest.first(mentions.get(here), m -> m.role() == Role.TOLD && isShort(m));
        found = found != null ? found : told.before(here, 0);
        return found != null || published == null || !isClocked(charts.get(opening))
                ? found
                : DateReader.window(charts.get(opening), 0, 1, published, published, false, published.toString());
    }

    /** Whether a window tells when something happened, also to the sentences around it. */
    private boolean isTelling(Mention mention) {
        boolean known = mention.window().start() != null || published == null;
        return known && (isDay(mention) || mention.running() || mention.role() == Role.BACK);
    }

    private static boolean isDay(Mention mention) {
        return mention.role() == Role.DAY || mention.role() == Role.EVENT;
    }

    /** Whether a window may be that of one event, or runs on; a bare year is not. */
    private static boolean isShort(Mention mention) {
        Edtf days = Edtf.of(mention.window());
        return mention.running()
                || days == null
                || days.first().equals(LocalDate.MIN)
                || !days.last().isAfter(days.first().plusDays(LONGEST));
    }

    /** Whether a paragraph opens with the time of day, as those of a live report do: "08.06 - ". */
    private static boolean isClocked(Chart opening) {
        return CLOCK.matcher(opening.text())
                .region(opening.span().start(), opening.span().end())
                .lookingAt();
    }

    /**
     * The window that the head of a list gives a figure of one of its lines: the running total, or for one that the line adds
     * ("9,419 (+20)") the day.
     */
    private @Nullable Mention headed(Chart chart, int at) {
        if (!isLine(chart)) {
            return null;
        }
        for (int i = chart.number() - 1; i >= 0 && i >= chart.number() - LINES; i--) {
            Chart head = charts.get(i);
            if (isLine(head)) {
                continue;
            }
            boolean added = isAdded(chart, at);
            Mention meant = Nearest.first(mentions.get(i), m -> m.running() != added);
            return meant == null ? null : counted(head, meant);
        }
        return null;
    }

    /** Whether the head of a list gives what stands at item {@code at} of one of its lines a window. */
    public boolean isHeaded(Chart chart, int at) {
        return headed(chart, at) != null;
    }

    /** A running window up to the day on which its sentence, or a list that it heads, says that it was counted. */
    private Mention counted(Chart chart, Mention mention) {
        LocalDate start = mention.window().start();
        if (!mention.running()
                || start == null
                || published == null
                || !published.equals(mention.window().end())) {
            return mention;
        }
        boolean head = chart.text().charAt(chart.span().end() - 1) == ':';
        Mention told = Nearest.first(
                mentions.get(chart.number()), m -> m.role() == Role.TOLD || head && m.role() == Role.BARE);
        LocalDate end = told == null ? null : told.window().end();
        if (end == null || !end.isAfter(start) || !end.isBefore(published)) {
            return mention;
        }
        Window window = new Window(mention.window().text(), start, end, start + "/" + end);
        return new Mention(mention.at(), mention.words(), window, mention.role(), mention.until());
    }

    /** Whether a sentence is a line of a list: a label and its figure. */
    private static boolean isLine(Chart chart) {
        String text = chart.text();
        int start = chart.span().start();
        int end = chart.span().end();
        boolean fits = chart.size() > 0 && chart.size() <= LONGEST_LINE && text.charAt(end - 1) != ':';
        boolean opens = start == 0 || text.charAt(start - 1) == '\n';
        boolean closes = end == text.length() || text.charAt(end) == '\n' || text.charAt(end - 1) == '\n';
        return fits && opens && closes;
    }

    /** Whether a plus stands before a figure. */
    private static boolean isAdded(Chart chart, int at) {
        int before = chart.at(at).span().start() - 1;
        return before >= 0 && chart.text().charAt(before) == '+';
    }

    /** Whether a window lies so shortly before the report that it may be that of its news. */
    private boolean isRecent(Mention mention) {
        LocalDate start = mention.window().start();
        Edtf days = start == null ? Edtf.of(mention.window()) : null;
        LocalDate day = days == null || days.last().equals(LocalDate.MAX) ? start : days.last();
        return day == null || written == null || !day.isBefore(written.minusDays(NEWS));
    }

    /** Day of the report; null when only its month is known, or less. */
    public @Nullable LocalDate published() {
        return published;
    }

    /** Whether a sentence tells a window of its own. */
    public boolean own(Chart chart) {
        return mentions.get(chart.number()).stream().anyMatch(Times::isOwn);
    }

    /** Whether a window that a sentence tells itself lies before the report's own news. */
    public boolean looksBack(Chart chart, Mention mention) {
        return !isRecent(mention)
                && !mention.running()
                && mentions.get(chart.number()).contains(mention);
    }

    /** Whether a window that a sentence tells itself is longer than one event takes: "in eleven days". */
    public boolean isSpan(Chart chart, @Nullable Mention mention) {
        LocalDate start = mention == null ? null : mention.window().start();
        LocalDate end = mention == null ? null : mention.window().end();
        return start != null
                && end != null
                && end.isAfter(start.plusDays(EVENT))
                && mentions.get(chart.number()).contains(mention);
    }

    /** Whether what stands at item {@code at} is a total: one that runs on since its start, or that of years. */
    public boolean running(Chart chart, int at) {
        Mention meant = at(chart, at);
        return meant != null && (meant.running() || isOfYears(meant.window()));
    }

    /** Whether a window is that of more than a year, or of the months up to the report. */
    private boolean isOfYears(Window window) {
        LocalDate start = window.start();
        LocalDate end = window.end();
        return start != null
                && end != null
                && (end.isAfter(start.plusDays(YEAR)) || end.equals(published) && end.isAfter(start.plusDays(MONTHS)));
    }
}
