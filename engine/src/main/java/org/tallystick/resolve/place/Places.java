package org.tallystick.resolve.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.resolve.place.PlaceReader.Mention;

/** The places of one report, asked for item by item: that of the figure's own sentence, else the scene that the report sets for it. */
public final class Places {
    private static final int BEYOND_ANOTHER = 12;
    private static final int APPOSED = 12;
    private static final int BOUND = 2;

    private final List<List<Mention>> mentions;
    private final Scenes scenes;
    private final Lands lands;
    private final long part;
    private final long bound;

    /** {@code part} is the bit of the words that lead in a part of those counted before. */
    Places(List<List<Mention>> mentions, Scenes scenes, Lands lands, long part, long bound) {
        this.mentions = mentions;
        this.scenes = scenes;
        this.lands = lands;
        this.part = part;
        this.bound = bound;
    }

    /**
     * The place meant at item {@code at} of a sentence, the word of harm; null when the report names none.
     *
     * @param figure item of the figure
     * @param next item of the sentence's next figure: a place behind it is likelier its own
     * @param moving whether it tells of what moves, so that where it comes from or goes to is its place
     */
    public @Nullable Mention at(Chart chart, int at, int figure, int next, boolean moving) {
        Mention best = null;
        int cheapest = Integer.MAX_VALUE;
        for (Mention mention : mentions.get(chart.number())) {
            if (isOfPart(chart, figure, next, mention)) {
                continue;
            }
            int cost = Math.min(cost(chart, mention, at, next), cost(chart, mention, figure, next))
                    + cost(mention.role(), moving);
            if (cost < cheapest) {
                cheapest = cost;
                best = mention;
            }
        }
        Mention focus = scenes.of(chart.number());
        if (best != null && moving && (best.role() == Role.TOWARDS || best.role() == Role.FROM)) {
            return best;
        }
        if (best != null && best.led()) {
            return best.vague() && focus != null && Scenes.isNameOf(focus, best) ? focus : best;
        }
        if (best != null
                && focus != null
                && best.role() == Role.BARE
                && best.place().precision() != Precision.COUNTRY
                && focus.place().precision() == Precision.COUNTRY) {
            return best;
        }
        return focus != null ? focus : best;
    }

    /** The land that a place lies in: its country, or the part of it that the report names instead; the place itself if that is as wide. */
    public Place whole(Place place) {
        String country = place.country();
        boolean wide = place.precision() == Precision.AREA
                || place.precision() == Precision.ADMIN1 && country != null && !lands.isNamed(country);
        return country == null || wide ? place : lands.whole(country);
    }

    /** How many marks and words stand between two items that part one thing told from another. */
    private int bounds(Chart chart, int one, int other) {
        int bounds = 0;
        for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
            bounds += chart.is(i, bound) ? 1 : 0;
        }
        return bounds;
    }

    /** Whether a place is only that of a part of those counted: "54 drones, two of them over Bryansk". */
    private boolean isOfPart(Chart chart, int figure, int next, Mention mention) {
        for (int i = mention.at() - 1; i > figure && next < mention.at(); i--) {
            if (chart.is(i, part)) {
                return i > next || next > figure && i == next - 1;
            }
            if (chart.is(i, bound)) {
                return false;
            }
        }
        return false;
    }

    private int cost(Chart chart, Mention mention, int at, int next) {
        int cost = Math.abs(mention.at() - at)
                + BOUND * bounds(chart, at, mention.at())
                + (mention.apposed() ? APPOSED : 0);
        cost += switch (mention.place().precision()) {
            case COUNTRY -> 16;
            case ADMIN1 -> 6;
            case AREA -> 10;
            default -> 0;
        };
        return next > at && next < mention.at() ? cost + BEYOND_ANOTHER : cost;
    }

    private static int cost(Role role, boolean moving) {
        return switch (role) {
            case SCENE -> 0;
            case TOWARDS -> moving ? 4 : 40;
            case FROM -> moving ? 8 : 60;
            case BARE -> 40;
            case CARE -> 60;
            case DATELINE, SEAT -> 80;
        };
    }
}
