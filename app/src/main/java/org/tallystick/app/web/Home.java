package org.tallystick.app.web;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Contest;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Question;

/** The first page: a box to read a report in, what is new since the last visit, and what is most contested. */
final class Home {
    private static final int MOST = 6;

    /** Entries of the ledger when this browser was here last; kept for a year. */
    private static final String SEEN = "seen";

    /** Entries of the ledger when this visit began; kept until the browser is closed. */
    private static final String VISIT = "visit";

    private final Site site;
    private final Pages pages;

    Home(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    void show(Context context) {
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            List<Question> contested = view.questions().stream()
                    .filter(question -> !Contest.isSingle(question))
                    .limit(MOST)
                    .toList();
            Long since = since(context, snapshot);
            Set<Question> news = since == null ? Set.of() : news(snapshot, view, since);
            List<Question> shown =
                    Stream.concat(contested.stream(), news.stream()).toList();
            Disputes.Lines lines = new Disputes.Lines(snapshot, shown, pages.texts(context));
            pages.page(
                    context,
                    "home",
                    view,
                    "home",
                    Map.of(
                            "contested",
                            contested.stream().map(lines::of).toList(),
                            "news",
                            news.stream().map(lines::of).toList(),
                            "isFirst",
                            since == null,
                            "ledger",
                            site.ledger().address().toString()));
            return true;
        });
    }

    /** How many entries there were when the visit before this one ended; null on the first. */
    private static @Nullable Long since(Context context, Snapshot snapshot) {
        Long visit = number(context.cookie(VISIT));
        Long seen = number(context.cookie(SEEN));
        Long since = visit == null ? seen : visit;
        Cookies.keep(context, SEEN, String.valueOf(snapshot.entries()), Cookies.YEAR);
        if (visit == null) {
            Cookies.keep(context, VISIT, String.valueOf(seen == null ? snapshot.entries() : seen), Cookies.VISIT);
        }
        return since;
    }

    private static @Nullable Long number(@Nullable String value) {
        return value == null || !value.matches("[0-9]{1,18}") ? null : Long.valueOf(value);
    }

    /** The questions that changed after entry {@code since}, the most contested first, those with several claims before others. */
    private static Set<Question> news(Snapshot snapshot, Standing.View view, long since) {
        Set<String> reports = snapshot.reportsSince(since);
        Set<Question> news = new LinkedHashSet<>();
        if (!reports.isEmpty()) {
            view.questions().stream()
                    .filter(question ->
                            question.accounts().stream().anyMatch(account -> reports.contains(account.report())))
                    .limit(MOST)
                    .forEach(news::add);
        }
        return news;
    }
}
