package org.tallystick.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements, one a file: those of one database in its own folder, all others beside it. */
final class Sql {
    private final String folder;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Statements for the database whose own ones are in {@code folder}. */
    Sql(String folder) {
        this.folder = folder;
    }

    /** The statement called {@code name}. */
    String of(String name) {
        return known.computeIfAbsent(name, this::load);
    }

    private String load(String name) {
        try (InputStream own = Sql.class.getResourceAsStream(folder + "/" + name + ".sql");
                InputStream common = Sql.class.getResourceAsStream(name + ".sql")) {
            InputStream in = own == null ? common : own;
            if (in == null) {
                throw new IllegalStateException("no statement is called " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
