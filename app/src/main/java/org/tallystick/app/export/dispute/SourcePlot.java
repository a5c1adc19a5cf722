package org.tallystick.app.export.dispute;

import java.util.List;
import java.util.Objects;
import org.tallystick.dispute.SourceRecord;
import org.tallystick.dispute.SourceRecord.LogRatio;

/** How the figures of sources compare with the later consensus, as SVG: a dot and its interval each, on an axis of ratios. */
public final class SourcePlot {
    private static final int WIDTH = 860;
    private static final int LEFT = 300;
    private static final int RIGHT = 640;
    private static final int ROW = 28;
    private static final int MARGIN = 20;
    private static final int TOP = 90;
    private static final double[] TICKS = {0.25, 0.5, 1, 2, 4};
    private static final String INK = "#1d1b18";
    private static final String SOFT = "#5c574e";

    private SourcePlot() {}

    /** The picture of {@code records}; of those with too few questions the name and that. */
    public static String of(List<SourceRecord> records) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                SvgPlot.label(MARGIN, 32, "start", 17, INK, true, "Figures of each source over the later consensus"));
        svg.append(SvgPlot.label(
                MARGIN, 54, "start", 13, SOFT, false, "dot: mean ratio; line: its 95 % interval; 1 is the consensus"));
        int bottom = TOP + ROW * records.size();
        for (double tick : TICKS) {
            svg.append(
                    SvgPlot.line(x(Math.log(tick)), TOP, x(Math.log(tick)), bottom, "#dcd7cb", tick == 1 ? 2 : 1, ""));
            svg.append(SvgPlot.label(x(Math.log(tick)), TOP - 6, "middle", 11, SOFT, false, "×" + Scale.name(tick)));
        }
        int y = TOP;
        for (SourceRecord record : records) {
            row(svg, record, y + ROW / 2);
            y += ROW;
        }
        svg.append(SvgPlot.label(
                MARGIN, bottom + 24, "start", 11, SOFT, false, "Reported figures, not established facts."));
        int height = bottom + 40;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 "
                + WIDTH + " " + height
                + "\" font-family=\"sans-serif\" role=\"img\">\n<title>Records of sources</title>\n"
                + "<rect width=\"" + WIDTH + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n" + svg + "</svg>\n";
    }

    private static void row(StringBuilder svg, SourceRecord record, int middle) {
        LogRatio ratio = record.ratio();
        svg.append(SvgPlot.label(MARGIN, middle + 4, "start", 13, INK, false, SvgPlot.clip(record.name())));
        svg.append(SvgPlot.label(
                WIDTH - MARGIN,
                middle + 4,
                "end",
                12,
                ratio.tooFew() ? SOFT : INK,
                false,
                record.measure().word() + " " + SourceTable.ratio(ratio)));
        if (!ratio.tooFew()) {
            double mean = x(Objects.requireNonNull(ratio.mean()));
            svg.append(SvgPlot.line(
                    x(Objects.requireNonNull(ratio.low())),
                    middle,
                    x(Objects.requireNonNull(ratio.high())),
                    middle,
                    INK,
                    2,
                    ""));
            svg.append("<circle cx=\"" + mean + "\" cy=\"" + middle + "\" r=\"5\" fill=\"" + INK + "\"/>\n");
        }
    }

    private static double x(double log) {
        double reach = Math.log(TICKS[TICKS.length - 1]);
        return LEFT + (Math.clamp(log, -reach, reach) + reach) / (2 * reach) * (RIGHT - LEFT);
    }
}
