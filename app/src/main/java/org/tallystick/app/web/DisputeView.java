package org.tallystick.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.export.dispute.Facts;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.export.dispute.Mark;
import org.tallystick.app.export.dispute.PlotRow;
import org.tallystick.app.export.dispute.Scale;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Ground;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Stance;
import org.tallystick.model.Claim;
import org.tallystick.model.Quantity;

/**
 * What the page of a question shows of it.
 *
 * @param plot its voices
 * @param scale their common axis; null when none has a figure
 * @param canLog whether the axis may be in ratios: no figure is 0 and the highest is four times the lowest
 * @param reason the stance that makes its state; null when one voice speaks
 * @param voices the rows, each with its mark and sentence
 * @param stances how each two voices stand to each other, by their numbers
 * @param loose why claims might belong elsewhere: what they leave open, by the numbers of their rows
 * @param candidates other questions that it may be one with: their sentences by their ids
 * @param whole the question of which it is a part, in words; empty when there is none
 */
public record DisputeView(
        IntervalPlot plot,
        @Nullable Scale scale,
        boolean canLog,
        @Nullable Told reason,
        List<Voice> voices,
        List<Told> stances,
        Map<String, List<Integer>> loose,
        Map<String, String> candidates,
        String whole) {
    /** How two voices stand to each other. */
    public record Told(int a, Stance.Kind kind, int b, Ground ground) {}

    /** What became of a voice: a text, and the number of the voice that did it. */
    public record Note(String text, int by) {}

    /**
     * A row of the plot with its sentence.
     *
     * @param first whether it is the first of its interest
     * @param mark its figure; null when it has none
     * @param note what became of it; null when nothing did
     */
    public record Voice(
            PlotRow row,
            boolean first,
            @Nullable Mark mark,
            @Nullable Note note,
            List<Sentence.Piece> sentence,
            List<String> claims) {}

    static DisputeView of(
            IntervalPlot plot, boolean log, Dossier dossier, Map<String, String> candidates, String whole) {
        Scale scale = plot.scale(log);
        List<Voice> voices = new ArrayList<>();
        Interest group = null;
        for (PlotRow row : plot.rows()) {
            Quantity quantity = row.claim().quantity();
            voices.add(new Voice(
                    row,
                    row.interest() != group,
                    scale == null || quantity == null ? null : Mark.of(quantity, scale),
                    note(plot, row.claim().id()),
                    Sentence.of(
                            row.claim(),
                            dossier.report(account(plot.question(), row.claim().id()))
                                    .text()),
                    claims(plot, row.number())));
            group = row.interest();
        }
        Stance reason = Facts.stance(plot.question());
        return new DisputeView(
                plot,
                scale,
                plot.canLog(),
                reason == null ? null : told(plot, reason),
                voices,
                stances(plot),
                loose(plot),
                candidates,
                whole);
    }

    private static @Nullable Note note(IntervalPlot plot, String claim) {
        for (Stance stance : plot.question().stances()) {
            if (stance.kind() == Stance.Kind.SUPERSEDES && stance.b().equals(claim)) {
                return new Note("note.superseded", number(plot, stance.a()));
            }
        }
        for (Stance stance : plot.question().stances()) {
            if (stance.kind() == Stance.Kind.DENIES && stance.a().equals(claim)) {
                return new Note("note.denies", number(plot, stance.b()));
            }
            if (stance.kind() == Stance.Kind.DENIES && stance.b().equals(claim)) {
                return new Note("note.denied", number(plot, stance.a()));
            }
        }
        return null;
    }

    private static int number(IntervalPlot plot, String claim) {
        return Objects.requireNonNull(plot.numbers().get(claim), claim);
    }

    private static Told told(IntervalPlot plot, Stance stance) {
        return new Told(number(plot, stance.a()), stance.kind(), number(plot, stance.b()), stance.ground());
    }

    /** What claims leave open that the question's leading claim tells: telling it might show that they belong elsewhere. */
    private static Map<String, List<Integer>> loose(IntervalPlot plot) {
        Question question = plot.question();
        Map<String, List<Integer>> loose = new LinkedHashMap<>();
        for (PlotRow row : plot.rows()) {
            Claim claim = row.claim();
            if (claim.place() == null && question.place() != null) {
                loose.computeIfAbsent("loose.place", key -> new ArrayList<>()).add(row.number());
            }
            if ((claim.time() == null || claim.isDatedByTelling()) && question.window() != null) {
                loose.computeIfAbsent("loose.day", key -> new ArrayList<>()).add(row.number());
            }
            if ((claim.victims() == null || claim.victims().side() == null) && question.side() != null) {
                loose.computeIfAbsent("loose.side", key -> new ArrayList<>()).add(row.number());
            }
        }
        return loose;
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
        Set<String> said = new HashSet<>();
        for (Stance stance : plot.question().stances()) {
            Told one = told(plot, stance);
            if (one.a() != one.b() && said.add(one.a() + " " + one.kind() + " " + one.b())) {
                told.add(one);
            }
        }
        return told;
    }

    /** A share of the axis as SVG has it: {@code 41.50%}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
