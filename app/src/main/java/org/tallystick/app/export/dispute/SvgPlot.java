package org.tallystick.app.export.dispute;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.Cells;
import org.tallystick.app.export.Html;
import org.tallystick.app.export.Words;
import org.tallystick.dispute.ClaimRange;
import org.tallystick.dispute.Interest;
import org.tallystick.model.Quantity;

/** A plot as SVG: what the terminal shows, to scale, with colours for interests. Whoever cannot see it gets the same in words. */
public final class SvgPlot {
    private static final int WIDTH = 860;
    private static final int LEFT = 250;
    private static final int RIGHT = 690;
    private static final int ROW = 40;
    private static final int GROUP = 26;
    private static final int LINE = 22;
    private static final int MARGIN = 20;
    private static final int LETTERS = 29;
    private static final int TITLE_LETTERS = 84;
    private static final int ARROW = 30;
    private static final String INK = "#1d1b18";
    private static final String SOFT = "#5c574e";

    private final StringBuilder svg = new StringBuilder();
    private final IntervalPlot plot;
    private final @Nullable Scale scale;
    private int y = MARGIN;

    private SvgPlot(IntervalPlot plot, boolean log) {
        this.plot = plot;
        this.scale = plot.scale(log);
    }

    /** One picture of {@code plots}, one below the other. */
    public static String of(List<IntervalPlot> plots, boolean log) {
        StringBuilder parts = new StringBuilder();
        int height = 0;
        for (IntervalPlot plot : plots) {
            SvgPlot part = new SvgPlot(plot, log);
            String drawn = part.draw();
            parts.append("<g transform=\"translate(0 ")
                    .append(height)
                    .append(")\" role=\"img\">\n<title>")
                    .append(safe(plot.sentence()))
                    .append("</title>\n<desc>")
                    .append(safe(part.said()))
                    .append("</desc>\n")
                    .append(drawn)
                    .append("</g>\n");
            height += part.y;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" font-family=\"sans-serif\">\n<rect width=\"" + WIDTH
                + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n" + parts + "</svg>\n";
    }

    private String draw() {
        for (String line : Cells.wrap(plot.sentence(), TITLE_LETTERS)) {
            y += LINE;
            text(MARGIN, y, "start", 17, INK, true, line);
        }
        y += LINE;
        text(
                MARGIN,
                y,
                "start",
                13,
                SOFT,
                false,
                plot.question().state().word() + " · " + Facts.counts(plot.question()));
        y += LINE + 8;
        int top = y;
        int axis = svg.length();
        Interest group = null;
        for (PlotRow row : plot.rows()) {
            if (row.interest() != group) {
                group = row.interest();
                y += GROUP;
                text(MARGIN, y - 8, "start", 12, colour(group), true, Facts.group(group, row));
            }
            row(row);
        }
        ClaimRange range = plot.question().range();
        if (scale != null && plot.rows().size() > 1) {
            range(range);
        }
        int bottom = y;
        if (range.floor() != null) {
            y += ROW / 2;
            text(
                    MARGIN,
                    y,
                    "start",
                    12,
                    SOFT,
                    false,
                    "floor: at least " + Scale.name(range.floor())
                            + ", by two independent origins or one against its own interest");
        }
        if (scale != null) {
            svg.insert(axis, axis(top, bottom));
        }
        y += MARGIN;
        text(
                MARGIN,
                y,
                "start",
                11,
                SOFT,
                false,
                "Reported figures, not established facts. " + plot.question().id());
        y += MARGIN;
        return svg.toString();
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        for (PlotRow row : plot.rows()) {
            said.append(row.number())
                    .append(". ")
                    .append(row.speaker())
                    .append(" (")
                    .append(row.source())
                    .append("): ")
                    .append(Words.figure(row.claim().quantity()))
                    .append(row.denied() ? ", denied" : "")
                    .append(row.note().isEmpty() ? ". " : ", " + row.note() + ". ");
        }
        return said.toString().strip();
    }

    private String axis(int top, int bottom) {
        StringBuilder lines = new StringBuilder();
        if (scale != null) {
            for (double tick : scale.ticks()) {
                double x = x(scale.at(tick));
                lines.append(line(x, top + 2, x, bottom, "#dcd7cb", 1, ""))
                        .append(label(x, top - 4, "middle", 11, SOFT, false, Scale.name(tick)));
            }
        }
        return lines.toString();
    }

    private static double x(double share) {
        return LEFT + share * (RIGHT - LEFT);
    }

    private void row(PlotRow row) {
        int middle = y + ROW / 2 - 4;
        String ink = row.inForce() ? INK : SOFT;
        text(MARGIN, middle, "start", 13, ink, row.inForce(), clip(row.number() + "  " + row.speaker()));
        text(MARGIN, middle + 15, "start", 11, SOFT, false, clip(row.source()));
        Quantity quantity = row.claim().quantity();
        text(
                WIDTH - MARGIN,
                middle,
                "end",
                13,
                ink,
                row.inForce(),
                Words.figure(quantity).replace('\u00a0', ' '));
        text(WIDTH - MARGIN, middle + 15, "end", 11, SOFT, false, row.note());
        Mark mark = scale == null || quantity == null ? null : Mark.of(quantity, scale);
        if (mark != null) {
            svg.append("<g opacity=\"").append(row.inForce() ? "1" : "0.5").append("\">");
            mark(mark, middle + 2, colour(row.interest()), row.denied());
            svg.append("</g>\n");
        }
        y += ROW;
    }

    private void mark(Mark mark, int middle, String colour, boolean denied) {
        switch (mark) {
            case Mark.Hatch hatch -> {
                double from = x(hatch.from());
                hatch(from, hatch.to() == null ? from + ARROW : x(hatch.to()), middle, colour);
            }
            case Mark.Bound bound -> arrow(x(bound.at()), bound.least() ? 1 : -1, middle, colour, denied);
            case Mark.Dot dot -> dot(x(dot.at()), dot.about(), middle, colour, denied);
            case Mark.Bar bar -> box(x(bar.from()), x(bar.to()), middle, 9, denied ? "#ffffff" : colour, colour);
        }
    }

    private void dot(double at, boolean about, int middle, String colour, boolean denied) {
        if (about) {
            svg.append(line(at - ARROW / 2.0, middle, at + ARROW / 2.0, middle, colour, 2, "2 2.5"));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%d\" r=\"5.5\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
                at,
                middle,
                denied ? "#ffffff" : colour,
                colour));
    }

