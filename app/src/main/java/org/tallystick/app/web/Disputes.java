package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Contest;
import org.tallystick.app.dispute.LedgerDossier;
import org.tallystick.app.dispute.QuestionFilter;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.export.dispute.PlotRow;
import org.tallystick.app.export.dispute.QuestionCsv;
import org.tallystick.app.export.dispute.QuestionJson;
import org.tallystick.app.ledger.Ruling;
import org.tallystick.app.ledger.Ruling.Action;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Wording;
import org.tallystick.model.Claim;
import org.tallystick.model.Quantity;

/** The pages of questions: all of them, and one. */
final class Disputes {
    /** Questions of a page of the list, and of a page for programs. */
    private static final int PAGE = 30;

    private static final int MANY = 50;

    /** Questions that are offered to be merged with. */
    private static final int CANDIDATES = 30;

    private final Site site;
    private final Pages pages;
    private final ByView<Map<String, List<Question>>> alike = new ByView<>(Disputes::alike);
    private final ByView<List<String>> measures = new ByView<>(Disputes::measures);

    Disputes(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** Puts questions into lines, in the language of the page. */
    static final class Lines {
        private final LedgerDossier dossier;
        private final Wording wording;
        private final ClaimWords words;

        Lines(Snapshot snapshot, Collection<Question> shown, Texts texts) {
            this.words = new ClaimWords(texts);
            this.dossier = new LedgerDossier(snapshot)
                    .with(shown.stream().map(Question::lead).toList());
            this.wording = wording(texts);
        }

        QuestionLine of(Question question) {
            return new QuestionLine(
                    question,
                    wording.of(question),
                    words.range(question.range()),
                    dossier.whole(question.lead()).evidence().quote());
        }
    }

    static Wording wording(Texts texts) {
        return new Wording(texts.phrases());
    }

    void list(Context context) {
        Asked asked = Asked.of(context);
        asked.only(Set.of("state", "measure", "side", "place", "single", Asked.AFTER));
        QuestionFilter filter =
                QuestionFilter.of(asked.all("state"), asked.all("measure"), asked.all("side"), asked.one("place"));
        Form form = Form.of(context);
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            boolean all = asked.has("single", "yes");
            List<Question> found = view.questions().stream()
                    .filter(question -> all || !Contest.isSingle(question))
                    .filter(filter::accepts)
                    .toList();
            int from = Math.min(found.size(), asked.number(Asked.AFTER));
            int to = Math.min(found.size(), from + (form == Form.HTML ? PAGE : MANY));
            List<Question> shown = found.subList(from, form == Form.CSV ? found.size() : to);
            String next = to < found.size() ? asked.from(to).address(form.ending()) : "";
            Texts texts = pages.texts(context);
            switch (form) {
                case HTML -> {
                    Lines lines = new Lines(snapshot, shown, texts);
                    pages.page(
                            context,
                            "disputes",
                            view,
                            "disputes",
                            Map.of(
                                    "asked",
                                    asked,
                                    "lines",
                                    shown.stream().map(lines::of).toList(),
                                    "total",
                                    found.size(),
                                    "from",
                                    from,
                                    "next",
                                    next,
                                    "measures",
                                    measures.of(view)));
                }
                case JSON -> {
                    Wording wording = wording(texts);
                    Ratings ratings = new Ratings(new LedgerDossier(snapshot).ratings());
                    Json.send(
                            context,
                            Json.list(
                                    shown.stream()
                                            .map(question -> QuestionJson.line(question, wording.of(question), ratings))
                                            .toList(),
                                    found.size(),
                                    next.isEmpty() ? null : next));
                }
                case CSV -> Csv.send(context, QuestionCsv.of(shown, wording(texts)));
            }
            return true;
        });
    }

    void show(Context context) {
        Form form = Form.of(context);
        String id = form.bare(context.pathParam("id"));
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            Question question = question(view, id);
            LedgerDossier dossier = new LedgerDossier(snapshot).with(question.accounts());
            Texts texts = pages.texts(context);
            String sentence = wording(texts).of(question);
            if (form == Form.JSON) {
                Json.send(context, QuestionJson.line(question, sentence, new Ratings(dossier.ratings())));
                return true;
            }
            IntervalPlot plot = IntervalPlot.of(question, sentence, dossier);
            if (form == Form.CSV) {
                Csv.send(context, csv(plot));
                return true;
            }
            boolean log = "log".equals(context.queryParam("scale"));
            Question whole = question.partOf() == null ? null : view.byId().get(question.partOf());
            pages.page(
                    context,
                    "disputes",
                    view,
                    "dispute",
                    Map.of(
                            "shown",
                            DisputeView.of(
                                    plot,
                                    log,
                                    dossier,
                                    candidates(view, question, wording(texts)),
                                    whole == null ? "" : wording(texts).of(whole)),
                            "rulings",
                            rulings(snapshot, question)));
            return true;
        });
    }

    private static List<String> measures(Standing.View view) {
        return view.questions().stream()
                .map(question -> question.measure().word())
                .distinct()
                .sorted()
                .toList();
    }

    /** Other questions that count the same in the same country, the most contested first: they may be one with it. */
    private Map<String, String> candidates(Standing.View view, Question question, Wording wording) {
        Map<String, String> candidates = new LinkedHashMap<>();
        alike.of(view).getOrDefault(likeness(question), List.of()).stream()
                .filter(other -> other != question)
                .forEach(other -> candidates.put(other.id(), wording.of(other)));
        return candidates;
    }

    /** The most contested questions of each measure and country. */
    private static Map<String, List<Question>> alike(Standing.View view) {
        Map<String, List<Question>> alike = new HashMap<>();
        for (Question question : view.questions()) {
            List<Question> same = alike.computeIfAbsent(likeness(question), key -> new ArrayList<>());
            if (same.size() <= CANDIDATES) {
                same.add(question);
            }
        }
        return alike;
    }

    private static String likeness(Question question) {
        return question.measure().word() + " " + country(question);
    }

    private static @Nullable String country(Question question) {
        return question.place() == null ? null : question.place().country();
    }

    /** The voices of a question, one a row. */
    private static String csv(IntervalPlot plot) {
        return Csv.of(
                List.of(
                        "number",
                        "claim",
                        "claimant",
                        "side",
                        "interest",
                        "low",
                        "high",
                        "form",
                        "modality",
                        "in_force",
                        "note",
                        "said",
                        "source",
                        "quote"),
                plot.rows().stream().map(Disputes::row).toList());
    }

    private static List<@Nullable Object> row(PlotRow row) {
        Claim claim = row.claim();
        Quantity quantity = claim.quantity();
        return Arrays.asList(
                row.number(),
                claim.id(),
                claim.claimant() == null ? null : row.speaker(),
                claim.claimant() == null ? null : claim.claimant().side(),
                row.interest().word(),
                quantity == null ? null : quantity.low(),
                quantity == null ? null : quantity.high(),
                quantity == null ? null : quantity.form().word(),
                claim.modality().word(),
                row.inForce(),
                row.note(),
                row.said(),
                row.source(),
                claim.evidence().quote());
    }

    /** The rulings that put claims of {@code question} together or apart, by their entries. */
    private static Map<Long, Ruling> rulings(Snapshot snapshot, Question question) {
        Set<String> own = ids(question);
        Map<Long, Ruling> rulings = new TreeMap<>(snapshot.rulings());
        rulings.values()
                .removeIf(ruling -> ruling.action() != Action.SPLIT && ruling.action() != Action.MERGE
                        || ruling.claims().stream().noneMatch(own::contains));
        return rulings;
    }

    private static Set<String> ids(Question question) {
        return question.accounts().stream().map(account -> account.claim().id()).collect(Collectors.toSet());
    }

    private static Question question(Standing.View view, String id) {
        Question question = view.byId().get(id);
        Question known = question == null ? view.byClaim().get(id.replaceFirst("^q", "")) : question;
        if (known == null) {
            throw new Problem(404, "problem.question", "No question of this ledger is called " + id + ".");
        }
        return known;
    }

    void split(Context context) {
        List<String> claims = context.formParams("claim");
        if (claims.isEmpty()) {
            throw new Problem(400, "problem.split", "No claim was chosen to be set apart.");
        }
        Question question = question(site.ledger().read(site.standing()::of), context.pathParam("id"));
        if (!ids(question).containsAll(claims)) {
            throw new Problem(400, "problem.split", "Not all of the claims answer " + question.id() + ".");
        }
        rule(context, Action.SPLIT, claims, claims.getFirst());
    }

    void merge(Context context) {
        Standing.View view = site.ledger().read(site.standing()::of);
        Question one = question(view, context.pathParam("id"));
        Question other =
                question(view, String.valueOf(context.formParam("with")).strip());
        if (one.equals(other)) {
            throw new Problem(400, "problem.merge", "They are one question already.");
        }
        if (one.measure() != other.measure()) {
            throw new Problem(
                    400,
                    "problem.merge",
                    "One counts " + one.measure().word() + ", the other "
                            + other.measure().word() + ".");
        }
        List<String> claims = Stream.of(one, other)
                .flatMap(question -> question.accounts().stream())
                .map(account -> account.claim().id())
                .toList();
        rule(context, Action.MERGE, claims, one.lead().claim().id());
    }

    void undo(Context context) {
        long entry = Long.parseLong(context.pathParam("entry"));
        Ruling ruling = site.ledger().read(snapshot -> snapshot.rulings().get(entry));
        if (ruling == null || ruling.claims().isEmpty()) {
            throw new Problem(409, "problem.undo", "Entry " + entry + " is no ruling on a question that counts.");
        }
        site.ledger()
                .write(entries -> entries.rule(
                        new Ruling(Action.UNDO, List.of(), null, null, Reviewer.of(context), null, entry)));
        back(context, ruling.claims().getFirst());
    }

    private void rule(Context context, Action action, List<String> claims, String shown) {
        String reason = context.formParam("reason");
        site.ledger()
                .write(entries -> entries.rule(new Ruling(
                        action,
                        claims,
                        null,
                        null,
                        Reviewer.of(context),
                        reason == null || reason.isBlank() ? null : reason.strip(),
                        null)));
        back(context, shown);
    }

    /** Leads to the question that {@code claim} belongs to now. */
    private void back(Context context, String claim) {
        Question question = site.ledger().read(site.standing()::of).byClaim().get(claim);
        context.redirect(question == null ? "/disputes" : "/disputes/" + question.id(), HttpStatus.SEE_OTHER);
    }
}
