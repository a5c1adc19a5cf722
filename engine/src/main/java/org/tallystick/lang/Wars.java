package org.tallystick.lang;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wars and campaigns between states, and within one, with the day they are usually reckoned from. Facts of common record; the
 * table is {@code registry/wars.tsv}.
 */
public final class Wars {
    private static final List<War> ALL = new ArrayList<>();

    static {
        for (Row row : Table.rows("registry/wars.tsv", Table.resource("registry/wars.tsv"))) {
            ALL.add(new War(
                    row.cell("a"),
                    row.cell("b").isEmpty() ? null : row.cell("b"),
                    row.cell("ground").isEmpty() ? null : row.cell("ground"),
                    row.cell("area").isEmpty() ? null : row.cell("area"),
                    LocalDate.parse(row.cell("start"))));
        }
    }

    private Wars() {}

    /**
     * A war.
     *
     * @param a ISO 3166-1 alpha-3 of one state
     * @param b that of the other; null when it was fought within {@code a}
     * @param ground the state on whose ground nearly all of it is fought; null when on both
     * @param area name of the part of a state that nearly all of it is fought over; null when it is no one part
     * @param start first day
     */
    public record War(
            String a,
            @Nullable String b,
            @Nullable String ground,
            @Nullable String area,
            LocalDate start) {
        private int spokenOf(Map<String, Integer> states) {
            int one = states.getOrDefault(a, 0);
            return b == null ? one / 2 : Math.min(one, states.getOrDefault(b, 0));
        }
    }

    /** Whether the two states are or were lately at war with each other. */
    public static boolean between(String one, String other) {
        return ALL.stream()
                .anyMatch(w -> one.equals(w.a()) && other.equals(w.b()) || other.equals(w.a()) && one.equals(w.b()));
    }

    /** The one state that {@code state} is or was lately at war with; null when there are several, or none. */
    public static @Nullable String enemy(String state) {
        List<String> enemies = ALL.stream()
                .flatMap(w -> state.equals(w.a())
                        ? Stream.ofNullable(w.b())
                        : state.equals(w.b()) ? Stream.of(w.a()) : Stream.empty())
                .distinct()
                .toList();
        return enemies.size() == 1 ? enemies.get(0) : null;
    }

    /** Whether a state is or was lately at war with another. */
    public static boolean fights(String state) {
        return ALL.stream().anyMatch(w -> w.b() != null && (state.equals(w.a()) || state.equals(w.b())));
    }

    /**
     * The war a report means: the one whose parties it names most, the latest that had begun by {@code day} if that is known.
     *
     * @param states how often the report names each state
     */
    public static @Nullable War meant(Map<String, Integer> states, @Nullable LocalDate day) {
        War best = null;
        for (War war : ALL) {
            boolean begun = day == null || !war.start().isAfter(day);
            int spoken = war.spokenOf(states);
            if (begun
                    && spoken > 0
                    && (best == null
                            || spoken > best.spokenOf(states)
                            || spoken == best.spokenOf(states) && war.start().isAfter(best.start()))) {
                best = war;
            }
        }
        return best;
    }
}
