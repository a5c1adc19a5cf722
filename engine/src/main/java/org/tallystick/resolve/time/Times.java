package org.tallystick.resolve.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.model.Window;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** The windows of one report, asked for item by item. */
public final class Times {
    /** Days before the report within which its own news lies. */
    private static final int NEWS = 14;

    /** Most days of the window of one event. */
    private static final int LONGEST = 31;

    /** Sentences at the head of a report, whose window holds for all of it. */
    private static final int HEAD = 4;

    /** Most lines of a list below its head. */
    private static final int LINES = 40;

    /** Most items of a line of a list. */
    private static final int LONGEST_LINE = 14;

    private static final Pattern CLOCK = Pattern.compile("[012]?\\d[.:h][0-5]\\d\\b");

    private final long cumulative;
    private final List<List<Mention>> mentions = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private final @Nullable LocalDate published;

    Times(@Nullable LocalDate published, long cumulative) {
        this.cumulative = cumulative;
        this.published = published;
    }

    void add(Chart chart, List<Mention> here) {
        int paragraph = paragraphs.isEmpty() ? 0 : paragraphs.get(paragraphs.size() - 1);
        paragraphs.add(paragraph + (chart.opensParagraph() ? 1 : 0));
        mentions.add(here);
        charts.add(chart);
    }

    /**
     * The window meant at item {@code at}: one of its sentence, else that of the head of its list, else one that it shares with
     * what the report tells around it.
     */
    public @Nullable Mention at(Chart chart, int at) {
        Mention own = own(mentions.get(chart.number()), at);
        if (own != null) {
            return counted(chart, own);
        }
        Mention head = headed(chart, at);
        return head != null ? head : shared(chart);
    }

    /** The window of a sentence that holds at item {@code at}: that of a happening it names, else the nearest. */
    private static @Nullable Mention own(List<Mention> here, int at) {
        Mention own = null;
        for (Mention mention : here) {
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
                    || names == named && Math.abs(mention.at() - at) < Math.abs(own.at() - at)) {
                own = mention;
            }
        }
        return own;
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
        int opening = here;
        while (opening > 0 && paragraphs.get(opening - 1).equals(paragraphs.get(here))) {
            opening--;
        }
        Mention found = chart.any(cumulative)
                ? before(here, 0, m -> m.running() && m.window().start() != null && isRecent(m))
                : null;
        found = found != null ? found : before(here, opening, this::isTelling);
        found = found != null ? found : before(here, opening, m -> m.role() == Role.BARE);
        found = found != null ? found : before(opening, 0, m -> isTelling(m) && isRecent(m) && isShort(m));
        found = found != null ? found : after(here, mentions.size(), m -> isDay(m) && isRecent(m));
        found = found != null ? found : before(opening, 0, m -> m.role() == Role.BARE && isRecent(m));
        found = found != null ? found : after(here, mentions.size(), m -> m.role() == Role.BARE && isRecent(m));
        int head = Math.min(HEAD, mentions.size());
        found = found != null ? found : after(-1, head, m -> isShort(m) && (isDay(m) || m.role() == Role.BARE));
        found = found != null ? found : before(here + 1, 0, m -> m.role() == Role.TOLD);
        return found != null || published == null || !isClocked(charts.get(opening))
                ? found
                : clock(opening, published);
    }

    /** The nearest window that fits of the sentences from {@code to} on before sentence {@code from}. */
    private @Nullable Mention before(int from, int to, Predicate<Mention> fits) {
        for (int i = from - 1; i >= to; i--) {
            Mention found = first(mentions.get(i), fits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The nearest window that fits of the sentences up to {@code to} after sentence {@code from}. */
    private @Nullable Mention after(int from, int to, Predicate<Mention> fits) {
        for (int i = from + 1; i < to; i++) {
            Mention found = first(mentions.get(i), fits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first window of a sentence that fits; rather one that names a happening. */
    private static @Nullable Mention first(List<Mention> here, Predicate<Mention> fits) {
        Mention first = null;
        for (Mention mention : here) {
            boolean better = first == null || first.role() != Role.EVENT && mention.role() == Role.EVENT;
            first = better && fits.test(mention) ? mention : first;
        }
        return first;
    }

    /** Whether a window tells when something happened, also to the sentences around it. */
    private boolean isTelling(Mention mention) {
        boolean known = mention.window().start() != null || published == null;
        return known && (isDay(mention) || mention.running() || mention.role() == Role.BACK);
    }

    private static boolean isDay(Mention mention) {
        return mention.role() == Role.DAY || mention.role() == Role.EVENT;
    }

    /** Whether a window may be that of one event, or runs on. */
    private static boolean isShort(Mention mention) {
        LocalDate start = mention.window().start();
        LocalDate end = mention.window().end();
        return mention.running() || start == null || end == null || !end.isAfter(start.plusDays(LONGEST));
    }

    /** Whether a paragraph opens with the time of day, as those of a live report do: "08.06 - ". */
    private static boolean isClocked(Chart opening) {
        return CLOCK.matcher(opening.text())
                .region(opening.span().start(), opening.span().end())
                .lookingAt();
    }

    /** The day of the report, for what it tells by the clock. */
    private Mention clock(int opening, LocalDate day) {
        return DateReader.window(charts.get(opening), 0, 1, day, day, false, day.toString());
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
            Mention meant = first(mentions.get(i), m -> m.running() != added);
            return meant == null ? null : counted(head, meant);
        }
        return null;
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
        Mention told = first(mentions.get(chart.number()), m -> m.role() == Role.TOLD || head && m.role() == Role.BARE);
        LocalDate end = told == null ? null : told.window().end();
        if (end == null || !end.isAfter(start) || !end.isBefore(published)) {
            return mention;
        }
        Window window = new Window(mention.window().text(), start, end, start + "/" + end);
        return new Mention(mention.at(), mention.words(), window, mention.role(), mention.until());
    }

    /** Whether a sentence is a line of a list: a label and its figure. */
    private static boolean isLine(Chart chart) {
        int end = chart.span().end();
        if (chart.size() > 0 && chart.text().charAt(end - 1) == ':') {
            return false;
        }
        return chart.size() <= LONGEST_LINE
                        && chart.size() > 0
                        && chart.text().indexOf('\n', chart.span().start()) >= end - 1
                || chart.size() > 0
                        && chart.size() <= LONGEST_LINE
                        && chart.text().length() == end;
    }

    /** Whether a plus stands before a figure. */
    private static boolean isAdded(Chart chart, int at) {
        int before = chart.at(at).span().start() - 1;
        return before >= 0 && chart.text().charAt(before) == '+';
    }

    /** Whether a window lies so shortly before the report that it may be that of its news. */
    private boolean isRecent(Mention mention) {
        LocalDate start = mention.window().start();
        return start == null || published == null || !start.isBefore(published.minusDays(NEWS));
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

    /** Whether what stands at item {@code at} is a total that runs on since its start. */
    public boolean running(Chart chart, int at) {
        Mention meant = at(chart, at);
        return meant != null && meant.running();
    }
}
