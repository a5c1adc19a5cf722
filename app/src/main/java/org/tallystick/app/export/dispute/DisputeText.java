package org.tallystick.app.export.dispute;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.dispute.Ratings.Rating;
import org.tallystick.app.export.Cells;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.Words;
import org.tallystick.dispute.ClaimRange;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Stance;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.model.Quantity;
import org.tallystick.model.Span;

/** A dispute for a terminal: the question, the plot with the sentences beside or below it, and why it is one question. */
public final class DisputeText {
    /** Columns of the plot; a narrower terminal gets a narrower one. */
    private static final int PLOT = 80;

    private static final int NUMBER = 3;
    private static final int LABEL = 28;
    private static final int VALUE = 16;
    private static final int GAP = 3;

    /** Fewer columns than these beside the plot are no room for sentences. */
    private static final int LEAST_BESIDE = 48;

    private static final int MOST_STANCES = 12;
    private static final String DIM = "2";
    private static final String BOLD = "1";

    private final PrintWriter out;
    private final Look look;
    private final boolean log;

    /** {@code log} asks for an axis of ratios. */
    public DisputeText(PrintWriter out, Look look, boolean log) {
        this.out = out;
        this.look = look;
        this.log = log;
    }

    /** A line and how many columns it takes, which the codes of its colours do not. */
    private record Line(String text, int width) {
        static final Line EMPTY = new Line("", 0);
    }

    /** Prints the head, the plot and the sentences. */
    public void brief(IntervalPlot plot) {
        head(plot);
        List<Line> marks = marks(plot);
        int beside = look.width() - PLOT - GAP;
        if (beside >= LEAST_BESIDE) {
            List<Line> words = sentences(plot, beside);
            for (int i = 0; i < Math.max(marks.size(), words.size()); i++) {
                Line mark = i < marks.size() ? marks.get(i) : Line.EMPTY;
                Line said = i < words.size() ? words.get(i) : Line.EMPTY;
                out.println((mark.text() + " ".repeat(PLOT + GAP - mark.width()) + said.text()).stripTrailing());
            }
        } else {
            marks.forEach(line -> out.println(line.text().stripTrailing()));
            out.println();
            sentences(plot, Math.min(look.width(), PLOT)).forEach(line -> out.println(line.text()));
        }
    }

    /** Prints all that is known of the question. */
    public void whole(IntervalPlot plot, Ratings ratings) {
        brief(plot);
        Question question = plot.question();
        out.println();
        out.println(look.style(BOLD, "Why this is one question"));
        question.why().forEach(why -> bullet(numbered(why, plot)));
        if (question.partOf() != null) {
            bullet("it is a part of " + question.partOf());
        }
        List<String> stances = stances(plot);
        if (!stances.isEmpty()) {
            out.println();
            out.println(look.style(BOLD, "Claim against claim"));
            stances.stream().limit(MOST_STANCES).forEach(this::bullet);
            if (stances.size() > MOST_STANCES) {
                bullet((stances.size() - MOST_STANCES) + " more; --format jsonl has all");
            }
        }
        out.println();
        out.println(look.style(BOLD, "Credibility (Admiralty code)"));
        for (PlotRow row : plot.rows()) {
            Rating rating = ratings.credibility(question, row.claim().id());
            bullet(row.number() + " is rated " + rating.code().code() + ": "
                    + rating.code().why());
        }
    }

    private void bullet(String text) {
        List<String> lines = Cells.wrap(text, Math.min(look.width(), PLOT) - 4);
        for (int i = 0; i < lines.size(); i++) {
            out.println((i == 0 ? "  - " : "    ") + lines.get(i));
        }
    }

    /** The reason with the numbers of rows in place of ids of claims. */
    private static String numbered(String why, IntervalPlot plot) {
        String text = why;
        for (var number : plot.numbers().entrySet()) {
            text = text.replace(number.getKey(), String.valueOf(number.getValue()));
        }
        return text.replaceAll("\\b(\\d+), (?=\\1\\b)", "");
    }

