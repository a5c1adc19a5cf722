package org.tallystick;

import java.util.List;
import org.tallystick.clause.Finding;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;

/** Tells reports that only speak the language of war: matches, elections, stages, drills. */
final class PlayDetector {
    /** Fewest words of play that tell; a war report may name an election or a film. */
    private static final int FEWEST = 3;

    private final long play;
    private final long unit;

    PlayDetector(Pack pack) {
        this.play = pack.type("play");
        this.unit = pack.type("unit");
    }

    /** Whether words of play outnumber what was found. */
    boolean isPlay(List<Chart> charts, List<Finding> findings) {
        long words = charts.stream()
                .flatMap(c -> c.items().stream())
                .filter(this::plays)
                .count();
        return words >= FEWEST && words >= 2L * findings.size();
    }

    private boolean plays(Item item) {
        if (item.is(play)) {
            return true;
        }
        Sense sense = item.is(unit) ? item.sense("unit") : null;
        return sense != null && sense.value().equals("score");
    }
}
