package org.tallystick.app.export.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Puts each element of the arrays at one depth on a line of its own, and all else side by side. */
final class ElementLines extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    private final int level;
    private int depth;

    /** @param level objects around the arrays meant */
    ElementLines(int level) {
        super("");
        this.level = level;
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        depth++;
        super.writeStartObject(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        depth--;
        super.writeEndObject(json, entries);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        super.writeArrayValueSeparator(json);
        line(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        line(json);
        super.writeEndArray(json, values);
    }

    private void line(JsonGenerator json) throws IOException {
        if (depth == level) {
            json.writeRaw('\n');
        }
    }
}
