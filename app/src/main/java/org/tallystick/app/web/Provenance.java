package org.tallystick.app.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.export.ledger.ExportFormat;
import org.tallystick.app.export.ledger.ExportOptions;
import org.tallystick.app.export.ledger.Exporter;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.CsvRows;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.ReviewEntry;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.model.Report;
import org.tallystick.model.Span;

/** Where one claim comes from: its words and where they stand, who read them and by which rules, and what people made of it. */
final class Provenance {
    private final Site site;
    private final Pages pages;

    Provenance(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** Shows a claim: as a page, or as part of another page that htmx asks for, or as its JSON or Web Annotation. */
    void show(Context context) {
        String id = context.pathParam("id").replaceFirst("[.](json|jsonld|csv)$", "");
        boolean annotation = context.path().endsWith(".jsonld");
        Form form = Form.of(context);
        site.ledger().read(snapshot -> {
            KeptClaim kept = snapshot.claim(id);
            if (kept == null) {
                throw new Problem(404, "problem.claim", "No claim of this ledger is called " + id + ".");
            }
            if (annotation) {
                context.contentType("application/ld+json").result(annotation(kept));
                return true;
            }
            if (form == Form.JSON) {
                Json.send(context, ClaimJson.text(kept.claim()));
                return true;
            }
            if (form == Form.CSV) {
                Csv.send(context, csv(kept));
                return true;
            }
            Standing.View view = site.standing().of(snapshot);
            Map<String, Object> values = new HashMap<>(Map.of(
                    "kept", kept,
                    "sentence", Sentence.of(kept.claim(), kept.report().report().text()),
                    "citation", citation(kept),
                    "annotation", annotation(kept),
                    "reviews", reviews(snapshot, kept)));
            values.put("question", view.byClaim().get(id));
            boolean part = context.header("HX-Request") != null;
            pages.page(context, "claims", view, part ? "provenance" : "claim", values);
            return true;
        });
    }

    private static String csv(KeptClaim kept) {
        StringWriter text = new StringWriter();
        try {
            new CsvRows<>(ClaimColumns.KEPT, text).print(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The reviews that are about the claim, in their order. */
    private static List<ReviewEntry> reviews(Snapshot snapshot, KeptClaim kept) {
        ReviewedReport report = snapshot.reviewed(kept.report().report().id());
        return report == null
                ? List.of()
                : report.reviews().stream()
                        .filter(entry -> kept.claim().id().equals(entry.review().claim()))
                        .toList();
    }

    /** The claim as a Web Annotation with its provenance. */
    private static String annotation(KeptClaim kept) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Exporter exporter = Exporter.to(ExportFormat.JSONLD, out, ExportOptions.STANDARD)) {
            exporter.write(kept);
            exporter.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The claim as a text refers to it: its words, who says so, where that stands, and how to tell that the text is the same. */
    static String citation(KeptClaim kept) {
        Report report = kept.report().report();
        Span span = kept.claim().evidence().span();
        StringBuilder said = new StringBuilder("“" + kept.claim().evidence().quote() + "” ");
        if (kept.claim().claimant() != null) {
            said.append(kept.claim().claimant().text()).append(", ");
        }
        said.append("in ").append(report.publisher() == null ? report.id() : report.publisher());
        if (report.title() != null) {
            said.append(", “").append(report.title()).append("”");
        }
        if (report.published() != null) {
            said.append(", ").append(report.published());
        }
        if (report.url() != null) {
            said.append(", ").append(report.url());
        }
        return said + ", characters " + span.start() + "–" + span.end() + " of the text with SHA-256 "
                + kept.report().sha256() + ". Claim " + kept.claim().id() + ".";
    }
}
