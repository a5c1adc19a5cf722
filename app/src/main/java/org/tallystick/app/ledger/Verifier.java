package org.tallystick.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a ledger: the chain of its entries, the tables that follow from them in a ledger of its own, and in a file the sum
 * of its bytes. Needs as much room for temporary files as the ledger takes.
 */
final class Verifier {
    private static final int PAGE = 512;

    private final Store store;
    private final Bodies bodies;
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Verifier(Store store, Bodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    Verdict verify() {
        Path folder = temporary();
        try (Handle handle = store.connect(false);
                Replay replay = new Replay(folder.resolve("replay.tally"))) {
            seal(handle);
            handle.begin();
            try {
                return compare(handle, replay);
            } finally {
                handle.rollback();
            }
        } finally {
            delete(folder);
        }
    }

    private Verdict compare(Handle handle, Replay replay) {
        byte[] head = Entry.START;
        long entries = 0;
        List<Stored> page;
        do {
            page = page(handle, entries + 1);
            for (Stored stored : page) {
                Entry entry = fitting(stored, entries + 1, head);
                if (entry == null) {
                    return new Verdict(entries, Json.hex(head), faults, notes);
                }
                replay.take(entry);
                head = entry.hash();
                entries++;
            }
        } while (!page.isEmpty());
        replay.finish();
        faults.addAll(new Comparison(handle, replay.handle()).differences());
        return new Verdict(entries, Json.hex(head), faults, notes);
    }

    /** An entry as it lies there, body unopened. */
    private record Stored(long seq, String kind, long micros, byte[] body, byte[] hash) {}

    private List<Stored> page(Handle handle, long from) {
        return handle.createQuery(store.sql().of("entry-range"))
                .bind("from", from)
                .bind("to", from + PAGE - 1)
                .map((row, context) -> new Stored(
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getLong("recorded"),
                        row.getBytes("body"),
                        row.getBytes("hash")))
                .list();
    }

    private @Nullable Entry fitting(Stored stored, long expected, byte[] head) {
        if (stored.seq() != expected) {
            faults.add("entry " + expected + " is missing: entry " + stored.seq() + " comes next");
            return null;
        }
        try {
            Entry entry = new Entry(
                    stored.seq(), stored.kind(), stored.micros(), bodies.unpack(stored.body()), stored.hash());
            if (entry.follows(head)) {
                return entry;
            }
            faults.add("entry " + expected + " (" + stored.kind()
                    + ") does not fit its hash: it, or the one before, was altered");
        } catch (DataFormatException e) {
            faults.add("entry " + expected + " (" + stored.kind() + ") cannot be read: " + e.getMessage());
        }
        return null;
    }

    private void seal(Handle handle) {
        if (!(store instanceof SqliteStore sqlite)) {
            return;
        }
        String sound = handle.createQuery("PRAGMA integrity_check(1)")
                .mapTo(String.class)
                .first();
        if (!sound.equals("ok")) {
            faults.add("the file is damaged: " + sound.lines().findFirst().orElse(sound));
        }
        switch (Seal.state(handle, sqlite.address().path())) {
            case WHOLE -> {}
            case BROKEN ->
                faults.add("the file's bytes are not those that were written: a byte changed since it was last closed");
            case OPEN ->
                notes.add(
                        "entries and tables were checked, the bytes between them were not: the last writer was cut off, or two wrote at"
                                + " once; whoever writes next closes the file so that they can be");
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tallystick-verify");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