    private static List<String> stances(IntervalPlot plot) {
        TreeSet<String> seen = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        for (Stance stance : plot.question().stances()) {
            String line = plot.numbers().get(stance.a()) + " " + stance.kind().word() + " "
                    + plot.numbers().get(stance.b()) + ": " + stance.why();
            if (stance.kind() != Kind.COPIES && seen.add(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private void head(IntervalPlot plot) {
        Question question = plot.question();
        for (String line : Cells.wrap(plot.sentence(), Math.min(look.width(), PLOT))) {
            out.println(look.style(BOLD, line));
        }
        String state = question.state().word();
        List<String> counts = Cells.wrap(state + " · " + Facts.counts(question), Math.min(look.width(), PLOT));
        out.println(look.style(BOLD, state) + counts.getFirst().substring(state.length()));
        counts.stream().skip(1).forEach(out::println);
        out.println(look.style(DIM, question.id()));
        String reason = Facts.reason(plot);
        if (!reason.isEmpty()) {
            Cells.wrap(reason, Math.min(look.width(), PLOT)).forEach(out::println);
        }
        out.println();
    }

    private List<Line> marks(IntervalPlot plot) {
        int width = Math.min(look.width(), PLOT) - NUMBER - LABEL - VALUE - 2;
        Scale scale = plot.scale(log);
        List<Line> lines = new ArrayList<>();
        String indent = " ".repeat(NUMBER + LABEL + 1);
        if (scale != null) {
            lines.add(plain(indent + Stick.names(width, scale)));
        }
        Interest group = null;
        for (PlotRow row : plot.rows()) {
            Interest interest = row.interest();
            if (interest != group) {
                lines.add(styled(
                        BOLD + (interest == Interest.UNKNOWN ? "" : ";" + colour(interest)),
                        Facts.group(interest, row)));
                group = interest;
            }
            row(lines, row, scale, width);
        }
        ClaimRange range = plot.question().range();
        if (scale != null && plot.rows().size() > 1 && (range.low() != null || range.high() != null)) {
            lines.add(line(
                    Cells.pad("", NUMBER),
                    "range of the claims",
                    "",
                    new Stick(width, scale).mark(range),
                    Facts.range(range),
                    ""));
        }
        if (range.floor() != null) {
            lines.add(line(
                    Cells.pad("", NUMBER), "floor", "", new Stick(width, scale), "≥ " + Scale.name(range.floor()), ""));
        }
        return lines;
    }

    private void row(List<Line> lines, PlotRow row, @Nullable Scale scale, int width) {
        String style = row.inForce() ? colour(row.interest()) : DIM;
        Quantity quantity = row.claim().quantity();
        lines.add(line(
                Cells.pad(String.valueOf(row.number()), NUMBER),
                row.speaker(),
                row.inForce() ? BOLD : DIM,
                new Stick(width, scale).mark(quantity, row.denied(), !row.inForce()),
                Words.figure(quantity),
                style));
        lines.add(line(" ".repeat(NUMBER), row.source(), DIM, new Stick(width, scale), row.note(), DIM));
    }

    private Line line(String number, String label, String labelStyle, Stick stick, String value, String style) {
        String shown = clip(label, LABEL);
        String marks = stick.toString();
        String said = clip(value.replace('\u00a0', ' '), VALUE);
        return new Line(
                number + look.style(labelStyle, shown) + " ".repeat(LABEL - Cells.width(shown) + 1)
                        + look.style(style, marks) + " " + " ".repeat(VALUE - Cells.width(said)) + said,
                NUMBER + LABEL + 1 + marks.length() + 1 + VALUE);
    }

    private static String clip(String text, int width) {
        String safe = Cells.safe(text).replace('\n', ' ');
        if (Cells.width(safe) <= width) {
            return safe;
        }
        int end = safe.length();
        while (end > 0 && Cells.width(safe.substring(0, end)) > width - 1) {
            end = safe.offsetByCodePoints(end, -1);
        }
        return safe.substring(0, end).stripTrailing() + "…";
    }

    private Line plain(String text) {
        return new Line(text, Cells.width(text));
    }

    private Line styled(String style, String text) {
        return new Line(look.style(style, text), Cells.width(text));
    }

    private static String colour(Interest interest) {
        return switch (interest) {
            case VICTIMS -> "33";
            case ATTACKERS -> "34";
            case THIRD_PARTY -> "36";
            case UNKNOWN -> "";
        };
    }

    private List<Line> sentences(IntervalPlot plot, int width) {
        List<Line> lines = new ArrayList<>();
        for (PlotRow row : plot.rows()) {
            String quote = "“" + row.claim().evidence().quote() + "”";
            boolean first = true;
            for (String line : Cells.wrap(quote, width - NUMBER)) {
                String number = first ? Cells.pad(String.valueOf(row.number()), NUMBER) : " ".repeat(NUMBER);
                lines.add(new Line(number + marked(line, row), NUMBER + Cells.width(line)));
                first = false;
            }
            lines.add(styled(
                    DIM,
                    " ".repeat(NUMBER)
                            + clip(row.report().id() + " · claim " + row.claim().id(), width - NUMBER)));
        }
        return lines;
    }

    /** The line with the words of the figure in bold, where they stand on it whole. */
    private String marked(String line, PlotRow row) {
        Quantity quantity = row.claim().quantity();
        if (quantity == null || !look.coloured()) {
            return line;
        }
        Span span = quantity.span();
        String words = Cells.safe(quantity.text()).replace('\n', ' ');
        int at = words.isEmpty() || span.end() <= span.start() ? -1 : line.indexOf(words);
        return at < 0
                ? line
                : line.substring(0, at) + look.style("30;103", words) + line.substring(at + words.length());
    }
}
