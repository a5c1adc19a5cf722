package org.tallystick.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode schema() throws IOException {
        try (var in = JsonWriterTest.class.getResourceAsStream("/claim.schema.json")) {
            return JSON.readTree(in);
        }
    }

    private static List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Readings.written("JSONL", Look.PLAIN, Readings.reading(Readings.full(), Readings.bare()))
                .split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void fitsTheSchemaWithEveryFieldAndWithNone() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(schema.validate(line)).isEmpty());
    }

    @Test
    void writesTheKeysInTheOrderOfTheSchema() throws IOException {
        List<String> order = new ArrayList<>();
        schema().get("properties").fieldNames().forEachRemaining(order::add);
        assertThat(lines()).allSatisfy(line -> {
            List<String> keys = new ArrayList<>();
            line.fieldNames().forEachRemaining(keys::add);
            assertThat(keys).isEqualTo(order);
        });
    }

    @Test
    void writesWholeNumbersWithoutAPointAndTheUnknownAsNull() {
        assertThat(Readings.written("JSONL", Look.PLAIN, Readings.reading(Readings.full(), Readings.bare())))
                .contains("\"low\":12,\"high\":null")
                .contains("\"lat\":48.5,\"lon\":38,")
                .contains("\"likelihood\":[0.55,1]")
                .contains("\"claimant\":null,\"chain\":[],\"place\":null,\"time\":null")
                .contains("{\"field\":\"modality\",\"rule\":\"default\",\"start\":null,\"end\":null}");
    }

    @Test
    void writesAReportALineWithTheNumbersSetAside() throws IOException {
        String line = Readings.written("JSON", Look.PLAIN, Readings.reading(Readings.bare()));
        assertThat(line.lines()).hasSize(1);
        JsonNode reading = JSON.readTree(line);
        assertThat(reading.get("report").asText()).isEqualTo("r");
        assertThat(reading.get("pack").asText()).isEqualTo("en 1");
        assertThat(reading.get("claims")).hasSize(1);
        assertThat(reading.at("/setAside/0/reason").asText()).isEqualTo("population");
        assertThat(reading.at("/setAside/0/start").asInt())
                .isEqualTo(Readings.words("75,000").start());
    }
}
