package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;

/** Whatever may hold a place is kept in a room in which it is sought. */
class WhereTest {
    private static final List<String> NAMES = List.of("Soledar", "SOLEDAR", "Bakhmut", "Bachmoet", "Donetsk");

    @Property(tries = 20_000)
    void whatIsNotApartIsInReach(@ForAll Random random) {
        Place one = place(random);
        Place other = place(random);
        Where where = Where.of(one, other);
        Statistics.collect(where);
        if (where != Where.APART) {
            assertThat(Where.reach(one)).as("%s in %s", one, other).containsAnyElementsOf(Where.rooms(other));
        }
    }

    private static @Nullable Place place(Random random) {
        if (random.nextInt(8) == 0) {
            return null;
        }
        boolean located = random.nextInt(4) > 0;
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return new Place(
                name,
                random.nextBoolean() ? name : null,
                null,
                random.nextBoolean() ? "g" + random.nextInt(3) : null,
                random.nextInt(6) == 0 ? "RUS" : "UKR",
                located ? 48.5 + random.nextDouble() / 3 : null,
                located ? 38 + random.nextDouble() / 3 : null,
                Precision.values()[random.nextInt(Precision.values().length)]);
    }
}
