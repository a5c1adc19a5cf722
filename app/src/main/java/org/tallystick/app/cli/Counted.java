package org.tallystick.app.cli;

import java.util.Locale;

/** Numbers with what they count, in English. */
final class Counted {
    private Counted() {}

    /** {@code 1 report}, {@code 2,000 reports}. */
    static String of(long number, String one) {
        return of(number, one, one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s");
    }

    /** As {@link #of(long, String)}, with the words for several given. */
    static String of(long number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }
}
