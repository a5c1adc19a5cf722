package org.tallystick.app.export.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.util.List;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.ledger.KeptClaim;

/**
 * One JSON-LD document: its context, then one graph with a node a line. Each report is written once, before its claims, so
 * that the document streams in both directions.
 */
final class JsonLdFile implements Exporter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Destination out;
    private final JsonGenerator json;
    private final JsonLdNodes nodes;
    private final Reports seen = new Reports();

    JsonLdFile(Destination out) throws IOException {
        this.out = out;
        json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        nodes = new JsonLdNodes(json);
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        context();
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        if (seen.isNew(claim.report())) {
            nodes.report(claim.report());
        }
        nodes.claim(claim);
    }

    @Override
    public void finish() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
        out.keep();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void context() throws IOException {
        json.writeStringField("oa", "http://www.w3.org/ns/oa#");
        json.writeStringField("prov", "http://www.w3.org/ns/prov#");
        json.writeStringField("dcterms", "http://purl.org/dc/terms/");
        json.writeStringField("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        json.writeStringField("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.writeStringField("tally", JsonLdNodes.VOCABULARY);
        json.writeStringField("id", "@id");
        json.writeStringField("type", "@type");
        for (String word : List.of("Annotation", "TextQuoteSelector", "TextPositionSelector")) {
            json.writeStringField(word, "oa:" + word);
        }
        for (String word : List.of("Entity", "Activity", "Agent", "SoftwareAgent", "Person")) {
            json.writeStringField(word, "prov:" + word);
        }
        for (String word : List.of("Claim", "Report")) {
            json.writeStringField(word, "tally:" + word);
        }
        json.writeStringField("identifying", "oa:identifying");
        json.writeStringField("assessing", "oa:assessing");
        term("motivation", "oa:motivatedBy", "@vocab");
        json.writeStringField("body", "oa:hasBody");
        json.writeStringField("target", "oa:hasTarget");
        term("source", "oa:hasSource", "@id");
        json.writeStringField("selector", "oa:hasSelector");
        json.writeStringField("exact", "oa:exact");
        json.writeStringField("prefix", "oa:prefix");
        json.writeStringField("suffix", "oa:suffix");
        term("start", "oa:start", "xsd:nonNegativeInteger");
        term("end", "oa:end", "xsd:nonNegativeInteger");
        for (String word : List.of(
                "used", "wasGeneratedBy", "wasDerivedFrom", "wasRevisionOf", "wasAssociatedWith", "wasAttributedTo")) {
            term(word, "prov:" + word, "@id");
        }
        json.writeStringField("label", "rdfs:label");
        json.writeStringField("title", "dcterms:title");
        json.writeStringField("publisher", "dcterms:publisher");
        json.writeStringField("issued", "dcterms:issued");
        json.writeStringField("language", "dcterms:language");
        term("retrieved", "tally:retrieved", "xsd:dateTime");
        term("kept", "tally:kept", "xsd:dateTime");
        for (String word : List.of("name", "sha256", "url", "origin")) {
            json.writeStringField(word, "tally:" + word);
        }
        for (Column<KeptClaim> column : JsonLdNodes.BODY) {
            switch (column.type()) {
                // As a JSON number it would become a double, with digits that nobody wrote.
                case NUMBER -> term(column.name(), "tally:" + column.name(), "xsd:decimal");
                case INTEGER -> term(column.name(), "tally:" + column.name(), "xsd:integer");
                case DATE -> term(column.name(), "tally:" + column.name(), "xsd:date");
                case DATETIME -> term(column.name(), "tally:" + column.name(), "xsd:dateTime");
                case STRING -> json.writeStringField(column.name(), "tally:" + column.name());
            }
        }
    }

    private void term(String word, String iri, String type) throws IOException {
        json.writeObjectFieldStart(word);
        json.writeStringField("@id", iri);
        json.writeStringField("@type", type);
        json.writeEndObject();
    }
}
