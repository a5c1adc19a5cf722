package org.tallystick;

import java.util.List;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Claim;

/** Tells reports that only speak the language of war: matches, elections, stages, drills. */
final class PlayDetector {
    /** Fewest words of play that tell; a war report may name an election or a film. */
    private static final int FEWEST = 3;

    /** Most words to one of play in a report that is all play. */
    private static final int SPARSEST = 50;

    private final long play;
    private final long unit;

    PlayDetector(Pack pack) {
        this.play = pack.type("play");
        this.unit = pack.type("unit");
    }

    /** Whether a report plays: words of play are many beside its claims, or no office and no party vouches for any of them. */
    boolean isPlay(List<Chart> charts, List<Claim> claims) {
        long words = charts.stream()
                .flatMap(c -> c.items().stream())
                .filter(this::plays)
                .count();
        long items = charts.stream().mapToLong(Chart::size).sum();
        boolean vouched = claims.stream()
                .anyMatch(c -> c.claimant() != null && c.claimant().kind() != null);
        return words >= FEWEST && (words >= 2L * claims.size() || !vouched && words * SPARSEST >= items);
    }

    private boolean plays(Item item) {
        if (item.is(play)) {
            return true;
        }
        Sense sense = item.is(unit) ? item.sense("unit") : null;
        return sense != null && sense.value().equals("score");
    }
}
