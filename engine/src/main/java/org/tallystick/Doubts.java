package org.tallystick;

import org.jspecify.annotations.Nullable;
import org.tallystick.attribution.Attribution;
import org.tallystick.clause.Finding;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Amount;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Form;
import org.tallystick.model.Likelihood;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;

/** How sure a figure is said to be: hedges, denials, estimates, what could not be verified. */
final class Doubts {
    /** Most items between a figure and the word that makes it doubtful. */
    private static final int FARTHEST_HEDGE = 25;

    private final long hedge;
    private final long semicolon;
    private final long negation;
    private final long disclaimer;
    private final long comma;
    private final long sub;

    Doubts(Pack pack) {
        this.hedge = pack.type("hedge");
        this.semicolon = pack.type("semicolon");
        this.negation = pack.type("neg");
        this.disclaimer = pack.type("disclaimer");
        this.comma = pack.type("comma");
        this.sub = pack.types("sub", "range-mid");
    }

    /** Whether a semicolon stands between two items. */
    private boolean isParted(Chart chart, int one, int other) {
        for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
            if (chart.is(i, semicolon)) {
                return true;
            }
        }
        return false;
    }

    /** The word that makes a figure doubtful, nearest to it in its clause; null when none does. */
    @Nullable
    Item hedge(Chart chart, Finding finding) {
        Item best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < chart.size(); i++) {
            int distance = Math.abs(i - finding.at());
            if (chart.at(i).is(hedge)
                    && distance < nearest
                    && distance < FARTHEST_HEDGE
                    && !isParted(chart, i, finding.at())) {
                best = chart.at(i);
                nearest = distance;
            }
        }
        return best;
    }

    /** Whether a figure is an estimate by its form: about so much to so much. */
    boolean isEstimate(Finding finding) {
        Amount amount = finding.amount();
        Sense bound = finding.chart().at(finding.at()).sense("bound");
        return amount != null
                && amount.form() == Form.RANGE
                && bound != null
                && bound.value().equals("approximate");
    }

    /** Whether a figure is said not to hold: "not 254 but 210", "no 125 dead". */
    private boolean rejected(Chart chart, int at) {
        Item before = at > 0 ? chart.at(at - 1) : null;
        boolean none =
                before != null && before.amount() != null && before.amount().value() == 0;
        return none || before != null && before.is(negation) && chart.at(at).amount() != null;
    }

    /** Whether what stands at {@code at} is what somebody could not verify: "could not verify that 20 soldiers died". */
    private boolean isDisclaimed(Chart chart, int at) {
        boolean open = false;
        boolean told = false;
        for (int i = 0; i < at; i++) {
            boolean ends = chart.is(i, comma) || chart.is(i, semicolon);
            told = !ends && (told || open && chart.is(i, sub));
            open = !ends && (open || chart.is(i, disclaimer));
        }
        return told;
    }

    /** How sure a figure is said to be. */
    Modality modality(
            Disclaimers disclaimers,
            Chart chart,
            int at,
            Measure measure,
            boolean estimated,
            @Nullable Attribution said,
            @Nullable Item doubt) {
        Sense cue = said == null ? null : said.cue();
        String spoken = cue == null ? "" : cue.row().cell("modality");
        if (spoken.equals("denied") || rejected(chart, at)) {
            return Modality.DENIED;
        }
        Sense sense = doubt == null ? null : doubt.sense("hedge");
        if (sense != null) {
            return Modality.of(sense.value());
        }
        if (measure == Measure.FORECAST) {
            return Modality.PREDICTED;
        }
        if (estimated) {
            return Modality.ESTIMATED;
        }
        if (said != null && disclaimers.cover(chart) || isDisclaimed(chart, at)) {
            return Modality.UNVERIFIED;
        }
        return spoken.isEmpty() ? Modality.ASSERTED : Modality.of(spoken);
    }

    /** The band of probability of an estimative word, by the documented yardstick; null when it has none. */
    static @Nullable Likelihood likelihood(@Nullable Item doubt) {
        Sense sense = doubt == null ? null : doubt.sense("hedge");
        if (sense == null || sense.row().cell("low").isEmpty()) {
            return null;
        }
        return new Likelihood(sense.row().number("low", 0), sense.row().number("high", 1));
    }
}
