package org.tallystick.app.ledger;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresRulingIT extends RulingContract {
    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new PostgresServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    LedgerAddress address() throws SQLException {
        return server.address();
    }
}
