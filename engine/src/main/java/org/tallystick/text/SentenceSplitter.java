package org.tallystick.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tallystick.model.Span;

/**
 * Cuts a text into sentences: at closing marks that a new sentence follows, at blank lines, and at line ends, unless the text was
 * wrapped at a fixed width. Every character that is not white space lies in exactly one sentence.
 */
public final class SentenceSplitter {
    /** Longest sentence, in UTF-16 units; longer ones are cut, so that later stages cost no more than linear time. */
    private static final int LONGEST = 2_000;

    /** Most marks that close one sentence together. */
    /** Narrowest column that text is set in. */
    private static final int NARROWEST = 24;

    private static final int LONGEST_STOP = 8;

    private final Predicate<String> abbreviation;

    /** @param abbreviation tells, for a folded word before a full stop, whether that stop belongs to it */
    public SentenceSplitter(Predicate<String> abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** A sentence and whether it opens a paragraph. */
    public record Sentence(Span span, boolean opensParagraph) {}

    /** The sentences of {@code text}, in order, trimmed of white space. */
    public List<Sentence> sentences(CharSequence text) {
        boolean wrapped = isWrapped(text);
        List<Sentence> sentences = new ArrayList<>();
        int start = -1;
        boolean opens = true;
        int space = -1;
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (start < 0) {
                if (c == '\n' && at + 1 < length && isBlankLineAhead(text, at)) {
                    opens = true;
                }
                if (!Tokenizer.isSpace(c)) {
                    start = at;
                    continue;
                }
                at++;
                continue;
            }
            int stop = -1;
            boolean paragraph = false;
            if (c == '\n') {
                paragraph = isBlankLineAhead(text, at);
                stop = paragraph || !wrapped ? at : -1;
            } else if (isStop(c)) {
                stop = stopEnd(text, at);
            }
            if (Tokenizer.isSpace(c)) {
                space = at;
            }
            if (stop < 0 && at - start >= LONGEST) {
                stop = space > start ? space : cut(text, at);
            }
            if (stop < 0) {
                at++;
                continue;
            }
            add(text, start, stop, opens, sentences);
            opens = paragraph;
            start = -1;
            at = stop;
        }
        if (start >= 0) {
            add(text, start, length, opens, sentences);
        }
        return sentences;
    }

    private static void add(CharSequence text, int start, int stop, boolean opens, List<Sentence> sentences) {
        int end = stop;
        while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Sentence(new Span(start, end), opens));
        }
    }

    /** Where a run without white space is cut: never between the two halves of one character. */
    private static int cut(CharSequence text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u061F' || c == '\u3002';
    }

    /** End of the sentence that the mark at {@code at} closes, or -1 when it closes none. */
    private int stopEnd(CharSequence text, int at) {
        int length = text.length();
        int end = at + 1;
        while (end < length && end - at < LONGEST_STOP && (isStop(text.charAt(end)) || isCloser(text.charAt(end)))) {
            end++;
        }
        if (end < length && !Tokenizer.isSpace(text.charAt(end))) {
            return -1;
        }
        int next = end;
        while (next < length && Tokenizer.isSpace(text.charAt(next)) && text.charAt(next) != '\n') {
            next++;
        }
        if (next >= length || text.charAt(next) == '\n') {
            return text.charAt(at) == '.' && isAbbreviation(text, at) && next < length ? -1 : end;
        }
        if (Character.isLowerCase(text.charAt(next))) {
            return -1;
        }
        return text.charAt(at) == '.' && isAbbreviation(text, at) ? -1 : end;
    }

    private boolean isAbbreviation(CharSequence text, int stop) {
        int from = stop;
        while (from > 0
                && stop - from < 12
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        int letters = stop - from;
        if (letters == 0) {
            return false;
        }
        if (letters == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        return abbreviation.test(Folding.fold(text.subSequence(from, stop)));
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == ')' || c == ']' || c == '\u201D' || c == '\u00BB' || Folding.isApostrophe(c);
    }

    private static boolean isBlankLineAhead(CharSequence text, int newline) {
        for (int i = newline + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!Tokenizer.isSpace(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether line ends are the work of a fixed column width: most lines that another one follows are long, none is very long; or
     * most of them break off within a clause, as narrow columns do.
     */
    private static boolean isWrapped(CharSequence text) {
        int lines = 0;
        int full = 0;
        int broken = 0;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                continue;
            }
            int width = i - lineStart;
            if (width > 110) {
                return false;
            }
            if (width > 0 && !isBlankLineAhead(text, i)) {
                lines++;
                full += width >= 50 ? 1 : 0;
                broken += width >= NARROWEST && isWithinClause(text, i) ? 1 : 0;
            }
            lineStart = i + 1;
        }
        return lines >= 2 && (full * 10 >= lines * 6 || broken * 2 >= lines);
    }

    /** Whether a line breaks off behind a word or a comma and the next goes on with a small letter. */
    private static boolean isWithinClause(CharSequence text, int newline) {
        int last = newline - 1;
        while (last > 0 && Tokenizer.isSpace(text.charAt(last))) {
            last--;
        }
        int next = newline + 1;
        while (next < text.length() && Tokenizer.isSpace(text.charAt(next))) {
            next++;
        }
        return next < text.length()
                && (Character.isLetter(text.charAt(last)) || text.charAt(last) == ',')
                && Character.isLowerCase(text.charAt(next));
    }
}
