package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.tallystick.app.ledger.EntryLines;
import org.tallystick.app.ledger.Snapshot;

/** The entries of a ledger as JSON lines: the whole chain, of which no filter may leave a link out. */
public final class EntryFile {
    private EntryFile() {}

    /** Writes all entries to a file, which is replaced when it exists; gives their number. */
    public static long write(Snapshot snapshot, Path target) throws IOException {
        try (Destination out = Destination.file(target)) {
            return write(snapshot, out);
        }
    }

    /** Writes all entries to a stream, which stays open; gives their number. */
    public static long write(Snapshot snapshot, OutputStream target) throws IOException {
        return write(snapshot, Destination.stream(target));
    }

    private static long write(Snapshot snapshot, Destination out) throws IOException {
        long entries = EntryLines.write(snapshot, out.writer());
        out.keep();
        return entries;
    }
}
