package org.tallystick.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of all addresses for programs, as OpenAPI 3.1 has it; written by hand in {@code openapi.yaml}. */
final class OpenApi {
    /** The description as JSON. */
    static final String JSON = json();

    private OpenApi() {}

    private static String json() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no file openapi.yaml in the program");
            }
            Object described = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return new ObjectMapper().writeValueAsString(described);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what YAML holds can be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
