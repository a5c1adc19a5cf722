package org.tallystick.app.export;

import java.util.ArrayList;
import java.util.List;

/** Text measured and broken in the columns of a terminal. */
public final class Cells {
    private Cells() {}

    /** Columns that a code point takes: none for a combining mark, two for a wide letter of East Asia. */
    static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** Columns that {@code text} takes. */
    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** The text with a mark in place of each control character, of equal length: no report steers the terminal. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r') {
                safe.append(' ');
            } else {
                safe.append(Character.isISOControl(c) && c != '\n' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    /** The text with blanks up to {@code width} columns. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text in lines of at most {@code width} columns, broken at blanks where there are any; no-break ones hold. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String plain = safe(text).replace('\n', ' ').strip();
        for (int[] line : breaks(plain, 0, plain.length(), width)) {
            String words = plain.substring(line[0], line[1]).replace('\u00a0', ' ');
            lines.add(isWithinWord(plain, line[1]) ? words + '-' : words);
        }
        return lines;
    }

    /** Columns of the widest stretch of {@code text} that {@link #wrap} keeps together where there is room. */
    static int longestWord(String text) {
        int longest = 0;
        for (String word : safe(text).split("[ \n/]|(?<=-)")) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    /** Whether a hyphen shows that a word with this letter goes on: not in scripts whose letters are wide, which break anywhere. */
    private static boolean isHyphenated(char letter) {
        return Character.isLetter(letter) && width(letter) == 1;
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0 && at < text.length() && isHyphenated(text.charAt(at - 1)) && isHyphenated(text.charAt(at));
    }

    /** Where the lines of {@code text[start, end)} begin and end; the blank at a break belongs to neither line. */
    static List<int[]> breaks(String text, int start, int end, int width) {
        List<int[]> lines = new ArrayList<>();
        int line = start;
        int blank = -1;
        int columns = 0;
        int at = start;
        while (at < end) {
            int point = text.codePointAt(at);
            int next = Math.min(end, at + Character.charCount(point));
            columns += width(point);
            if (columns > width && at > line) {
                boolean atBlank = point == ' ' || blank > line;
                int stop = point == ' ' ? at : atBlank ? blank : within(text, line, at);
                lines.add(new int[] {line, stop});
                line = atBlank ? stop + 1 : stop;
                at = line;
                columns = 0;
                blank = -1;
                continue;
            }
            if (point == ' ') {
                blank = at;
            }
            at = next;
        }
        lines.add(new int[] {Math.min(line, end), end});
        return lines;
    }

    /** Where to break a word that is too long for its line: after a slash, after a hyphen, else so that there is room for one. */
    private static int within(String text, int line, int end) {
        for (char mark : new char[] {'/', '-'}) {
            int at = text.lastIndexOf(mark, end - 1);
            if (at > line) {
                return at + 1;
            }
        }
        return end - line > 2 && isWithinWord(text, end) && isWithinWord(text, end - 1) ? end - 1 : end;
    }
}
