package org.tallystick.resolve.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.resolve.time.TimeReader.Mention;

/** The windows of one report, asked for item by item. */
public final class Times {
    /** Days before the report within which its own news lies. */
    private static final int NEWS = 14;

    /** Most lines of a list below its head. */
    private static final int LINES = 40;

    /** Most items of a line of a list. */
    private static final int LONGEST_LINE = 14;

    private final List<List<Mention>> mentions = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private final @Nullable LocalDate published;

    Times(@Nullable LocalDate published) {
        this.published = published;
    }

    void add(Chart chart, List<Mention> here) {
        int paragraph = paragraphs.isEmpty() ? 0 : paragraphs.get(paragraphs.size() - 1);
        paragraphs.add(paragraph + (chart.opensParagraph() ? 1 : 0));
        mentions.add(here);
        charts.add(chart);
    }

    /**
     * The window meant at item {@code at}: the nearest of its sentence, else the nearest before it in its paragraph, else the
     * report's own: a recent one before, then one after.
     */
    public @Nullable Mention at(Chart chart, int at) {
        Mention own = null;
        for (Mention mention : mentions.get(chart.number())) {
            if (own == null || Math.abs(mention.at() - at) < Math.abs(own.at() - at)) {
                own = mention;
            }
        }
        if (own != null) {
            return own;
        }
        Mention head = headed(chart, at);
        if (head != null) {
            return head;
        }
        Mention recent = null;
        for (int i = chart.number() - 1; i >= 0; i--) {
            Mention before = first(mentions.get(i));
            boolean here = paragraphs.get(i).equals(paragraphs.get(chart.number()));
            if (before != null && here) {
                return before;
            }
            recent = recent == null && before != null && isRecent(before) ? before : recent;
        }
        for (int i = chart.number() + 1; recent == null && i < mentions.size(); i++) {
            Mention after = first(mentions.get(i));
            recent = after != null && isRecent(after) ? after : null;
        }
        return recent;
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
            return mentions.get(i).stream()
                    .filter(m -> m.running() != added)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /** Whether a sentence is a line of a list: a label and its figure. */
    private static boolean isLine(Chart chart) {
        int end = chart.span().end();
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

    /** The first window of a sentence that does not run on. */
    private static @Nullable Mention first(List<Mention> here) {
        for (Mention mention : here) {
            if (!mention.running() && !mention.passing()) {
                return mention;
            }
        }
        return null;
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
        return !mentions.get(chart.number()).isEmpty();
    }

    /** Whether a window that a sentence tells itself lies before the report's own news. */
    public boolean looksBack(Chart chart, Mention mention) {
        return !isRecent(mention)
                && !mention.running()
                && mentions.get(chart.number()).contains(mention);
    }

    /** Whether what stands at item {@code at} is a total that runs on since its start. */
    public boolean running(Chart chart, int at) {
        Mention head = headed(chart, at);
        return head != null && head.running()
                || mentions.get(chart.number()).stream().anyMatch(Mention::running);
    }
}
