package org.tallystick.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.export.Words;
import org.tallystick.app.export.dispute.Facts;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.export.dispute.Mark;
import org.tallystick.app.export.dispute.PlotRow;
import org.tallystick.app.export.dispute.Scale;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Stance;
import org.tallystick.model.Quantity;
import org.tallystick.model.Span;

/**
 * What the page of a question shows of it.
 *
 * @param plot its voices
 * @param scale their common axis; null when none has a figure
 * @param canLog whether the axis may be in ratios: no figure is 0 and the highest is four times the lowest
 * @param reason the two claims that make its state, by their numbers; empty when one voice speaks
 * @param voices the rows, each with its mark and sentence
 * @param stances how each two voices stand to each other, by their numbers
 * @param whole the question of which it is a part, in words; empty when there is none
 */
public record DisputeView(
        IntervalPlot plot,
        @Nullable Scale scale,
        boolean canLog,
        String reason,
        List<Voice> voices,
        List<Told> stances,
        String whole) {
    /** How two voices stand to each other. */
    public record Told(int a, Stance.Kind kind, int b, String why) {}

    /** Words of a sentence; {@code mark} is {@code f} for the figure, {@code c} for the claimant, empty for others. */
    public record Piece(String words, String mark) {}

    /**
     * A row of the plot with its sentence.
     *
     * @param first whether it is the first of its interest
     * @param mark its figure; null when it has none
     * @param figure the figure in words
     */
    public record Voice(
            PlotRow row,
            boolean first,
            @Nullable Mark mark,
            String figure,
            List<Piece> sentence,
            List<String> claims) {}

    static DisputeView of(IntervalPlot plot, boolean log, Dossier dossier, String whole) {
        Scale scale = plot.scale(log);
        List<Voice> voices = new ArrayList<>();
        Interest group = null;
        for (PlotRow row : plot.rows()) {
            Quantity quantity = row.claim().quantity();
            voices.add(new Voice(
                    row,
                    row.interest() != group,
                    scale == null || quantity == null ? null : Mark.of(quantity, scale),
                    Words.figure(quantity),
                    pieces(
                            row,
                            dossier.report(account(plot.question(), row.claim().id()))
                                    .text()),
                    claims(plot, row.number())));
            group = row.interest();
        }
        return new DisputeView(plot, scale, plot.canLog(), Facts.reason(plot), voices, stances(plot), whole);
    }

    private static Account account(Question question, String claim) {
        return question.accounts().stream()
                .filter(account -> account.claim().id().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> claims(IntervalPlot plot, int number) {
        return plot.question().accounts().stream()
                .map(account -> account.claim().id())
                .filter(id -> Objects.equals(plot.numbers().get(id), number))
                .toList();
    }

    private static List<Told> stances(IntervalPlot plot) {
        List<Told> told = new ArrayList<>();
        for (Stance stance : plot.question().stances()) {
            int a = Objects.requireNonNull(plot.numbers().get(stance.a()));
            int b = Objects.requireNonNull(plot.numbers().get(stance.b()));
            Told one = new Told(a, stance.kind(), b, stance.why());
            if (a != b && !told.contains(one)) {
                told.add(one);
            }
        }
        return told;
    }

    /** The sentence in pieces: the figure and the claimant where they stand in it. */
    private static List<Piece> pieces(PlotRow row, String text) {
        Span sentence = row.claim().evidence().span();
        if (sentence.end() > text.length()) {
            return List.of(new Piece(row.claim().evidence().quote(), ""));
        }
        Quantity quantity = row.claim().quantity();
        Span figure = quantity == null ? null : quantity.span();
        Span claimant = row.claim().why().stream()
                .filter(reason -> reason.field().equals("claimant"))
                .map(reason -> reason.span())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Piece> pieces = new ArrayList<>();
        int at = sentence.start();
        while (at < sentence.end()) {
            String mark = in(figure, at) ? "f" : in(claimant, at) ? "c" : "";
            int end = at + 1;
            while (end < sentence.end() && mark.equals(in(figure, end) ? "f" : in(claimant, end) ? "c" : "")) {
                end++;
            }
            pieces.add(new Piece(text.substring(at, end), mark));
            at = end;
        }
        return pieces;
    }

    private static boolean in(@Nullable Span span, int at) {
        return span != null && span.start() <= at && at < span.end();
    }

    /** A share of the axis as SVG has it: {@code 41.50%}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
