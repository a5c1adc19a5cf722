package org.tallystick.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence into words, numbers and marks. Hyphens inside a word part it in two joined tokens, so that {@code al-Sham} and
 * {@code al Sham} are the same words; digits keep their grouping marks ({@code 1.024}, {@code 1 024}) in one token.
 */
public final class Tokenizer {
    private Tokenizer() {}

    /** The tokens of {@code text} between {@code start} and {@code end}, in order, without the white space. */
    public static List<Token> tokens(CharSequence text, int start, int end) {
        List<Token> tokens = new ArrayList<>((end - start) / 5 + 4);
        int at = start;
        boolean joined = false;
        while (at < end) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
                joined = false;
            } else if (Character.isDigit(c)) {
                int stop = numberEnd(text, at, end);
                tokens.add(new Token(at, stop, Token.Kind.NUMBER, joined));
                at = stop;
                joined = true;
            } else if (isLetter(c)) {
                int stop = wordEnd(text, at, end);
                tokens.add(new Token(at, stop, Token.Kind.WORD, joined));
                at = stop;
                joined = true;
            } else if (isHyphen(c) && joined && at + 1 < end && isLetterOrDigit(text.charAt(at + 1))) {
                at++;
            } else if (Folding.isApostrophe(c) && joined && at + 1 < end && isLetter(text.charAt(at + 1))) {
                int stop = wordEnd(text, at + 1, end);
                tokens.add(new Token(at, stop, Token.Kind.WORD, true));
                at = stop;
                joined = true;
            } else {
                int stop = at + 1;
                if (Character.isHighSurrogate(c) && stop < end && Character.isLowSurrogate(text.charAt(stop))) {
                    stop++;
                }
                tokens.add(new Token(at, stop, Token.Kind.MARK, false));
                at = stop;
                joined = false;
            }
        }
        return tokens;
    }

    /** White space in any script, the non-breaking kinds included. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || (c > 0x7F && Character.isWhitespace(c));
    }

    private static boolean isLetter(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || Character.isDigit(c);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00AD';
    }

    private static int wordEnd(CharSequence text, int from, int end) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (isLetter(c)) {
                at++;
            } else if (Folding.isApostrophe(c)
                    && at + 1 < end
                    && isLetter(text.charAt(at + 1))
                    && !isSuffix(text, at + 1, end)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether one or two letters end a word here, as in {@code it's}, {@code regio's}, {@code we'll}: a token of its own. */
    private static boolean isSuffix(CharSequence text, int from, int end) {
        int at = from;
        while (at < end && at - from < 3 && isLetter(text.charAt(at))) {
            at++;
        }
        int length = at - from;
        char first = Folding.fold(text.charAt(from));
        return length == 1 ? first != 'a' : length == 2 && (first == 'l' || first == 'r' || first == 'v');
    }

    private static int numberEnd(CharSequence text, int from, int end) {
        int at = digitsEnd(text, from, end);
        boolean spaced = at - from <= 3;
        while (at + 1 < end && Character.isDigit(text.charAt(at + 1))) {
            char separator = text.charAt(at);
            int stop = digitsEnd(text, at + 1, end);
            if (separator == '.' || separator == ',') {
                spaced = false;
            } else if (!(spaced && isGroupingSpace(separator) && stop - at == 4)) {
                break;
            }
            at = stop;
        }
        return at;
    }

    private static boolean isGroupingSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || Folding.isApostrophe(c);
    }

    private static int digitsEnd(CharSequence text, int from, int end) {
        int at = from;
        while (at < end && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
