package org.tallystick.app.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The claims by column, each loaded when it is first asked for. A set of claims is a {@link BitSet} of their numbers; to
 * filter a million claims by a field, or to count its words, takes a few milliseconds. For one thread.
 */
final class Columns {
    private final Sql sql;
    private final Map<Field, List<Chunk>> loaded = new EnumMap<>(Field.class);
    private final Map<Field, List<String>> terms = new EnumMap<>(Field.class);

    Columns(Sql sql) {
        this.sql = sql;
    }

    /** All claims there are or were. */
    BitSet all(Handle handle) {
        BitSet all = new BitSet();
        all.set(0, column(handle, Field.SINCE).stream().mapToInt(Chunk::size).sum());
        return all;
    }

    /** Takes out of {@code kept} the claims whose word for {@code field} is not in {@code codes}; 0 stands for unknown. */
    void keep(Handle handle, Field field, BitSet codes, BitSet kept) {
        int from = 0;
        for (Chunk chunk : column(handle, field)) {
            chunk.keep(codes, kept, from);
            from += Chunk.SIZE;
        }
    }

    /** Takes out the claims whose number for {@code field} is not in {@code [low, high]}. */
    void keep(Handle handle, Field field, long low, long high, boolean unknown, BitSet kept) {
        int from = 0;
        for (Chunk chunk : column(handle, field)) {
            chunk.keep(low, high, unknown, kept, from);
            from += Chunk.SIZE;
        }
    }

    /** The values of {@code field} of the claims in {@code kept}, in their order. */
    long[] values(Handle handle, Field field, BitSet kept) {
        List<Chunk> chunks = column(handle, field);
        return kept.stream()
                .mapToLong(i -> chunks.get(i / Chunk.SIZE).get(i % Chunk.SIZE))
                .toArray();
    }

    /** How often each word of {@code field} occurs in {@code kept}, by its number; at 0 stands how often it is unknown. */
    int[] count(Handle handle, Field field, BitSet kept) {
        int[] counts = new int[terms(handle, field).size() + 1];
        int from = 0;
        for (Chunk chunk : column(handle, field)) {
            chunk.count(kept, from, counts);
            from += Chunk.SIZE;
        }
        return counts;
    }

    /** The words of {@code field}; the one with number n stands at n - 1. */
    List<String> terms(Handle handle, Field field) {
        return terms.computeIfAbsent(field, f -> {
            List<String> values = new ArrayList<>();
            handle.createQuery(sql.of("term-values"))
                    .bind("field", f.word())
                    .map((row, context) -> row.getString("value"))
                    .forEach(values::add);
            return values;
        });
    }

    /** The number, or the number of the word, that the claim with this number has in {@code field}; {@link Chunk#NONE} for none. */
    long value(Handle handle, Field field, int number) {
        return column(handle, field).get(number / Chunk.SIZE).get(number % Chunk.SIZE);
    }

    /** The claims whose number for {@code field} is one of {@code values}. */
    BitSet having(Handle handle, Field field, Set<Long> values) {
        BitSet having = new BitSet();
        int number = 0;
        for (Chunk chunk : column(handle, field)) {
            for (int i = 0; i < chunk.size(); i++) {
                if (!values.isEmpty() && values.contains(chunk.get(i))) {
                    having.set(number + i);
                }
            }
            number += Chunk.SIZE;
        }
        return having;
    }

    private List<Chunk> column(Handle handle, Field field) {
        return loaded.computeIfAbsent(
                field,
                f -> handle.createQuery(sql.of("segment-column"))
                        .bind("field", f.word())
                        .mapTo(byte[].class)
                        .map(Chunk::new)
                        .list());
    }
}
