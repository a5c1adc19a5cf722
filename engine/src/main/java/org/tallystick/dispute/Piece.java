package org.tallystick.dispute;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of a line, with the place in the text where they start, in UTF-16 code units. */
final class Piece {
    final String words;
    final int at;

    Piece(String words, int at) {
        this.words = words;
        this.at = at;
    }

    String lower() {
        return words.toLowerCase(Locale.ROOT);
    }

    Piece from(int start) {
        return new Piece(words.substring(start), at + start);
    }

    Piece upTo(int end) {
        return new Piece(words.substring(0, end), at);
    }

    /** Without blanks, dashes, colons and stops around it. */
    Piece trimmed() {
        int start = 0;
        int end = words.length();
        while (start < end && isEdge(words.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(words.charAt(end - 1))) {
            end--;
        }
        return upTo(end).from(start);
    }

    /** Without the longest of {@code leads} that it starts with; itself when it starts with none. */
    Piece without(Set<String> leads) {
        Piece bare = trimmed();
        int longest = 0;
        String lower = bare.lower();
        for (String lead : leads) {
            if (lead.length() > longest && starts(lower, lead)) {
                longest = lead.length();
            }
        }
        return longest == 0 ? this : bare.from(longest).trimmed();
    }

    /** What stands behind the last of {@code leads} within it; null when none does. */
    @Nullable
    Piece behindAny(Set<String> leads) {
        int best = -1;
        String lower = lower();
        for (String lead : leads) {
            int found = lower.lastIndexOf(" " + lead + " ");
            if (found >= 0) {
                best = Math.max(best, found + lead.length() + 2);
            }
        }
        return best < 0 ? null : from(best).trimmed();
    }

    /** What stands before the first of {@code tails} within it; itself when none does. */
    Piece cutAt(Set<String> tails) {
        int first = -1;
        String lower = lower();
        for (String tail : tails) {
            int found = lower.indexOf(tail);
            if (found > 0 && (first < 0 || found < first)) {
                first = found;
            }
        }
        return first < 0 ? this : upTo(first);
    }

    private static boolean starts(String words, String lead) {
        if (!words.startsWith(lead) || words.length() == lead.length()) {
            return false;
        }
        char last = lead.charAt(lead.length() - 1);
        char next = words.charAt(lead.length());
        return !Character.isLetterOrDigit(next) || !Character.isLetter(last) || Character.isIdeographic(last);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || "-\u2013\u2014:.*_\u00A0".indexOf(c) >= 0;
    }
}
