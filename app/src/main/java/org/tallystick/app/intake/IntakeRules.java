package org.tallystick.app.intake;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.web.Fetcher;

/**
 * What an intake is told.
 *
 * @param languages codes that can be read
 * @param published date of reports that carry none; null when unknown
 * @param language language of reports that name none; null when the text shall tell
 * @param since reports of before this date are left out: {@code 2023-03-18}, {@code 2023-03} or {@code 2023}; null for none
 * @param columns columns of CSV by the field they hold, say {@code text=Body}; others count when their name is a field's
 * @param fetcher fetches addresses; null when there shall be no fetching
 * @param followFiles whether pages that a feed in a file points to are fetched too, not only those of a feed that was fetched
 */
public record IntakeRules(
        Set<String> languages,
        @Nullable String published,
        @Nullable String language,
        @Nullable String since,
        Map<String, String> columns,
        @Nullable Fetcher fetcher,
        boolean followFiles) {
    public IntakeRules {
        languages = Collections.unmodifiableSet(new LinkedHashSet<>(languages));
        columns = Map.copyOf(columns);
    }

    /** No defaults, no fetching. */
    public static IntakeRules of(Set<String> languages) {
        return new IntakeRules(languages, null, null, null, Map.of(), null, false);
    }

    /** The same with a date and a language for reports without; null for none. */
    public IntakeRules otherwise(@Nullable String date, @Nullable String code) {
        return new IntakeRules(languages, date, code, since, columns, fetcher, followFiles);
    }

    /** The same, leaving out what is older than {@code date}; null for nothing. */
    public IntakeRules since(@Nullable String date) {
        return new IntakeRules(languages, published, language, date, columns, fetcher, followFiles);
    }

    /** The same with a map of columns. */
    public IntakeRules columns(Map<String, String> map) {
        return new IntakeRules(languages, published, language, since, map, fetcher, followFiles);
    }

    /** The same, fetching with {@code web}. */
    public IntakeRules fetching(Fetcher web, boolean follow) {
        return new IntakeRules(
                languages, published, language, since, columns, Objects.requireNonNull(web, "web"), follow);
    }
}
