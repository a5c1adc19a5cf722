package org.tallystick.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.export.HtmlArticle;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.ledger.ClaimQuery;
import org.tallystick.app.ledger.KeptReport;
import org.tallystick.app.ledger.Received;
import org.tallystick.app.ledger.Review;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Reviews;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.app.review.AddedClaim;
import org.tallystick.model.Claim;
import org.tallystick.model.Edtf;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/** Reports: read at once, kept when asked, listed, and shown with their claims beside their words. */
final class Reports {
    private static final int PAGE = 50;

    private static final int MANY = 100;

    private final Site site;
    private final Pages pages;

    Reports(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** Reads a pasted report and shows what it claims; keeps nothing. */
    void read(Context context) {
        long begun = System.nanoTime();
        Reading reading = site.tallystick().read(pasted(context));
        long micros = (System.nanoTime() - begun) / 1000;
        if (Form.of(context) == Form.JSON) {
            Json.send(context, json(reading.claims()));
            return;
        }
        boolean part = context.header("HX-Request") != null;
        pages.plain(
                context,
                part ? "reading" : "read",
                Map.of(
                        "reading",
                        reading,
                        "article",
                        article(reading, 2, pages.texts(context), claim -> ""),
                        "millis",
                        Math.max(1, micros / 1000)));
    }

    /** Keeps a pasted report, and shows it as kept. */
    void keep(Context context) {
        Report report = pasted(context);
        if (report.text().isBlank()) {
            throw new Problem(400, "problem.empty", "The report has no words.");
        }
        Reading reading = site.tallystick().read(report);
        site.ledger()
                .write(entries ->
                        entries.add(new Received(reading, "pasted", site.clock().instant())));
        String id = site.ledger().read(snapshot -> snapshot.known(report.text()));
        context.redirect("/reports/" + Asked.encoded(String.valueOf(id)), HttpStatus.SEE_OTHER);
    }

    private static Report pasted(Context context) {
        String text = Objects.requireNonNullElse(context.formParam("text"), "").replace("\r\n", "\n");
        String published = given(context, "published");
        if (published != null && Edtf.parse(published) == null) {
            throw new Problem(400, "problem.date", published + ": no date; expected 2023-03-18, 2023-03 or 2023");
        }
        return new Report(
                "pasted-" + digits(text),
                text,
                given(context, "language"),
                published,
                given(context, "publisher"),
                given(context, "url"),
                given(context, "title"));
    }

    private static @Nullable String given(Context context, String name) {
        String value = context.formParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String digits(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String article(Reading reading, int heading, Texts texts, Function<Claim, String> foot) {
        StringWriter html = new StringWriter();
        PrintWriter out = new PrintWriter(html);
        new HtmlArticle(reading, 1, heading, new ClaimWords(texts), foot).write(out);
        out.flush();
        return html.toString();
    }

    private static String json(List<Claim> claims) {
        return Json.list(claims.stream().map(ClaimJson::text).toList(), claims.size(), null);
    }

    /** All reports, those that came last first. */
    void list(Context context) {
        Asked asked = Asked.of(context);
        Form form = Form.of(context);
        site.ledger().read(snapshot -> {
            Standing.View view = site.standing().of(snapshot);
            int from = asked.number(Asked.AFTER);
            int page = form == Form.HTML ? PAGE : MANY;
            List<KeptReport> newest = snapshot.newest(from, page);
            Map<String, Integer> counts = snapshot.claimCounts(
                    newest.stream().map(kept -> kept.report().id()).toList());
            List<ReportLine> lines = newest.stream()
                    .map(kept -> new ReportLine(
                            kept, counts.getOrDefault(kept.report().id(), 0)))
                    .toList();
            int next = from + page;
            String more = next < view.reports() ? asked.from(next).address(form.ending()) : "";
            if (form == Form.JSON) {
                Json.send(
                        context,
                        Json.list(
                                lines.stream().map(Reports::json).toList(),
                                view.reports(),
                                more.isEmpty() ? null : more));
                return true;
            }
            if (form == Form.CSV) {
                Csv.send(context, csv(lines));
                return true;
            }
            pages.page(context, "reports", view, "reports", Map.of("lines", lines, "from", from, "next", more));
            return true;
        });
    }

    private static final List<String> COLUMNS =
            List.of("id", "title", "publisher", "published", "language", "url", "sha256", "kept", "claims");

    private static List<@Nullable Object> row(ReportLine line) {
        KeptReport kept = line.kept();
        Report report = kept.report();
        return Arrays.asList(
                report.id(),
                report.title(),
                report.publisher(),
                report.published(),
                kept.language(),
                report.url(),
                kept.sha256(),
                kept.kept().toString(),
                line.claims());
    }

    private static String json(ReportLine line) {
        List<@Nullable Object> row = row(line);
        @Nullable Object[] pairs = new @Nullable Object[2 * COLUMNS.size()];
        for (int i = 0; i < COLUMNS.size(); i++) {
            pairs[2 * i] = COLUMNS.get(i);
            pairs[2 * i + 1] = row.get(i);
        }
        return Json.object(pairs);
    }

    private static String csv(List<ReportLine> lines) {
        return Csv.of(COLUMNS, lines.stream().map(Reports::row).toList());
    }

    private static BitSet claims(Snapshot snapshot, KeptReport kept) {
        return snapshot.select(ClaimQuery.ALL.of(kept.report().id()));
    }

    /** One report: its text with the words marked, its claims beside it. */
    void show(Context context) {
        String id = context.pathParam("id");
        site.ledger().read(snapshot -> {
            KeptReport exact = snapshot.report(id);
            Form form = exact == null ? Form.of(context) : Form.accepted(context);
            KeptReport kept = exact == null ? snapshot.report(form.bare(id)) : exact;
            if (kept == null) {
                throw new Problem(404, "problem.report", "No report of this ledger is called " + id + ".");
            }
            if (form == Form.CSV) {
                Claims.csv(context, snapshot, claims(snapshot, kept));
                return true;
            }
            List<Claim> claims = new ArrayList<>();
            snapshot.byReport(claims(snapshot, kept), claim -> claims.add(claim.claim()));
            if (form == Form.JSON) {
                Json.send(context, json(claims));
                return true;
            }
            // What was looked at and set aside is not kept, and follows from the text.
            Reading now = site.tallystick().read(kept.report());
            Reading reading = new Reading(kept.report(), kept.language(), kept.pack(), claims, now.setAside());
            Standing.View view = site.standing().of(snapshot);
            Texts texts = pages.texts(context);
            pages.page(
                    context,
                    "reports",
                    view,
                    "report",
                    Map.of(
                            "kept",
                            kept,
                            "article",
                            article(reading, 1, texts, claim -> foot(claim, view, texts)),
                            "claims",
                            claims.size()));
            return true;
        });
    }

    /** What stands at the foot of a claim's card: the question it answers, where it comes from, and the way to correct it. */
    private String foot(Claim claim, Standing.View view, Texts texts) {
        Map<String, Object> values = new HashMap<>(Map.of("texts", texts, "claim", claim.id()));
        values.put("question", view.byClaim().get(claim.id()));
        return pages.part("foot", values);
    }

    /** Adds a claim that was missed; its words must stand in the report. */
    void add(Context context) {
        String reviewer = Reviewer.of(context);
        ReviewedReport seen = reviewed(context);
        Report report = seen.report().report();
        ObjectNode described = AddedClaim.described(
                Objects.requireNonNullElse(given(context, "measure"), ""),
                Objects.requireNonNullElse(given(context, "quote"), ""),
                given(context, "figure"),
                number(context, "low"),
                number(context, "high"),
                given(context, "form"));
        Claim claim = AddedClaim.of(report, described);
        for (String field : List.of("claimant.text", "victims.side", "place.text", "time.edtf")) {
            String value = given(context, field);
            claim = value == null ? claim : ClaimFields.set(claim, field, value);
        }
        Review review = Reviews.added(seen, claim, reviewer, given(context, "reason"));
        site.ledger().write(entries -> entries.review(review, report.text()));
        context.redirect("/reports/" + Asked.encoded(report.id()), HttpStatus.SEE_OTHER);
    }

    /** Records that the whole report was seen and nothing in it is missing. */
    void seen(Context context) {
        String reviewer = Reviewer.of(context);
        String id = reviewed(context).report().report().id();
        site.ledger()
                .write(entries -> entries.review(
                        new Review(Review.Action.EMPTY, id, reviewer, null, null, null, null, null), ""));
        context.redirect("/reports/" + Asked.encoded(id), HttpStatus.SEE_OTHER);
    }

    private ReviewedReport reviewed(Context context) {
        String id = String.valueOf(context.formParam("report"));
        ReviewedReport report = site.ledger()
                .read(snapshot -> Optional.ofNullable(snapshot.reviewed(id)))
                .orElse(null);
        if (report == null) {
            throw new Problem(404, "problem.report", "No report of this ledger is called " + id + ".");
        }
        return report;
    }

    private static @Nullable Double number(Context context, String name) {
        String value = given(context, name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException(name + "=" + value + ": expected a number, digits alone");
        }
        return Double.valueOf(value);
    }
}
