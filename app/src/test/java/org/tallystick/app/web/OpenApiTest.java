package org.tallystick.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** openapi.yaml describes the addresses that there are, and what they answer. */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KYIV =
            "Ukraine's army said on Monday that 400 Russian soldiers were killed in Makiivka.";
    private static final String MOSCOW =
            "Russia's defence ministry said on Tuesday that 63 Russian soldiers were killed in Makiivka.";

    @TempDir
    private Path folder;

    private static JsonNode description() throws Exception {
        return JSON.readTree(OpenApi.JSON);
    }

    @Test
    void everyAddressIsDescribedAndNoOther() throws Exception {
        Set<String> described = new TreeSet<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        try (Served served = new Served(folder)) {
            assertThat(served.routes()).hasSizeGreaterThan(30).isEqualTo(described);
        }
    }

    @Test
    void whatIsAnsweredIsAsDescribed() throws Exception {
        JsonNode description = description();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        try (Served served = new Served(folder)) {
            String report = served.post("/reports", "text", KYIV, "published", "2023-01-03")
                    .uri()
                    .getPath();
            served.post("/reports", "text", MOSCOW, "published", "2023-01-04");
            JsonNode claims =
                    JSON.readTree(served.send(served.to("/claims.json")).body());
            String claim = claims.at("/items/0/id").asText();
            JsonNode sources =
                    JSON.readTree(served.send(served.to("/sources.json")).body());
            List<String> asked = new ArrayList<>();
            description.path("paths").properties().forEach(path -> {
                JsonNode content = path.getValue().at("/get/responses/200/content");
                content.properties().stream()
                        .filter(type -> type.getKey().endsWith("json")
                                && type.getValue().has("schema"))
                        .filter(type -> !path.getKey().startsWith("/intake"))
                        .forEach(type -> {
                            String address = path.getKey()
                                    .replace("/reports/{id}", report)
                                    .replace("{id}", claim)
                                    .replace(
                                            "{source}",
                                            Asked.encoded(sources.at("/items/0/source")
                                                    .asText()));
                            asked.add(address);
                            validate(
                                    served,
                                    factory,
                                    description,
                                    address,
                                    type.getValue().path("schema"));
                        });
            });
            assertThat(asked).hasSizeGreaterThan(20);
            HttpResponse<String> problem = served.send(served.to("/claims/none.json"));
            assertThat(problem.statusCode()).isEqualTo(404);
            validate(
                    factory,
                    description,
                    JSON.readTree(problem.body()),
                    JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"),
                    "problem");
        }
    }

    private static void validate(
            Served served, JsonSchemaFactory factory, JsonNode description, String address, JsonNode schema) {
        try {
            HttpResponse<String> answer = served.send(served.to(address).header("Accept", "application/json"));
            assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
            validate(factory, description, JSON.readTree(answer.body()), schema, address);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(address, e);
        }
    }

    private static void validate(
            JsonSchemaFactory factory, JsonNode description, JsonNode answer, JsonNode schema, String name) {
        var whole = JSON.createObjectNode();
        whole.set("components", description.path("components"));
        whole.setAll((ObjectNode) schema.deepCopy());
        JsonSchema valid = factory.getSchema(whole);
        assertThat(valid.validate(answer)).as(name).isEmpty();
    }
}
