package org.tallystick.resolve.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** What the calendar words of a report are counted from. */
final class Anchor {
    final @Nullable LocalDate day;
    final @Nullable YearMonth month;
    final @Nullable LocalDate war;

    /** The day last spoken of. */
    private @Nullable LocalDate last;

    private @Nullable Mention before;

    Anchor(@Nullable LocalDate day, @Nullable YearMonth month, @Nullable LocalDate war) {
        this.day = day;
        this.month = month;
        this.war = war;
        this.last = day;
    }

    @Nullable
    LocalDate last() {
        return last;
    }

    /** The window last spoken of. */
    @Nullable
    Mention before() {
        return before;
    }

    /** Whether a single day was last spoken of. */
    boolean isDay() {
        return before == null
                || before.window().start() != null
                        && before.window().start().equals(before.window().end());
    }

    void pass(Mention mention) {
        LocalDate start = mention.window().start();
        if (start != null && mention.role() != Role.TOLD) {
            last = start;
            before = mention;
        }
    }
}
