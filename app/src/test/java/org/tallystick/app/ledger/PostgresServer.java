package org.tallystick.app.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL server of the tests' own. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private int databases;

    PostgresServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    /** An empty database. */
    LedgerAddress address() throws SQLException {
        databases++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE ledger" + databases);
        }
        return LedgerAddress.of(
                "postgresql://postgres@localhost:" + server.getPort() + "/ledger" + databases,
                Map.of(),
                "Linux",
                Path.of("."));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
