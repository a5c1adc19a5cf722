package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.dispute.WireCredit.Layout;
import org.tallystick.model.Span;

/**
 * Finds the agencies that a report credits as the source of its text, by layout: in its dateline, on a line of its own, or behind
 * its last sentence. An agency in running text ("told Reuters", "Reuters could not verify") is a source, not a credit. Takes
 * any text; looks at no more than its first and last lines. Thread-safe.
 */
public final class CreditReader {
    /** Lines with words in them, from the top and from the end, in which a credit may stand. */
    private static final int LINES = 5;

    /** Most code units from the top, and from the end, that are looked at. */
    private static final int ZONE = 2000;

    /** Most code units of a dateline. */
    private static final int DATELINE = 100;

    /** Town and day in a bracket's front: what may stand before the name of the agency in a dateline. */
    private static final Pattern SCENE =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*"
                    + "|\\p{Ll}{1,3})){0,4}(?:\\s*[,./] ?[^()!?:;]{0,40})?");

    private static final Pattern BRACKET =
            Pattern.compile("[(/\\[]([^()/\\[\\]]{2,60}(?:/[^()/\\[\\]]{2,40})*)[)/\\]]\\s*([-\u2013\u2014:.]|$)?");
    private static final Pattern DASH = Pattern.compile("(?: [-\u2013\u2014]{1,2} ?|[\u2013\u2014])");
    private static final Pattern DASHED_NAME = Pattern.compile("([^.,:;!?]{2,30})\\.(?: |$)");
    private static final Pattern CLOSING = Pattern.compile(
            "[.!?\u2026][\"\u201D\u2019\u00BB]?\\s*(?:[(\\[/]([^()\\[\\]]{2,60})[)\\]/]|[-\u2013\u2014]{1,2} ?([^.!?]{2,40}))\\.?\\s*$");

    private final CreditWords words;

    /** A reader that knows {@code agencies}. */
    public CreditReader(Agencies agencies) {
        this.words = new CreditWords(agencies);
    }

    /** The credits of a body, one for each agency, in the order of the text. */
    public List<WireCredit> read(String text) {
        Map<String, WireCredit> found = new LinkedHashMap<>();
        List<Span> top = lines(text, 0, Math.min(text.length(), ZONE));
        List<Span> end = lines(text, Math.max(0, text.length() - ZONE), text.length());
        int last = end.size() - 1;
        for (int i = 0; i < Math.min(LINES, top.size()); i++) {
            dateline(text, top.get(i), found);
            words.line(text, top.get(i), found);
        }
        for (int i = Math.max(0, end.size() - LINES); i <= last; i++) {
            words.line(text, end.get(i), found);
            closing(text, end.get(i), found);
        }
        return List.copyOf(found.values());
    }

    private void dateline(String text, Span line, Map<String, WireCredit> found) {
        String start = text.substring(line.start(), Math.min(line.end(), line.start() + DATELINE));
        Matcher bracket = BRACKET.matcher(start);
        if (bracket.find()) {
            String before = start.substring(0, bracket.start()).strip();
            boolean closed = bracket.group(2) != null;
            boolean scene = before.isEmpty() || closed && SCENE.matcher(before).matches();
            if (scene && words.names(bracket.group(1), line.start() + bracket.start(1), Layout.DATELINE, found)) {
                return;
            }
        }
        Matcher dash = DASH.matcher(start);
        if (dash.find()) {
            int comma = start.lastIndexOf(',', dash.start());
            boolean scene =
                    comma < 0 || SCENE.matcher(start.substring(0, comma)).matches();
            String name = start.substring(comma + 1, dash.start());
            if (scene && words.names(name, line.start() + comma + 1, Layout.DATELINE, found)) {
                return;
            }
            Matcher behind = DASHED_NAME.matcher(start).region(dash.end(), start.length());
            if (behind.lookingAt()
                    && SCENE.matcher(start.substring(0, dash.start())).matches()) {
                words.names(behind.group(1), line.start() + behind.start(1), Layout.DATELINE, found);
            }
        }
    }

    private void closing(String text, Span line, Map<String, WireCredit> found) {
        int from = Math.max(line.start(), line.end() - DATELINE);
        Matcher closing = CLOSING.matcher(text.substring(from, line.end()));
        if (closing.find()) {
            int group = closing.group(1) != null ? 1 : 2;
            words.names(closing.group(group), from + closing.start(group), Layout.CLOSING, found);
        }
    }

    /** The lines of a stretch that hold more than blanks, without the blanks around them. */
    private static List<Span> lines(String text, int from, int to) {
        List<Span> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '\n') {
                int left = start;
                int right = i;
                while (left < right && Character.isWhitespace(text.charAt(left))) {
                    left++;
                }
                while (right > left && Character.isWhitespace(text.charAt(right - 1))) {
                    right--;
                }
                if (left < right) {
                    lines.add(new Span(left, right));
                }
                start = i + 1;
            }
        }
        return lines;
    }
}
