package org.tallystick.text;

import java.text.Normalizer;

/** Folds characters so that case, accents and apostrophe shapes make no difference between two spellings of a word. */
public final class Folding {
    /** What {@link #fold} returns for characters that do not count in a word: apostrophes and combining marks. */
    public static final char NOTHING = '\0';

    private static final int TABLED = 0x250;
    private static final char[] TABLE = new char[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            TABLE[c] = Character.toLowerCase(base.charAt(0));
        }
        TABLE['\''] = NOTHING;
        TABLE['`'] = NOTHING;
        TABLE['ø'] = 'o';
        TABLE['Ø'] = 'o';
        TABLE['ł'] = 'l';
        TABLE['Ł'] = 'l';
        TABLE['ı'] = 'i';
        TABLE['đ'] = 'd';
        TABLE['Đ'] = 'd';
    }

    private Folding() {}

    /** The folded form of one code unit; {@link #NOTHING} when it leaves no trace in a word. */
    public static char fold(char c) {
        if (c < TABLED) {
            return TABLE[c];
        }
        if (isApostrophe(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return NOTHING;
        }
        return Character.toLowerCase(c);
    }

    /** The folded form of a word or phrase. */
    public static String fold(CharSequence words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = fold(words.charAt(i));
            if (c != NOTHING) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The folded form of a name: letters and digits of any script, with one space where anything else parts them. */
    public static String name(CharSequence name) {
        String parts = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parts.length());
        boolean gap = false;
        for (int i = 0; i < parts.length(); i++) {
            char c = fold(parts.charAt(i));
            if (c == NOTHING) {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && folded.length() > 0) {
                folded.append(' ');
            }
            gap = false;
            folded.append(c);
        }
        return folded.toString();
    }

    /** Whether a character is one of the shapes an apostrophe takes in print. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`' || c == '\u02BB';
    }
}
