package org.tallystick.app.intake.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.app.intake.form.PdfLines.Line;

/** Makes paragraphs of the lines of a PDF: what runs on is joined, words cut at the end of a line are mended. */
final class PdfText {
    /** Pages that a line must stand at the edge of before it counts as a heading or footing of all pages. */
    private static final int RUNNING = 3;

    /** Lines at the top and at the bottom of a page that may be running heads. */
    private static final int EDGE = 2;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-\u2013\u2014| ]*\\d{1,4}([ /]+\\d{1,4})?[-\u2013\u2014| ]*");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;\u2026][\"'\u2019\u201D\u00BB)\\]]*");
    private static final Pattern ITEM = Pattern.compile(
            "(?:[\u2022\u25AA\u25CF\u2023\u2043\u00B7*\u2013\u2014-]|\\(?[0-9]{1,3}[.)]|\\(?[a-z][.)])\\s.*");
    private static final Pattern CUT = Pattern.compile("(?:^|.*[^\\p{L}\\p{N}\\p{M}-])(\\p{L}[\\p{L}\\p{M}]*)-");
    private static final Pattern REST = Pattern.compile("(\\p{Ll}[\\p{Ll}\\p{M}]*)(?:[^\\p{L}].*)?");

    private final List<Line> lines;
    private final Set<String> hyphened = new HashSet<>();

    private PdfText(List<Line> lines) {
        this.lines = lines;
    }

    /** The paragraphs of {@code lines}, parted by empty lines. */
    static String of(List<Line> lines) {
        return new PdfText(withoutRunning(lines)).join();
    }

    private static List<Line> withoutRunning(List<Line> lines) {
        Map<Integer, List<Line>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Map<String, Integer> counts = new HashMap<>();
        Set<Line> edges = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Line> page : pages.values()) {
            List<Line> sorted = new ArrayList<>(page);
            sorted.sort((a, b) -> Float.compare(a.base(), b.base()));
            for (int i = 0; i < sorted.size(); i++) {
                if (i < EDGE || i >= sorted.size() - EDGE) {
                    edges.add(sorted.get(i));
                    counts.merge(shape(sorted.get(i)), 1, Integer::sum);
                }
            }
        }
        return lines.stream()
                .filter(line -> !edges.contains(line)
                        || !(pages.size() > 1
                                        && PAGE_NUMBER.matcher(line.text()).matches())
                                && counts.getOrDefault(shape(line), 0) < RUNNING)
                .toList();
    }

    /** A line but for its numbers, which change from page to page, and where it stands. */
    private static String shape(Line line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.base() / 4);
    }

    private String join() {
        for (Line line : lines) {
            Arrays.stream(line.text().split("[^\\p{L}\\p{M}-]+"))
                    .filter(word -> word.indexOf('-') > 0 && !word.endsWith("-"))
                    .forEach(hyphened::add);
        }
        float gap = usualGap();
        StringBuilder text = new StringBuilder();
        float widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == 0) {
                text.append(line.text());
            } else if (runsOn(lines.get(i - 1), line, gap, widest)) {
                append(text, line.text());
            } else {
                text.append("\n\n").append(line.text());
                widest = 0;
            }
            widest = Math.max(widest, line.right());
        }
        return text.toString().replace("\u00AD", "");
    }

    /** The distance of two lines that occurs most, in points. */
    private float usualGap() {
        Map<Integer, Integer> gaps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).base() - lines.get(i - 1).base();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0) {
                gaps.merge(Math.round(gap), 1, Integer::sum);
            }
        }
        return gaps.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                .map(e -> (float) e.getKey())
                .orElse(0f);
    }

    private static boolean runsOn(Line before, Line line, float gap, float widest) {
        boolean ended = ENDED.matcher(before.text()).matches();
        if (ITEM.matcher(line.text()).matches() || Math.abs(before.size() - line.size()) > 1.5) {
            return false;
        }
        float down = line.base() - before.base();
        if (line.page() != before.page() || down < 0) {
            // The next page or column: a paragraph goes on there when its sentence does.
            return !ended && Character.isLowerCase(line.text().codePointAt(0));
        }
        if (down > gap * 1.4f + 1) {
            return false;
        }
        boolean indented = line.left() > before.left() + line.size() && ended;
        boolean full = before.right() >= widest - 6 * before.size();
        return !indented && (full || !ended);
    }

    private void append(StringBuilder text, String line) {
        int start = text.lastIndexOf("\n") + 1;
        start = Math.max(start, text.length() - 80);
        String end = text.substring(start);
        if (end.endsWith("\u00AD")) {
            text.setLength(text.length() - 1);
            text.append(line);
            return;
        }
        Matcher cut = CUT.matcher(end);
        Matcher rest = REST.matcher(line);
        if (cut.matches() && rest.matches()) {
            if (!hyphened.contains(cut.group(1) + "-" + rest.group(1))) {
                text.setLength(text.length() - 1);
            }
            text.append(line);
        } else if (end.endsWith("-")
                && end.length() > 1
                && Character.isLetter(end.charAt(end.length() - 2))
                && Character.isUpperCase(line.codePointAt(0))) {
            text.append(line);
        } else {
            text.append(' ').append(line);
        }
    }
}
