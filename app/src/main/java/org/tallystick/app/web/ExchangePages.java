package org.tallystick.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.dispute.LedgerDossier;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.export.dispute.ExchangeJson;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Exchange;
import org.tallystick.dispute.Exchanges;
import org.tallystick.dispute.Interest;
import org.tallystick.lang.Phrases;
import org.tallystick.model.Claim;
import org.tallystick.model.Quantity;
import org.tallystick.model.Report;

/** What two sides at war say of their own losses and of each other's. */
public final class ExchangePages {
    private static final int PAGE = 5;

    /** Claims of a cell that are shown; its questions have all. */
    private static final int SHOWN = 4;

    private static final int MANY = 500;

    private final Site site;
    private final Pages pages;
    private final ByView<List<Exchange>> exchanges = new ByView<>(view -> Exchanges.of(view.questions()));

    ExchangePages(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /**
     * A claim in a cell.
     *
     * @param sentence its words, marked
     */
    public record Said(Claim claim, Report report, Interest interest, String question, List<Sentence.Piece> sentence) {}

    /**
     * What one party says of whose losses.
     *
     * @param own whether it speaks of its own
     * @param more how many claims it has besides
     */
    public record Cell(@Nullable String speaker, String victims, boolean own, List<Said> said, int more) {}

    /**
     * An exchange for a page.
     *
     * @param rows by who speaks, each with what is said of either side
     */
    public record Grid(String id, String a, String b, List<List<Cell>> rows, Map<String, String> questions) {}

    /** All exchanges, or those between two sides. */
    void list(Context context) {
        Asked asked = Asked.of(context);
        Form form = Form.of(context);
        String between = asked.one("between");
        if (between != null && !between.matches("[^,]+,[^,]+")) {
            throw new IllegalArgumentException("between=" + between + ": expected two sides, as RUS,UKR");
        }
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            String[] sides = between == null ? new String[0] : between.split(",");
            List<Exchange> all = between == null
                    ? exchanges.of(view)
                    : List.of(Exchanges.between(sides[0].strip(), sides[1].strip(), view.questions()));
            int from = Math.min(all.size(), asked.number(Asked.AFTER));
            int to = Math.min(all.size(), from + (form == Form.HTML ? PAGE : MANY));
            String next = to < all.size() ? asked.from(to).address(form.ending()) : "";
            List<Exchange> shown = all.subList(from, to);
            if (form == Form.JSON) {
                Json.send(
                        context,
                        Json.list(
                                shown.stream().map(ExchangeJson::line).toList(),
                                all.size(),
                                next.isEmpty() ? null : next));
                return true;
            }
            if (form == Form.CSV) {
                Csv.send(context, csv(shown));
                return true;
            }
            Dossier dossier = new LedgerDossier(snapshot);
            Texts texts = pages.texts(context);
            pages.page(
                    context,
                    "exchanges",
                    view,
                    "exchanges",
                    Map.of(
                            "asked",
                            asked,
                            "grids",
                            shown.stream()
                                    .map(exchange -> grid(exchange, dossier, texts))
                                    .toList(),
                            "total",
                            all.size(),
                            "from",
                            from,
                            "next",
                            next));
            return true;
        });
    }

    /** A row for each claim in a cell, and one for each cell without any. */
    private static String csv(List<Exchange> exchanges) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            for (Exchange.Cell cell : exchange.cells()) {
                if (cell.accounts().isEmpty()) {
                    rows.add(Arrays.asList(exchange.id(), cell.speaker(), cell.victims(), null, null, null, null));
                }
                for (Account account : cell.accounts()) {
                    Claim claim = account.claim();
                    Quantity quantity = claim.quantity();
                    rows.add(Arrays.asList(
                            exchange.id(),
                            cell.speaker(),
                            cell.victims(),
                            claim.id(),
                            claim.measure().word(),
                            quantity == null ? null : quantity.low(),
                            quantity == null ? null : quantity.high()));
                }
            }
        }
        return Csv.of(List.of("exchange", "speaker", "victims", "claim", "measure", "low", "high"), rows);
    }

    private static Grid grid(Exchange exchange, Dossier dossier, Texts texts) {
        Map<String, String> questionOf = new HashMap<>();
        Map<String, String> sentences = new LinkedHashMap<>();
        exchange.questions().forEach(question -> {
            sentences.put(question.id(), Disputes.wording(texts).of(question));
            question.accounts()
                    .forEach(account -> questionOf.put(account.claim().id(), question.id()));
        });
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < exchange.cells().size(); i += 2) {
            rows.add(List.of(
                    cell(exchange.cells().get(i), dossier, questionOf, texts),
                    cell(exchange.cells().get(i + 1), dossier, questionOf, texts)));
        }
        return new Grid(exchange.id(), name(exchange.a(), texts), name(exchange.b(), texts), rows, sentences);
    }

    private static Cell cell(Exchange.Cell cell, Dossier dossier, Map<String, String> questionOf, Texts texts) {
        List<Said> said = new ArrayList<>();
        for (Account account : cell.accounts().stream().limit(SHOWN).toList()) {
            Claim claim = dossier.whole(account);
            Report report = dossier.report(account);
            said.add(new Said(
                    claim,
                    report,
                    Interest.of(claim),
                    Objects.requireNonNull(questionOf.get(claim.id())),
                    Sentence.of(claim, report.text())));
        }
        String speaker = cell.speaker();
        return new Cell(
                speaker == null ? null : name(speaker, texts),
                name(cell.victims(), texts),
                Objects.equals(speaker, cell.victims()),
                said,
                cell.accounts().size() - said.size());
    }

    private static String name(String side, Texts texts) {
        Phrases phrases = texts.phrases();
        String state = phrases.state(side);
        return state == null ? phrases.side(side) : state;
    }
}
