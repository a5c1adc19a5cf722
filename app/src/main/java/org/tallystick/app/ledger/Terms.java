package org.tallystick.app.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The numbers that words of a field have in its column. Remembers what it has seen. For one thread, within a transaction. */
final class Terms {
    private final Sql sql;
    private final Map<Field, Map<String, Long>> codes = new EnumMap<>(Field.class);
    private final Map<Field, Map<String, Long>> fresh = new EnumMap<>(Field.class);
    private final Map<Field, Long> last = new EnumMap<>(Field.class);

    Terms(Sql sql) {
        this.sql = sql;
    }

    /** The number of {@code value}, which gets the next one when it is new; {@link Chunk#NONE} for null. */
    long code(Handle handle, Field field, @Nullable String value) {
        if (value == null) {
            return Chunk.NONE;
        }
        return codes.computeIfAbsent(field, f -> new HashMap<>()).computeIfAbsent(value, v -> {
            Long stored = handle.createQuery(sql.of("term-code"))
                    .bind("field", field.word())
                    .bind("value", v)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(null);
            return stored == null ? add(handle, field, v) : stored;
        });
    }

    private long add(Handle handle, Field field, String value) {
        long code = 1
                + last.computeIfAbsent(
                        field,
                        f -> handle.createQuery(sql.of("term-last"))
                                .bind("field", f.word())
                                .mapTo(Long.class)
                                .one());
        last.put(field, code);
        fresh.computeIfAbsent(field, f -> new HashMap<>()).put(value, code);
        return code;
    }

    /** Stores the new words. */
    void flush(Handle handle) {
        if (fresh.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql.of("term-insert"));
        fresh.forEach((field, values) -> values.forEach((value, code) -> batch.bind("field", field.word())
                .bind("code", code)
                .bind("value", value)
                .add()));
        batch.execute();
        fresh.clear();
    }

    /** Forgets everything: somebody else wrote, or what was written did not last. */
    void forget() {
        codes.clear();
        fresh.clear();
        last.clear();
    }
}
