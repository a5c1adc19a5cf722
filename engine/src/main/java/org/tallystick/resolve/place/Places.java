package org.tallystick.resolve.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.model.Precision;
import org.tallystick.resolve.place.PlaceReader.Mention;

/** The places of one report, asked for item by item: that of the figure's own sentence, else the scene the sentences before it set. */
public final class Places {
    private static final int UNLED = 40;
    private static final int BEYOND_ANOTHER = 12;
    private static final int APPOSED = 12;

    private final List<List<Mention>> mentions = new ArrayList<>();
    private final List<@Nullable Mention> before = new ArrayList<>();
    private final List<@Nullable Mention> after = new ArrayList<>();

    /** Where the news of the report happened: the first place that it tells of harm at, or one in its first paragraph that says more exactly where. */
    private @Nullable Mention scene;

    /** Where the paragraph so far happened. */
    private @Nullable Mention paragraph;

    private @Nullable Mention country;
    private boolean lead = true;

    private final long part;

    /** {@code part} is the bit of the words that lead in a part of those counted before. */
    Places(long part) {
        this.part = part;
    }

    /** Takes in the next sentence. {@code harmful} says whether it tells of harm: others only set the scene of their paragraph. */
    void add(Chart chart, List<Mention> here, boolean harmful) {
        if (chart.opensParagraph() && chart.number() > 0) {
            paragraph = null;
            lead = false;
        }
        before.add(paragraph != null ? paragraph : scene != null ? scene : country);
        mentions.add(here);
        Mention best = best(here);
        if (best == null) {
            return;
        }
        country = best;
        if (rank(best) > 1 || paragraph == null && harmful) {
            paragraph = best;
            boolean sets = rank(best) > 1 && (harmful || lead || !best.seat());
            boolean better = scene == null || lead && rank(best) > rank(scene);
            scene = better && sets ? best : scene;
        }
    }

    /** Ends the taking in. */
    void settle() {
        Mention next = mentions.stream()
                .flatMap(List::stream)
                .filter(m -> !m.seat() || m.place().precision() == Precision.COUNTRY)
                .findFirst()
                .orElse(null);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            after.add(0, next);
            for (Mention mention : mentions.get(i)) {
                if (mention.led()) {
                    next = mention;
                    break;
                }
            }
        }
    }

    /**
     * The place meant at item {@code at} of a sentence; null when the report names none.
     *
     * @param next item of the sentence's next figure: a place behind it is likelier its own
     */
    public @Nullable Mention at(Chart chart, int at, int next) {
        Mention best = null;
        int cheapest = Integer.MAX_VALUE;
        for (Mention mention : mentions.get(chart.number())) {
            int cost = cost(mention, at, next) + (isBehindPart(chart, at, mention.at()) ? BEYOND_ANOTHER : 0);
            if (cost < cheapest) {
                cheapest = cost;
                best = mention;
            }
        }
        if (best != null
                && (best.led() || best.at() == 0 && best.place().precision() == Precision.SETTLEMENT && !best.seat())) {
            return best;
        }
        Mention focus = before.get(chart.number());
        if (best != null
                && focus != null
                && best.place().precision() != Precision.COUNTRY
                && focus.place().precision() == Precision.COUNTRY) {
            return best;
        }
        if (focus != null) {
            return focus;
        }
        return best != null ? best : after.get(chart.number());
    }

    /** Whether a part of those counted stands between: the place behind it is that of the part. */
    private boolean isBehindPart(Chart chart, int at, int place) {
        for (int i = at + 1; i < place; i++) {
            if (chart.is(i, part)) {
                return true;
            }
        }
        return false;
    }

    private static int cost(Mention mention, int at, int next) {
        int cost = Math.abs(mention.at() - at) + (mention.led() ? 0 : UNLED) + (mention.apposed() ? APPOSED : 0);
        cost += switch (mention.place().precision()) {
            case COUNTRY -> 12;
            case ADMIN1 -> 3;
            case AREA -> 8;
            default -> 0;
        };
        return next > at && next < mention.at() ? cost + BEYOND_ANOTHER : cost;
    }

    /** The mention of a sentence that sets the scene best; null when none sets one. */
    private static @Nullable Mention best(List<Mention> here) {
        Mention best = null;
        for (Mention mention : here) {
            if (rank(mention) > (best == null ? 0 : rank(best))) {
                best = mention;
            }
        }
        return best;
    }

    /** How well a mention sets a scene; 0 when it sets none. */
    private static int rank(Mention mention) {
        if (!mention.led() || mention.listed() || mention.apposed()) {
            return 0;
        }
        return switch (mention.place().precision()) {
            case SETTLEMENT, NEAR_SETTLEMENT, ADMIN2 -> 4;
            case UNRESOLVED -> 3;
            case ADMIN1, AREA -> 2;
            case COUNTRY -> 1;
        };
    }
}
