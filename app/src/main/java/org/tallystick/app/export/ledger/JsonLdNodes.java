package org.tallystick.app.export.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.ClaimColumns;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.KeptReport;
import org.tallystick.app.ledger.Status;
import org.tallystick.model.Span;

/**
 * The nodes of the graph. A report is named by the hash of its text, as an {@code ni:} address of RFC 6920: {@code urn:sha256:}
 * is registered nowhere. What hangs on it, its reading and its claims, is a fragment of that address.
 */
final class JsonLdNodes {
    /** The columns that the body of an annotation has; the target says the rest. */
    static final List<Column<KeptClaim>> BODY =
            ClaimColumns.without(List.of("id", "report", "start", "end", "quote", "reviewer"));

    /** Characters of context on each side of a quote, at most, in UTF-16 code units. */
    private static final int AROUND = 32;

    private final JsonGenerator json;

    JsonLdNodes(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a report and the activity of reading it. */
    void report(KeptReport report) throws IOException {
        String name = name(report);
        open(name, "Entity", "Article");
        json.writeStringField("sha256", report.sha256());
        json.writeStringField("identifier", report.report().id());
        json.writeStringField("received_from", report.source());
        json.writeStringField("kept", report.kept().toString());
        known("retrieved", report.retrieved());
        known("url", report.report().url());
        known("title", report.report().title());
        known("publisher", report.report().publisher());
        known("issued", report.report().published());
        known("language", report.language());
        json.writeEndObject();
        if (report.reader() != null) {
            open(name + "#reading", "Activity");
            json.writeStringField("used", name);
            agent("SoftwareAgent", "reader", report.reader());
            json.writeEndObject();
        }
    }

    /** Writes a claim as an annotation, and its review when there was one. */
    void claim(KeptClaim kept) throws IOException {
        String report = name(kept.report());
        String name = report + "#claim-" + URLEncoder.encode(kept.claim().id(), StandardCharsets.UTF_8);
        String review = name + "-review";
        boolean reviewed = kept.status() != Status.UNREVIEWED;
        boolean made = kept.status() == Status.FIXED || kept.status() == Status.ADDED;
        open(name, "Annotation", "Entity");
        json.writeStringField("identifier", kept.claim().id());
        json.writeStringField("motivation", reviewed ? "assessing" : "identifying");
        body(kept);
        target(kept, report);
        json.writeStringField("wasDerivedFrom", report);
        if (made) {
            json.writeStringField("wasGeneratedBy", review);
        } else if (kept.report().reader() != null) {
            json.writeStringField("wasGeneratedBy", report + "#reading");
        }
        json.writeEndObject();
        if (reviewed) {
            // What a reviewer corrected or added came of the report; what was judged is the claim itself.
            open(review, "Activity");
            json.writeStringField("used", made ? report : name);
            if (kept.reviewer() != null) {
                agent("Person", "reviewer", kept.reviewer());
            }
            json.writeEndObject();
        }
    }

    private void body(KeptClaim kept) throws IOException {
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "Claim");
        for (Column<KeptClaim> column : BODY) {
            String text = column.text(kept);
            if (text != null) {
                json.writeStringField(column.name(), text);
            }
        }
        json.writeEndObject();
    }

    private void target(KeptClaim kept, String report) throws IOException {
        String text = kept.report().report().text();
        Span span = kept.claim().evidence().span();
        json.writeObjectFieldStart("target");
        json.writeStringField("source", report);
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", kept.claim().evidence().quote());
        json.writeStringField("prefix", text.substring(whole(text, span.start() - AROUND), span.start()));
        json.writeStringField("suffix", text.substring(span.end(), whole(text, span.end() + AROUND)));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", text.codePointCount(0, span.start()));
        json.writeNumberField("end", text.codePointCount(0, span.end()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The offset, moved into the text and out of the middle of a pair of surrogates. */
    private static int whole(String text, int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        boolean split = inside > 0
                && inside < text.length()
                && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
        return split ? inside - 1 : inside;
    }

    private void open(String name, String... types) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", name);
        json.writeArrayFieldStart("type");
        for (String type : types) {
            json.writeString(type);
        }
        json.writeEndArray();
    }

    /** Writes who did it: one node for each name, as its label spells the name. */
    private void agent(String type, String kind, String name) throws IOException {
        json.writeObjectFieldStart("wasAssociatedWith");
        json.writeStringField(
                "id", "_:" + kind + "-" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)));
        json.writeArrayFieldStart("type");
        json.writeString("Agent");
        json.writeString(type);
        json.writeEndArray();
        json.writeStringField("label", name);
        json.writeEndObject();
    }

    private void known(String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private static String name(KeptReport report) {
        byte[] hash = HexFormat.of().parseHex(report.sha256());
        return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
