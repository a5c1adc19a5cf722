package org.tallystick.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.tallystick.app.dispute.Contest;
import org.tallystick.app.dispute.Standing;
import org.tallystick.dispute.Question;

/** The first page: a box to read a report in, and what is most contested. */
final class Home {
    private static final int MOST = 6;

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
            Disputes.Lines lines = new Disputes.Lines(snapshot, pages.texts(context));
            pages.page(
                    context,
                    "home",
                    view,
                    "home",
                    Map.of(
                            "contested",
                            contested.stream().map(lines::of).toList(),
                            "ledger",
                            site.ledger().address().toString()));
            return true;
        });
    }
}
