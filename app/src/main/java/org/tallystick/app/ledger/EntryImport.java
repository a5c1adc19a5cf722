package org.tallystick.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the entries that {@link EntryLines} wrote, so that the ledger becomes equal to the one they came from. The ledger is
 * new, or holds the first of these entries: those are passed over. Each transaction is of a bounded number of entries and ends
 * with a whole reading, so that an import that was cut off is done again from the start of the same file. For one run.
 */
public final class EntryImport {
    private static final int BATCH = 1000;
    private static final int BATCH_CHARS = 4 << 20;
    private static final int LONGEST_LINE = 256 << 20;
    private static final int HASHES = 512;

    private final Ledger ledger;
    private final LongConsumer progress;
    private final List<Entry> waiting = new ArrayList<>();
    private long chars;
    private long missing;
    private long whole;
    private long known;
    private long stored;
    private Entry last = new Entry(0, "", Long.MIN_VALUE, "", Entry.START);
    private List<byte[]> hashes = List.of();
    private long hashesFrom = 1;

    /**
     * What an import did.
     *
     * @param known how many entries were in the ledger already
     * @param added how many came in
     * @param head hash of the last one of the file, 64 hexadecimal digits
     */
    public record Imported(long known, long added, String head) {}

    /** @param progress hears how many bytes were read, every now and then */
    public EntryImport(Ledger ledger, LongConsumer progress) {
        this.ledger = ledger;
        this.progress = progress;
    }

    /**
     * Takes in all lines of {@code in}.
     *
     * @throws LedgerException when a line is none of these; whole readings before it are in the ledger
     * @throws IOException when it cannot be read
     */
    public Imported from(InputStream in) throws IOException {
        known = ledger.read(Snapshot::entries);
        stored = known;
        Lines lines = new Lines(in, LONGEST_LINE);
        try {
            for (String line = next(lines); line != null; line = next(lines)) {
                if (!line.isBlank()) {
                    take(entry(line, lines), lines.number());
                    progress.accept(lines.read());
                }
            }
            if (missing > 0) {
                throw fault(
                        lines.number(),
                        "the file ends here, but the reading that began has " + missing
                                + " more claims: the file was cut off, copy it again");
            }
        } catch (LedgerException e) {
            store();
            throw new LedgerException(e.getMessage() + left(), e);
        }
        store();
        return new Imported(Math.min(known, last.seq()), stored - known, Json.hex(last.hash()));
    }

    private static @Nullable String next(Lines lines) throws IOException {
        try {
            return lines.next();
        } catch (IllegalArgumentException e) {
            throw fault(lines.number(), e.getMessage() + "; expected an entry as `tallystick export` writes it");
        }
    }

    private static Entry entry(String line, Lines lines) {
        try {
            return EntryLine.read(line);
        } catch (IllegalArgumentException e) {
            throw fault(
                    lines.number(),
                    lines.ended()
                            ? e.getMessage()
                                    + "; expected an entry as `tallystick export --format jsonl` writes it, export anew"
                            : "the file ends in the middle of this line: it was cut off, copy it again");
        }
    }

    private void take(Entry entry, long line) {
        if (entry.seq() != last.seq() + 1) {
            throw fault(
                    line,
                    "entry " + entry.seq() + ", expected entry " + (last.seq() + 1)
                            + ": lines are missing, doubled or out of order, export anew");
        }
        if (!entry.follows(last.hash()) || entry.micros() < last.micros()) {
            throw fault(
                    line,
                    "entry " + entry.seq()
                            + " does not fit its hash: this line, or the one before, was altered, export anew");
        }
        if (entry.seq() <= known && !Arrays.equals(entry.hash(), hash(entry.seq()))) {
            throw fault(
                    line,
                    "entry " + entry.seq() + " is another one than entry " + entry.seq() + " of the ledger "
                            + ledger.address() + ": these are two ledgers, name a new one with --ledger");
        }
        count(entry, line);
        last = entry;
        if (entry.seq() > known) {
            waiting.add(entry);
            chars += entry.body().length();
        }
        if (missing == 0) {
            whole = entry.seq();
            if (waiting.size() >= BATCH || chars >= BATCH_CHARS) {
                store();
            }
        }
    }

    /** Keeps count of the claims that the last reading still has to come. */
    private void count(Entry entry, long line) {
        boolean claim = entry.kind().equals(EntryKind.CLAIM.word());
        if (claim != missing > 0) {
            throw fault(
                    line,
                    claim
                            ? "a claim outside of a reading; export anew"
                            : "an entry amid the claims of a reading; export anew");
        }
        if (claim) {
            missing--;
        } else if (entry.kind().equals(EntryKind.READING.word())) {
            var body = Json.tree(entry.body());
            missing = body.path("same").isNumber() ? 0 : body.path("claims").asLong();
        }
    }

    private byte[] hash(long seq) {
        if (seq >= hashesFrom + hashes.size()) {
            hashesFrom = seq;
            hashes = ledger.read(snapshot -> snapshot.hashes(seq, Math.min(known, seq + HASHES - 1)));
        }
        return hashes.get((int) (seq - hashesFrom));
    }

    /** Adds what waits and is whole. */
    private void store() {
        List<Entry> batch =
                waiting.stream().filter(entry -> entry.seq() <= whole).toList();
        waiting.clear();
        chars = 0;
        if (!batch.isEmpty()) {
            ledger.write(entries -> batch.forEach(entry -> {
                try {
                    entries.copy(entry);
                } catch (IllegalArgumentException e) {
                    throw new LedgerException(
                            "entry " + entry.seq() + " (" + entry.kind() + ") cannot be taken in: " + e.getMessage()
                                    + "; it was made by a newer Tallystick, use that one",
                            e);
                }
            }));
            stored = batch.getLast().seq();
        }
    }

    private String left() {
        return stored == 0
                ? "; nothing was taken in"
                : "; ledger " + ledger.address() + " holds entries 1 to " + stored + " and can take in the rest later";
    }

    private static LedgerException fault(long line, String what) {
        return new LedgerException("line " + line + ": " + what);
    }
}
