package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tallystick.dispute.Occasion.Kind;

/** Whatever fits by its time is found, and once. */
class CalendarTest {
    @Property(tries = 3000)
    void whatFitsIsFoundOnce(@ForAll Random random) {
        List<Occasion> all = new ArrayList<>();
        Calendar<Occasion> calendar = new Calendar<>(occasion -> occasion);
        for (int i = 0; i < 12; i++) {
            Occasion one = occasion(random);
            all.add(one);
            calendar.add(one);
        }
        Occasion gone = all.removeLast();
        calendar.remove(gone);
        Occasion other = occasion(random);
        List<Occasion> leads = new ArrayList<>();
        calendar.leads(other, leads::add);
        check(leads, all, lead -> lead.fit(other) > 0);
        List<Occasion> followers = new ArrayList<>();
        calendar.followers(other, followers::add);
        check(followers, all, follower -> other.fit(follower) > 0);
        List<Occasion> totals = new ArrayList<>();
        calendar.totals(other, totals::add);
        check(totals, all, total -> total.kind() == Kind.TOTAL && total.holds(other));
    }

    private static void check(List<Occasion> found, List<Occasion> all, Predicate<Occasion> fits) {
        assertThat(found).usingElementComparator((a, b) -> a == b ? 0 : 1).doesNotHaveDuplicates();
        assertThat(all).containsAll(found);
        assertThat(found).containsAll(all.stream().filter(fits).toList());
    }

    private static Occasion occasion(Random random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        long first = random.nextInt(120) - 40L;
        long length = random.nextInt(3) == 0 ? random.nextInt(700) : random.nextInt(4);
        Days days = random.nextInt(10) == 0 ? new Days(-(1L << 40), 1L << 40) : new Days(first, first + length);
        return new Occasion(
                kind,
                kind == Kind.TOTAL && random.nextBoolean() ? first - random.nextInt(400) : null,
                kind == Kind.TOTAL && random.nextBoolean() ? new Days(first, first) : days,
                random.nextBoolean());
    }
}
