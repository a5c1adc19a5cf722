package org.tallystick.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The entries of a ledger as JSON lines, from which {@link EntryImport} makes an equal ledger. */
public final class EntryLines {
    private EntryLines() {}

    /** Writes a line for each entry of {@code snapshot}, in order; gives their number. Holds a page of them at a time. */
    public static long write(Snapshot snapshot, Writer out) throws IOException {
        try {
            snapshot.entries(entry -> {
                try {
                    out.write(EntryLine.of(entry));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return snapshot.entries();
    }
}
