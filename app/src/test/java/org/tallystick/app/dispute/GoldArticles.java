package org.tallystick.app.dispute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.dispute.Account;
import org.tallystick.lang.States;
import org.tallystick.model.Agent;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Report;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Thing;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/** Reports with hand-made claims, as {@link Account}s called {@code nl-101#0}: as the hand made them, or as Tallystick reads them. */
final class GoldArticles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> articles = new HashMap<>();

    /** What is counted, which the hand-made claims leave to their words. */
    private final Map<String, String> objects;

    GoldArticles(Path folder, Map<String, String> objects) throws IOException {
        this.objects = objects;
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode article = JSON.readTree(file.toFile());
                articles.put(article.path("id").asText(), article);
            }
        }
    }

    /** The hand-made claims called {@code names}. */
    List<Account> made(Set<String> names) {
        return names.stream().sorted().map(this::made).toList();
    }

    private Account made(String name) {
        JsonNode article = articles.get(name.substring(0, name.indexOf('#')));
        JsonNode gold = article.path("claims").get(Integer.parseInt(name.substring(name.indexOf('#') + 1)));
        Measure measure = Measure.of(gold.path("measure").asText());
        Claim claim = new Claim(
                name,
                article.path("id").asText(),
                measure,
                quantity(gold, measure),
                Scope.of(gold.path("scope").asText()),
                new Victims(
                        null,
                        text(gold.path("victims"), "side"),
                        text(gold.path("victims"), "group") == null
                                ? null
                                : Group.of(gold.path("victims").path("group").asText())),
                objects.containsKey(name) ? new Thing(objects.get(name), objects.get(name)) : null,
                text(gold, "agent") == null
                        ? null
                        : new Agent(gold.path("agent").asText(), null),
                text(gold.path("claimant"), "text") == null
                        ? null
                        : new Claimant(
                                gold.path("claimant").path("text").asText(),
                                null,
                                text(gold.path("claimant"), "side"),
                                null),
                List.of(),
                place(gold.path("place")),
                window(gold.path("time")),
                Modality.of(gold.path("modality").asText()),
                null,
                new Evidence(span(article, gold), gold.path("quote").asText()),
                List.of());
        return account(claim, article);
    }

    private static Account account(Claim claim, JsonNode article) {
        return Account.of(claim, text(article, "published"), text(article, "publisher"));
    }

    private static Span span(JsonNode article, JsonNode gold) {
        String quote = gold.path("quote").asText();
        int at = Math.max(0, article.path("text").asText().indexOf(quote));
        return new Span(at, at + quote.length());
    }

    private static Quantity quantity(JsonNode gold, Measure measure) {
        return new Quantity(
                gold.path("low").isNumber() ? gold.path("low").asDouble() : null,
                gold.path("high").isNumber() ? gold.path("high").asDouble() : null,
                Form.of(gold.path("form").asText()),
                measure.kind() == Measure.Kind.PEOPLE ? Unit.PERSONS : null,
                "",
                new Span(0, 0));
    }

    private static @Nullable Place place(JsonNode place) {
        String name = text(place, "name");
        return name == null
                ? null
                : new Place(
                        name,
                        name,
                        null,
                        null,
                        text(place, "country"),
                        null,
                        null,
                        States.code(name) == null ? Precision.SETTLEMENT : Precision.COUNTRY);
    }

    private static @Nullable Window window(JsonNode time) {
        String start = text(time, "start");
        String end = text(time, "end");
        return time.isObject()
                ? new Window(
                        text(time, "text"),
                        start == null ? null : LocalDate.parse(start),
                        end == null ? null : LocalDate.parse(end),
                        null)
                : null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    /**
     * The claims that Tallystick reads in the reports of {@code names}, those that the hand made too under its names, in
     * languages that a pack reads.
     */
    List<Account> read(Set<String> names) {
        Tallystick tallystick = Tallystick.standard();
        List<Account> accounts = new ArrayList<>();
        Set<String> reports = new HashSet<>();
        names.forEach(name -> reports.add(name.substring(0, name.indexOf('#'))));
        for (String id : reports.stream().sorted().toList()) {
            JsonNode article = articles.get(id);
            Set<Integer> taken = new HashSet<>();
            List<Claim> claims = tallystick
                    .read(new Report(
                            id,
                            article.path("text").asText(),
                            text(article, "language"),
                            text(article, "published"),
                            text(article, "publisher"),
                            text(article, "url"),
                            text(article, "title")))
                    .claims();
            for (Claim claim : claims) {
                int gold = match(claim, article, taken);
                taken.add(gold);
                accounts.add(account(gold < 0 ? claim : named(claim, id + "#" + gold), article));
            }
        }
        return accounts;
    }

    private static int match(Claim claim, JsonNode article, Set<Integer> taken) {
        for (int i = 0; i < article.path("claims").size(); i++) {
            JsonNode gold = article.path("claims").get(i);
            Quantity quantity = claim.quantity();
            Quantity wanted = gold.path("form").asText().equals("none") ? null : quantity(gold, claim.measure());
            boolean same = quantity != null
                    && wanted != null
                    && (quantity.form() == Form.VAGUE && wanted.form() == Form.VAGUE
                            || java.util.Objects.equals(quantity.low(), wanted.low())
                                    && java.util.Objects.equals(quantity.high(), wanted.high()));
            if (same
                    && !taken.contains(i)
                    && claim.measure().word().equals(gold.path("measure").asText())
                    && claim.evidence().span().overlaps(span(article, gold))) {
                return i;
            }
        }
        return -1;
    }

    private static Claim named(Claim c, String id) {
        return new Claim(
                id,
                c.report(),
                c.measure(),
                c.quantity(),
                c.scope(),
                c.victims(),
                c.object(),
                c.agent(),
                c.claimant(),
                c.chain(),
                c.place(),
                c.time(),
                c.modality(),
                c.likelihood(),
                c.evidence(),
                c.why());
    }
}
