package org.tallystick.app.intake.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that come with the program: a row a line, cells between tabs, lines that begin with # left out. */
public final class ResourceRows {
    private ResourceRows() {}

    /**
     * The rows of the table {@code name} that lies beside {@code owner}.
     *
     * @throws IllegalStateException when it is not there
     */
    public static List<String[]> of(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
