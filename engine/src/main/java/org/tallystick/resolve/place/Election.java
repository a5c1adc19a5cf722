package org.tallystick.resolve.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Precision;
import org.tallystick.resolve.place.PlaceReader.Mention;

/**
 * Elects the scene of a report: the place that most speaks for. A place gains by being told of harm, by standing early, by being known
 * closely and by being named again; a capital loses where it only speaks.
 */
final class Election {
    /** What a place gains that something is said to have happened at. */
    private static final int TOLD = 4;

    /** What a place gains in a sentence of harm. */
    private static final int HARM = 3;

    /** What a place gains by standing in the first paragraphs. */
    private static final int[] EARLY = {12, 4, 4};

    /** What a place gains that the first sentence of harm is set at; half of it when it has no bounds. */
    private static final int LEAD = 6;

    /** Most that a place gains by being named again. */
    private static final int AGAIN = 2;

    /** What a capital loses as the place of a dateline, or where nobody is harmed: it is where others speak and report. */
    private static final int SPEAKING = 6;

    /** In how many paragraphs a report names what it first left without a name. */
    private static final int SOON = 4;

    private final List<Chart> charts;
    private final List<List<Mention>> mentions;
    private final @Nullable Mention home;
    private final Harms harms;
    private final Map<String, Integer> named = new HashMap<>();

    Election(List<Chart> charts, List<List<Mention>> mentions, @Nullable Mention home, Harms harms) {
        this.charts = charts;
        this.mentions = mentions;
        this.home = home;
        this.harms = harms;
        for (List<Mention> here : mentions) {
            here.stream().map(Election::key).distinct().forEach(key -> named.merge(key, 1, Integer::sum));
        }
    }

    /** The scene of the report; null when it names no place. */
    @Nullable
    Mention scene() {
        Mention scene = null;
        int highest = 0;
        int paragraph = -1;
        boolean opened = false;
        boolean begun = false;
        for (Chart chart : charts) {
            boolean above = isHeadline(chart) || !begun && isQuestion(chart);
            begun |= !above;
            paragraph += chart.opensParagraph() && !above ? 1 : 0;
            boolean harmful = harms.any(chart) && !isLongAgo(chart);
            int early = (paragraph < EARLY.length ? EARLY[Math.max(0, paragraph)] : 0) + (harmful ? HARM : 0);
            boolean lead = !opened && harmful && !isHeadline(chart);
            opened |= lead || paragraph > 0;
            for (Mention mention : mentions.get(chart.number())) {
                int score = score(mention, chart);
                if (isSpoken(mention)) {
                    score += early;
                    score += lead && mention.led() ? isBound(mention) ? LEAD : LEAD / 2 : 0;
                }
                if (score > highest) {
                    highest = score;
                    scene = mention;
                }
            }
            int ofHome = TOLD + AGAIN + closeness(Precision.COUNTRY) + early;
            if (home != null && home.sentence() == chart.number() && ofHome > highest) {
                highest = ofHome;
                scene = home;
            }
        }
        return scene != null && scene.vague() ? named(scene) : scene;
    }

    /** What the report soon names of what it first left without a name; the place itself when it names nothing. */
    private Mention named(Mention vague) {
        int paragraphs = 0;
        Mention town = null;
        for (int i = vague.sentence(); i < charts.size() && paragraphs < SOON; i++) {
            Chart chart = charts.get(i);
            paragraphs += chart.opensParagraph() ? 1 : 0;
            for (Mention mention : mentions.get(i)) {
                if (mention.role() == Role.DATELINE && town == null && !mention.seat() && isTown(mention)) {
                    town = mention;
                }
                if (Scenes.rank(mention) > 2 && Scenes.isNameOf(mention, vague) && !isLongAgo(chart)) {
                    return mention;
                }
            }
        }
        return town == null ? vague : town;
    }

    /** What speaks for a place wherever it stands. */
    private int score(Mention mention, Chart chart) {
        int score = Math.min(AGAIN, named.getOrDefault(key(mention), 1) - 1)
                + closeness(mention.place().precision());
        score += Scenes.rank(mention) > 0 ? TOLD : 0;
        boolean speaking = mention.role() == Role.DATELINE || mention.led() && isTown(mention) && !harms.any(chart);
        return speaking && mention.seat() ? score - SPEAKING : score;
    }

    private static int closeness(Precision precision) {
        return switch (precision) {
            case SETTLEMENT, NEAR_SETTLEMENT, ADMIN2, UNRESOLVED -> 6;
            case ADMIN1, AREA -> 4;
            case COUNTRY -> 2;
        };
    }

    /** Whether a mention gains by where it stands: not one that nothing is said of, or where somebody only sits. */
    private boolean isSpoken(Mention mention) {
        return switch (mention.role()) {
            case DATELINE -> true;
            case SCENE -> Scenes.rank(mention) > 0;
            case SEAT, FROM, CARE -> false;
            case TOWARDS, BARE -> mention.at() == 0 || named.getOrDefault(key(mention), 1) > 1;
        };
    }

    private static boolean isTown(Mention mention) {
        return mention.place().precision() != Precision.COUNTRY;
    }

    /** Whether a place is one that events happen at as a whole: not a country, nor the north of one. */
    private static boolean isBound(Mention mention) {
        return switch (mention.place().precision()) {
            case COUNTRY -> false;
            case AREA -> mention.place().id() != null;
            default -> true;
        };
    }

    /** Whether a sentence stands over a text: it opens a paragraph and closes with no stop. */
    static boolean isHeadline(Chart chart) {
        char last = chart.text().charAt(chart.span().end() - 1);
        return chart.number() == 0 && chart.opensParagraph() && last != '.';
    }

    /** Whether a sentence is a question, as stands over an answer. */
    private static boolean isQuestion(Chart chart) {
        return chart.text().charAt(chart.span().end() - 1) == '?';
    }

    /** Whether a sentence names a year. */
    private static boolean isLongAgo(Chart chart) {
        for (Item item : chart.items()) {
            Double low = item.amount() == null ? null : item.amount().low();
            if (low != null
                    && low >= 1900
                    && low < 2100
                    && item.span().end() - item.span().start() == 4) {
                return true;
            }
        }
        return false;
    }

    /** What tells two places apart: their id, else their words. */
    private static String key(Mention mention) {
        return Objects.requireNonNullElse(mention.place().id(), mention.place().text());
    }
}
