package org.tallystick.dispute;

import java.text.Normalizer;

/**
 * What of a character counts when two bodies are compared: letters and digits, without case and accents. Everything else parts
 * words, except marks and apostrophes, which leave no trace.
 */
final class Letters {
    /** A character that parts words. */
    static final char GAP = 0;

    /** A character that leaves no trace: a combining mark, an apostrophe, a soft hyphen. */
    static final char NOTHING = 1;

    /** Latin, Greek, Cyrillic, Hebrew, Arabic and the Vietnamese and Greek extensions lie below. */
    private static final int TABLED = 0x2000;

    private static final char[] TABLE = new char[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            TABLE[c] = (char) folded(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).codePointAt(0));
        }
    }

    private Letters() {}

    /** The folded form of a code point: itself without case or accent, {@link #GAP} or {@link #NOTHING}. */
    static int fold(int point) {
        return point < TABLED ? TABLE[point] : folded(point);
    }

    /**
     * Whether a folded letter is a word by itself, because its script puts no space between words: Han, kana, Thai, Lao, Khmer
     * and Burmese.
     */
    static boolean standsAlone(int folded) {
        return folded >= 0x0E00
                && (folded < 0x0F00
                        || folded >= 0x1000 && folded < 0x10A0
                        || folded >= 0x1780 && folded < 0x1800
                        || folded >= 0x3040 && folded < 0x3100
                        || Character.isIdeographic(folded));
    }

    /** Words as they are compared: folded, parted by one space. */
    static String fold(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        boolean gap = false;
        int point;
        for (int i = 0; i < words.length(); i += Character.charCount(point)) {
            point = words.codePointAt(i);
            int letter = fold(point);
            if (letter == GAP) {
                gap = folded.length() > 0;
            } else if (letter != NOTHING) {
                if (gap) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(letter);
            }
        }
        return folded.toString();
    }

    private static int folded(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> NOTHING;
            case Character.COMBINING_SPACING_MARK -> point;
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(point, 10);
            default -> {
                if (point == '\'' || point == '\u2019' || point == '\u2018' || point == '\u02BC') {
                    yield NOTHING;
                }
                yield Character.isLetterOrDigit(point) ? Character.toLowerCase(point) : GAP;
            }
        };
    }
}
