package org.tallystick.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no ledger of ours, and places where none can be. */
class SqliteFilesTest {
    @TempDir
    private Path folder;

    private Path file;
    private LedgerAddress address;

    @BeforeEach
    void names() {
        file = folder.resolve("ledger.tally");
        address = new LedgerAddress.File(file);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refuses(String... parts) throws IOException {
        byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        for (ThrowingCallable door : new ThrowingCallable[] {
            () -> Ledger.open(address, "1", Samples.clock()).close(),
            () -> Ledger.create(address, "1", Samples.clock()).close()
        }) {
            assertThatThrownBy(door)
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("\n")
                    .message()
                    .contains(parts);
        }
        if (Files.isRegularFile(file)) {
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @Test
    void refusesATextAndLeavesItAlone() throws IOException {
        Files.writeString(file, "On Friday 12 soldiers were killed near Bakhmut.\n".repeat(100));
        refuses("no ledger", "--ledger");
    }

    @Test
    void refusesADatabaseOfAnotherProgram() throws Exception {
        execute("CREATE TABLE place (name TEXT)");
        refuses("another program", "--ledger");
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(file);
        refuses("a folder", "expected a file");
    }

    @Test
    void refusesALedgerOfANewerVersion() throws Exception {
        Ledger.create(address, "1", Samples.clock()).close();
        execute("PRAGMA user_version = 99");
        refuses("newer", "99");
    }

    @Test
    void readsButDoesNotWriteWhereNothingMayBeWritten() throws Exception {
        try (Ledger ledger = Ledger.create(address, "1", Samples.clock())) {
            ledger.write(entries -> Samples.received().forEach(entries::add));
        }
        byte[] before = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(folder))
                    .as("SqliteFilesTest: skipped in part, this user may write everywhere")
                    .isFalse();
            try (Ledger ledger = Ledger.open(address, "1", Samples.clock())) {
                assertThat(ledger.<Integer>read(
                                snapshot -> snapshot.select(ClaimQuery.ALL).cardinality()))
                        .isPositive();
                assertThatThrownBy(
                                () -> ledger.write(entries -> Samples.received().forEach(entries::add)))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContaining("may not be written");
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
