package org.tallystick.app.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tallystick.dispute.Sketch;

/**
 * The sketches of all reports, gone through from end to end whenever copies are looked for: a few bytes a report, read in order,
 * cost less than an index that is written all over. Those that fit into {@value #BYTES_AT_HAND} bytes stay in memory. For one
 * thread, within a transaction.
 */
final class Sketches {
    private static final int CHUNK = 256;
    private static final int BYTES_AT_HAND = 32 << 20;

    private final Sql sql;
    private final List<byte[]> atHand = new ArrayList<>();
    private int bytesAtHand;
    private ByteBuffer open = ByteBuffer.allocate(1 << 15);
    private int openReports;
    private long openChunk = -1;
    private boolean changed;

    Sketches(Sql sql) {
        this.sql = sql;
    }

    private record Row(long chunk, int reports, byte[] sketches) {}

    /** Shows all reports to {@code holders}, in order. */
    void scan(Handle handle, Holders holders) {
        atHand.forEach(chunk -> scan(ByteBuffer.wrap(chunk), holders));
        boolean first = openChunk < 0;
        if (first) {
            openChunk = 0;
        }
        if (first || openChunk > atHand.size()) {
            handle.createQuery(sql.of("sketch-from"))
                    .bind("from", atHand.size())
                    .setFetchSize(16)
                    .map((row, context) ->
                            new Row(row.getLong("chunk"), row.getInt("reports"), row.getBytes("sketches")))
                    .forEach(row -> take(row, first, holders));
        }
        if (!first) {
            scan(open.duplicate().flip(), holders);
        }
    }

    private void take(Row row, boolean first, Holders holders) {
        if (first && row.reports() < CHUNK) {
            openChunk = row.chunk();
            openReports = row.reports();
            reserve(row.sketches().length);
            open.put(row.sketches());
        } else if (row.reports() == CHUNK && row.chunk() == atHand.size()) {
            openChunk = first ? row.chunk() + 1 : openChunk;
            remember(row.sketches());
        } else if (first) {
            openChunk = row.chunk() + 1;
        }
        if (first || row.chunk() != openChunk) {
            scan(ByteBuffer.wrap(row.sketches()), holders);
        }
    }

    private void remember(byte[] chunk) {
        if (bytesAtHand + chunk.length <= BYTES_AT_HAND) {
            atHand.add(chunk);
            bytesAtHand += chunk.length;
        }
    }

    private static void scan(ByteBuffer chunk, Holders holders) {
        while (chunk.hasRemaining()) {
            int report = chunk.getInt();
            int count = chunk.getInt();
            int start = chunk.position();
            boolean asked = false;
            for (int i = 0; i < count && !asked; i++) {
                asked = holders.mayAsk(chunk.getInt(start + i * Integer.BYTES));
            }
            if (asked) {
                int[] keys = new int[count];
                for (int i = 0; i < count; i++) {
                    keys[i] = chunk.getInt(start + i * Integer.BYTES);
                }
                holders.add(report, Sketch.of(keys));
            }
            chunk.position(start + count * Integer.BYTES);
        }
    }

    /** Adds the next report. */
    void add(Handle handle, long report, Sketch sketch) {
        int[] keys = sketch.keys();
        reserve((2 + keys.length) * Integer.BYTES);
        open.putInt(Math.toIntExact(report)).putInt(keys.length);
        for (int key : keys) {
            open.putInt(key);
        }
        changed = true;
        if (++openReports == CHUNK) {
            flush(handle);
            if (openChunk == atHand.size()) {
                remember(Arrays.copyOf(open.array(), open.position()));
            }
            openChunk++;
            openReports = 0;
            open.clear();
        }
    }

    private void reserve(int more) {
        if (open.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * open.capacity(), open.position() + more));
            open = larger.put(open.flip());
        }
    }

    /** Stores what was added. */
    void flush(Handle handle) {
        if (!changed) {
            return;
        }
        changed = false;
        try (PreparedBatch batch = handle.prepareBatch(sql.of("sketch-store"))) {
            batch.bind("chunk", openChunk)
                    .bind("reports", openReports)
                    .bind("sketches", Arrays.copyOf(open.array(), open.position()))
                    .add();
            batch.execute();
        }
    }

    /** Forgets everything: somebody else wrote, or what was written did not last. */
    void forget() {
        atHand.clear();
        bytesAtHand = 0;
        open.clear();
        openReports = 0;
        openChunk = -1;
        changed = false;
    }
}
