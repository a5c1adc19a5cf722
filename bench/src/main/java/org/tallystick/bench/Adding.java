package org.tallystick.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.tallystick.app.cli.Main;

/** Takes JSON lines into a ledger through the command line as a user would, a fresh Java each time. */
final class Adding {
    private static final int BATCH = 256;

    private Adding() {}

    /** Seconds that {@code tallystick add} takes for {@code lines}, its start included. */
    static double seconds(Path lines, Path ledger) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "add",
                        "--ledger",
                        ledger.toString(),
                        lines.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("add ended with " + code);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The yardstick: seconds to put the same lines, unread, into a table of SQLite, as durable and as many at a time. */
    static double plainSeconds(Path lines, Path database) throws IOException, SQLException {
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                BufferedReader in = Files.newBufferedReader(lines)) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line (text) VALUES (?)")) {
                int count = 0;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    insert.setString(1, line);
                    insert.addBatch();
                    if (++count % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
                insert.executeBatch();
                connection.commit();
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
