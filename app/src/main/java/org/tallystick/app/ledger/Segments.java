package org.tallystick.app.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the columns of claims, chunk by chunk; the last chunks stay in memory. For one thread, within a transaction. */
final class Segments {
    private static final int REMEMBERED = 4 * Field.values().length;

    private record Key(Field field, long chunk) {}

    private static final class Values {
        final long[] values = new long[Chunk.SIZE];
        int size;
        boolean changed;
    }

    private final Sql sql;
    private final LinkedHashMap<Key, Values> chunks = new LinkedHashMap<>(64, 0.75f, true);

    Segments(Sql sql) {
        this.sql = sql;
    }

    /** Sets the value of {@code field} for the claim with this number. */
    void set(Handle handle, Field field, long number, long value) {
        Values chunk = chunks.computeIfAbsent(new Key(field, number / Chunk.SIZE), key -> load(handle, key));
        int at = (int) (number % Chunk.SIZE);
        if (at >= chunk.size) {
            Arrays.fill(chunk.values, chunk.size, at, Chunk.NONE);
            chunk.size = at + 1;
        }
        chunk.values[at] = value;
        chunk.changed = true;
    }

    private Values load(Handle handle, Key key) {
        Values values = new Values();
        handle.createQuery(sql.of("segment"))
                .bind("field", key.field().word())
                .bind("chunk", key.chunk())
                .mapTo(byte[].class)
                .findOne()
                .ifPresent(stored -> {
                    Chunk chunk = new Chunk(stored);
                    values.size = chunk.size();
                    for (int i = 0; i < values.size; i++) {
                        values.values[i] = chunk.get(i);
                    }
                });
        return values;
    }

    /** Stores what changed. */
    void flush(Handle handle) {
        PreparedBatch batch = handle.prepareBatch(sql.of("segment-store"));
        chunks.forEach((key, values) -> {
            if (values.changed) {
                values.changed = false;
                batch.bind("field", key.field().word())
                        .bind("chunk", key.chunk())
                        .bind(
                                "codes",
                                Chunk.of(values.values, values.size, key.field().isTerm())
                                        .bytes())
                        .add();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
        var oldest = chunks.entrySet().iterator();
        while (chunks.size() > REMEMBERED && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Forgets everything: somebody else wrote, or what was written did not last. */
    void forget() {
        chunks.clear();
    }
}
