package org.tallystick.app.export.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.tallystick.app.export.table.Column;
import org.tallystick.app.ledger.KeptClaim;

/**
 * One JSON-LD document: its context, then one graph with a node a line. Each report is written once, before its claims, so
 * that the document streams in both directions.
 */
final class JsonLdFile implements Body {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;
    private final JsonLdNodes nodes;
    private final Reports seen = new Reports();

    JsonLdFile(Destination out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new ElementLines(1));
        nodes = new JsonLdNodes(json);
        json.writeStartObject();
        context();
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
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** The terms of {@code context.json}, and under our own name those of the columns that no vocabulary there has a term for. */
    private void context() throws IOException {
        ObjectNode context;
        try (InputStream in =
                Objects.requireNonNull(JsonLdFile.class.getResourceAsStream("context.json"), "context.json")) {
            context = (ObjectNode) MAPPER.readTree(in);
        }
        for (Column<KeptClaim> column : JsonLdNodes.BODY) {
            if (!context.has(column.name())) {
                String term = "tally:" + column.name();
                switch (column.type()) {
                    // As a JSON number it would become a double, with digits that nobody wrote.
                    case NUMBER -> typed(context, column, term, "xsd:decimal");
                    case INTEGER -> typed(context, column, term, "xsd:integer");
                    case DATE -> typed(context, column, term, "xsd:date");
                    case DATETIME -> typed(context, column, term, "xsd:dateTime");
                    case STRING -> context.put(column.name(), term);
                }
            }
        }
        json.writeRaw("\n");
        json.writeFieldName("@context");
        json.writeRawValue(MAPPER.writeValueAsString(context));
    }

    private static void typed(ObjectNode context, Column<KeptClaim> column, String term, String type) {
        context.putObject(column.name()).put("@id", term).put("@type", type);
    }
}