    private void hatch(double from, double to, int middle, String colour) {
        for (double at = from; at < to; at += 6) {
            svg.append(line(at, middle + 5.5, Math.min(to, at + 5), middle - 5.5, colour, 2.5, ""));
        }
    }

    private void arrow(double post, int way, int middle, String colour, boolean denied) {
        double tip = post + way * ARROW;
        svg.append(line(post, middle - 7, post, middle + 7, colour, 2, ""))
                .append(line(post, middle, tip, middle, colour, 2, denied ? "4 3" : ""))
                .append(line(tip, middle, tip - way * 6.0, middle - 5, colour, 2, ""))
                .append(line(tip, middle, tip - way * 6.0, middle + 5, colour, 2, ""));
    }

    private void box(double from, double to, int middle, int height, String fill, String stroke) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"%s\"/>",
                from,
                middle - height / 2.0,
                Math.max(2, to - from),
                height,
                fill,
                stroke));
    }

    /** What the claims span: a thin line between posts, with an arrow where none sets an end. */
    private void range(ClaimRange range) {
        if (scale == null || range.low() == null && range.high() == null) {
            return;
        }
        int middle = y + ROW / 2 - 4;
        svg.append(line(MARGIN, y + 2, WIDTH - MARGIN, y + 2, "#dcd7cb", 2, ""));
        text(MARGIN, middle + 4, "start", 13, INK, true, "Range of the claims");
        text(WIDTH - MARGIN, middle + 4, "end", 13, INK, true, Facts.range(range));
        double from = range.low() == null ? LEFT : x(scale.at(range.low()));
        double to = range.high() == null ? RIGHT : x(scale.at(range.high()));
        svg.append(line(from, middle, to, middle, INK, 2, ""));
        for (double end : List.of(from, to)) {
            boolean open = end == from ? range.low() == null : range.high() == null;
            if (open) {
                double back = end == from ? 6 : -6;
                svg.append(line(end, middle, end + back, middle - 5, INK, 2, ""))
                        .append(line(end, middle, end + back, middle + 5, INK, 2, ""));
            } else {
                svg.append(line(end, middle - 6, end, middle + 6, INK, 2, ""));
            }
        }
        y += ROW;
    }

    static String line(double fromX, double fromY, double toX, double toY, String colour, double width, String dashes) {
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>%n",
                fromX,
                fromY,
                toX,
                toY,
                colour,
                width,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private void text(double x, double y, String anchor, int size, String colour, boolean bold, String words) {
        if (!words.isEmpty()) {
            svg.append(label(x, y, anchor, size, colour, bold, words));
        }
    }

    static String label(double x, double y, String anchor, int size, String colour, boolean bold, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\"%s>%s</text>%n",
                x,
                y,
                anchor,
                size,
                colour,
                bold ? " font-weight=\"bold\"" : "",
                safe(words));
    }

    static String clip(String text) {
        return text.codePointCount(0, text.length()) <= LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LETTERS - 1)).stripTrailing() + "…";
    }

    static String safe(String text) {
        return Html.escaped(Cells.safe(text).replace('\n', ' '));
    }

    private static String colour(Interest interest) {
        return switch (interest) {
            case VICTIMS -> "#a84300";
            case ATTACKERS -> "#1a5a9c";
            case THIRD_PARTY -> "#00695a";
            case UNKNOWN -> "#4f4a43";
        };
    }
}
