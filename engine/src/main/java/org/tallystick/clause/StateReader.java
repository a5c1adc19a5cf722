package org.tallystick.clause;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Item;
import org.tallystick.mention.Pattern;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;

/** Reads what is stated without a figure by the pack's own rules: control, movement, damage, responsibility, judgements. */
public final class StateReader {
    private final List<Pattern> patterns;
    private final List<Measure> measures;

    public StateReader(Pack pack) {
        this.patterns = Pattern.all(pack, "clause");
        this.measures = patterns.stream()
                .map(pattern -> Measure.of(String.valueOf(pattern.rule().yield("measure"))))
                .toList();
    }

    /** The states that a sentence tells, at most one of each measure and none that a figure of the sentence already tells. */
    public List<Finding> read(Chart chart, List<Figure> figures, List<Finding> counted) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            Measure measure = measures.get(i);
            boolean told = tells(findings, measure) || tells(counted, measure);
            for (int at = 0; !told && at < chart.size(); at++) {
                Pattern.Match match = pattern.match(chart, Pattern.NONE, at);
                if (match != null && match.to() > match.from()) {
                    findings.add(finding(chart, figures, measure, match));
                    told = true;
                }
            }
        }
        return findings;
    }

    private static boolean tells(List<Finding> findings, Measure measure) {
        for (Finding finding : findings) {
            if (finding.measure() == measure) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Chart chart, List<Figure> figures, Measure measure, Pattern.Match match) {
        Span words = chart.span(match.from(), match.to());
        int[] agent = match.part("agent");
        int[] object = match.part("object");
        String rule = match.pattern().rule().id();
        List<Reason> why = new ArrayList<>();
        why.add(new Reason("measure", rule, words));
        Item first = chart.at(match.from());
        Span doer = agent == null ? null : chart.span(agent[0], agent[1]);
        Span thing = object == null ? null : chart.span(object[0], object[1]);
        int[] counted = match.part("figure");
        Figure figure = counted == null
                ? null
                : figures.stream()
                        .filter(f -> f.from() <= counted[0] && counted[0] < f.to())
                        .findFirst()
                        .orElse(null);
        Span figured = figure == null ? null : chart.span(figure.from(), figure.to());
        if (figured != null) {
            why.add(new Reason("quantity", rule, figured));
        }
        int at = chart.items().indexOf(first);
        return new Finding(
                chart,
                at,
                at,
                measure,
                null,
                figure == null ? null : figure.amount(),
                figured,
                null,
                null,
                thing,
                null,
                doer,
                null,
                false,
                false,
                false,
                why);
    }
}
