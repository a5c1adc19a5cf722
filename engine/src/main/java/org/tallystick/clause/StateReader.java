package org.tallystick.clause;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.mention.Pattern;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;

/** Reads what is stated without a figure by the pack's own rules: control, movement, damage, responsibility, judgements. */
public final class StateReader {
    private final List<Pattern> patterns;

    public StateReader(Pack pack) {
        this.patterns = Pattern.all(pack, "clause");
    }

    /** The states that a sentence tells, at most one of each measure and none that a figure of the sentence already tells. */
    public List<Finding> read(Chart chart, List<Finding> counted) {
        List<Finding> findings = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Measure measure = Measure.of(String.valueOf(pattern.rule().yield("measure")));
            boolean told = findings.stream().anyMatch(f -> f.measure() == measure)
                    || counted.stream().anyMatch(f -> f.measure() == measure);
            for (int at = 0; !told && at < chart.size(); at++) {
                Pattern.Match match = pattern.match(chart, Pattern.NONE, at);
                if (match != null && match.to() > match.from()) {
                    findings.add(finding(chart, measure, match));
                    told = true;
                }
            }
        }
        return findings;
    }

    private static Finding finding(Chart chart, Measure measure, Pattern.Match match) {
        Span words = chart.span(match.from(), match.to());
        int[] agent = match.part("agent");
        int[] object = match.part("object");
        String rule = match.pattern().rule().id();
        List<Reason> why = new ArrayList<>();
        why.add(new Reason("measure", rule, words));
        Item first = chart.at(match.from());
        Span doer = agent == null ? null : chart.span(agent[0], agent[1]);
        Span thing = object == null ? null : chart.span(object[0], object[1]);
        return new Finding(
                chart,
                chart.items().indexOf(first),
                chart.items().indexOf(first),
                measure,
                null,
                null,
                null,
                null,
                thing,
                null,
                doer,
                null,
                false,
                why);
    }
}
