package org.tallystick.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.LedgerDossier;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.export.dispute.SourceJson;
import org.tallystick.app.export.dispute.SourceTable;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.SourceRecord;
import org.tallystick.dispute.SourceRecords;
import org.tallystick.dispute.Statement;
import org.tallystick.dispute.Wording;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;

/** Those who speak: how their claims fared among those of others, never as a score without its cases. */
public final class Sources {
    private static final int PAGE = 50;
    private static final int MANY = 500;
    private static final int CLAIMS = 40;

    private final Site site;
    private final Pages pages;
    private final ByView<List<Source>> sources = new ByView<>(Sources::sources);
    private final ByView<Map<String, List<Answer>>> answers = new ByView<>(Sources::answers);

    Sources(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /**
     * One who speaks.
     *
     * @param key as claims are told apart by it
     * @param name its fullest name
     * @param claims how many claims it makes
     * @param records how they fared, by measure
     */
    public record Source(String key, String name, @Nullable String side, int claims, List<SourceRecord> records) {
        /** How many of the questions that it answers others answer too. */
        public int rivalled() {
            return records.stream().mapToInt(SourceRecord::rivalled).sum();
        }

        /** In how many of those it was the first. */
        public int first() {
            return records.stream().mapToInt(SourceRecord::first).sum();
        }

        /** How many of its claims it revised. */
        public int revised() {
            return records.stream()
                    .mapToInt(record -> record.raised() + record.lowered())
                    .sum();
        }

        /** How many of its claims others deny or contradict. */
        public int disputed() {
            return records.stream()
                    .flatMap(record -> Stream.of(record.denied(), record.contradicted()))
                    .flatMap(counts -> counts.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /** A record with the rating that follows from it or that a person gave. */
    public record Rated(SourceRecord record, Ratings.Rating rating) {}

    /** A claim of a source beside what all claims on its question span. */
    public record Said(Claim claim, Question question, String sentence, String range) {}

    /** A claim and the question that it answers. */
    private record Answer(Account account, Question question) {}

    /** What each source answers, the most contested first. */
    private static Map<String, List<Answer>> answers(Standing.View view) {
        Map<String, List<Answer>> answers = new HashMap<>();
        Map<Claimant, String> keys = new HashMap<>();
        for (Question question : view.questions()) {
            for (Account account : question.accounts()) {
                Claimant claimant = account.claim().claimant();
                if (claimant != null) {
                    answers.computeIfAbsent(keys.computeIfAbsent(claimant, Statement::identity), k -> new ArrayList<>())
                            .add(new Answer(account, question));
                }
            }
        }
        return answers;
    }

    private static List<Source> sources(Standing.View view) {
        Map<String, List<SourceRecord>> records = new TreeMap<>();
        SourceRecords.of(view.questions())
                .forEach(record -> records.computeIfAbsent(record.source(), source -> new ArrayList<>())
                        .add(record));
        return records.values().stream()
                .map(Sources::source)
                .sorted(Comparator.comparingInt(Source::rivalled)
                        .thenComparingInt(Source::claims)
                        .reversed()
                        .thenComparing(Source::key))
                .toList();
    }

    private static Source source(List<SourceRecord> records) {
        SourceRecord fullest = records.stream()
                .max(Comparator.comparingInt(
                                (SourceRecord record) -> record.name().length())
                        .thenComparing(SourceRecord::name))
                .orElseThrow();
        return new Source(
                fullest.source(),
                fullest.name(),
                fullest.side(),
                records.stream().mapToInt(SourceRecord::claims).sum(),
                List.copyOf(records));
    }

    /** All sources, those first whose claims have most rivals. */
    void list(Context context) {
        Asked asked = Asked.of(context);
        Form form = Form.of(context);
        String wanted = asked.one("name") == null
                ? ""
                : String.valueOf(asked.one("name")).toLowerCase(Locale.ROOT);
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            List<Source> found = sources.of(view).stream()
                    .filter(source -> source.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .toList();
            int from = Math.min(found.size(), asked.number(Asked.AFTER));
            int to = Math.min(found.size(), from + (form == Form.HTML ? PAGE : MANY));
            String next = to < found.size() ? asked.from(to).address(form.ending()) : "";
            List<Source> shown = found.subList(from, to);
            if (form == Form.JSON) {
                Ratings ratings = ratings(snapshot);
                Json.send(
                        context,
                        Json.list(
                                shown.stream()
                                        .flatMap(source -> source.records().stream())
                                        .map(record -> SourceJson.line(record, ratings.reliability(record)))
                                        .toList(),
                                found.size(),
                                next.isEmpty() ? null : next));
                return true;
            }
            if (form == Form.CSV) {
                Csv.send(context, csv(found));
                return true;
            }
            pages.page(
                    context,
                    "sources",
                    view,
                    "sources",
                    Map.of("asked", asked, "sources", shown, "total", found.size(), "from", from, "next", next));
            return true;
        });
    }

    private static String csv(List<Source> sources) {
        return Csv.of(
                List.of(
                        "source",
                        "name",
                        "side",
                        "measure",
                        "claims",
                        "questions",
                        "rivalled",
                        "first",
                        "copied",
                        "raised",
                        "lowered",
                        "log_ratio",
                        "log_ratio_low95",
                        "log_ratio_high95",
                        "log_ratio_n"),
                sources.stream()
                        .flatMap(source -> source.records().stream())
                        .map(Sources::row)
                        .toList());
    }

    private static List<@Nullable Object> row(SourceRecord record) {
        return Arrays.asList(
                record.source(),
                record.name(),
                record.side(),
                record.measure().word(),
                record.claims(),
                record.questions(),
                record.rivalled(),
                record.first(),
                record.copied(),
                record.raised(),
                record.lowered(),
                record.ratio().mean(),
                record.ratio().low(),
                record.ratio().high(),
                record.ratio().n());
    }

    private static Ratings ratings(Snapshot snapshot) {
        return new Ratings(new LedgerDossier(snapshot).ratings());
    }

    /** One source: its records, and its claims beside those of others. */
    void show(Context context) {
        Form form = Form.of(context);
        String key = form.bare(context.pathParam("source"));
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            Source source = sources.of(view).stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow(
                            () -> new Problem(404, "problem.source", "No claim of this ledger is one of " + key + "."));
            Ratings ratings = ratings(snapshot);
            if (form == Form.JSON) {
                Json.send(
                        context,
                        Json.list(
                                source.records().stream()
                                        .map(record -> SourceJson.line(record, ratings.reliability(record)))
                                        .toList(),
                                source.records().size(),
                                null));
                return true;
            }
            if (form == Form.CSV) {
                Csv.send(context, csv(List.of(source)));
                return true;
            }
            List<Rated> rated = source.records().stream()
                    .map(record -> new Rated(record, ratings.reliability(record)))
                    .toList();
            pages.page(
                    context,
                    "sources",
                    view,
                    "source",
                    Map.of(
                            "source",
                            source,
                            "rated",
                            rated,
                            "said",
                            said(snapshot, answers.of(view).getOrDefault(key, List.of()), pages.texts(context))));
            return true;
        });
    }

    private static List<Said> said(Snapshot snapshot, List<Answer> answers, Texts texts) {
        List<Answer> shown = answers.stream().limit(CLAIMS).toList();
        LedgerDossier dossier = new LedgerDossier(snapshot)
                .with(shown.stream().map(Answer::account).toList());
        Wording wording = Disputes.wording(texts);
        ClaimWords words = new ClaimWords(texts);
        return shown.stream()
                .map(one -> new Said(
                        dossier.whole(one.account()),
                        one.question(),
                        wording.of(one.question()),
                        words.range(one.question().range())))
                .toList();
    }

    /** How many times the later consensus its figures are, in words that never leave the number of cases out. */
    public static String ratio(SourceRecord record) {
        return SourceTable.ratio(record.ratio());
    }
}
