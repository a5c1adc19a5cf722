package org.tallystick.app.export.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Groups;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Stance;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.model.Modality;
import org.tallystick.model.Quantity;

/**
 * A question as a plot: one row for each voice, grouped by interest, on one axis. What passes a claim on has no row of its own.
 *
 * @param question what is asked
 * @param sentence the question in words
 * @param rows the voices, those of the victims' side first, then by day
 * @param numbers for each claim the number of its row
 */
public record IntervalPlot(Question question, String sentence, List<PlotRow> rows, Map<String, Integer> numbers) {
    private static final double RATIO = 4;
    private static final Comparator<Account> BY_DAY = Comparator.<Account, String>comparing(
                    account -> Objects.requireNonNullElse(account.published(), "9999"))
            .thenComparing(account -> account.claim().id());

    public IntervalPlot {
        rows = List.copyOf(rows);
        numbers = Map.copyOf(numbers);
    }

    /** The plot of {@code question}, which {@code sentence} asks. */
    public static IntervalPlot of(Question question, String sentence, Dossier dossier) {
        Groups<String> copies = new Groups<>();
        for (Stance stance : question.stances()) {
            if (stance.kind() == Kind.COPIES) {
                copies.join(stance.a(), stance.b());
            }
        }
        Map<String, List<Account>> voices = new LinkedHashMap<>();
        question.accounts().stream()
                .sorted(BY_DAY)
                .forEach(account -> voices.computeIfAbsent(
                                copies.of(account.claim().id()), v -> new ArrayList<>())
                        .add(account));
        voices.values().forEach(voice -> voice.sort(Comparator.comparingInt(IntervalPlot::silence)));
        List<List<Account>> sorted = voices.values().stream()
                .sorted(Comparator.comparing(
                        voice -> Interest.of(voice.getFirst().claim())))
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (Account account : sorted.get(i)) {
                numbers.put(account.claim().id(), i + 1);
            }
        }
        List<PlotRow> rows = new ArrayList<>();
        for (List<Account> voice : sorted) {
            rows.add(row(rows.size() + 1, voice, question, numbers, dossier));
        }
        return new IntervalPlot(question, sentence, rows, numbers);
    }

    /** Of those who pass one thing on, who names its claimant tells best what it is. */
    private static int silence(Account account) {
        return account.claim().claimant() == null ? 1 : 0;
    }

    private static PlotRow row(
            int number, List<Account> voice, Question question, Map<String, Integer> numbers, Dossier dossier) {
        Account first = voice.getFirst();
        return new PlotRow(
                number,
                dossier.whole(first),
                dossier.report(first),
                first.published(),
                Interest.of(first.claim()),
                (int) voice.stream().map(Account::report).distinct().count(),
                voice.stream()
                        .anyMatch(account ->
                                question.inForce().contains(account.claim().id())),
                first.claim().modality() == Modality.DENIED,
                note(first.claim().id(), question, numbers));
    }

    private static String note(String id, Question question, Map<String, Integer> numbers) {
        for (Stance stance : question.stances()) {
            if (stance.kind() == Kind.SUPERSEDES && stance.b().equals(id)) {
                return "superseded by " + numbers.get(stance.a());
            }
        }
        for (Stance stance : question.stances()) {
            if (stance.kind() == Kind.DENIES && stance.a().equals(id)) {
                return "denies " + numbers.get(stance.b());
            }
            if (stance.kind() == Kind.DENIES && stance.b().equals(id)) {
                return "denied by " + numbers.get(stance.a());
            }
        }
        return "";
    }

    /** The axis, in ratios where {@code log} asks for it and no figure is 0; null when no claim has a figure. */
    @Nullable
    public Scale scale(boolean log) {
        double[] ends = ends();
        return ends.length == 0 ? null : Scale.of(log && ends[0] > 0, ends[0], ends[ends.length - 1]);
    }

    /** Whether an axis in ratios tells more: no figure is 0, and the highest is four times the lowest or more. */
    public boolean canLog() {
        double[] ends = ends();
        return ends.length > 0 && ends[0] > 0 && ends[ends.length - 1] >= RATIO * ends[0];
    }

    /** The ends of all figures, rising. */
    private double[] ends() {
        return rows.stream()
                .map(row -> row.claim().quantity())
                .filter(Objects::nonNull)
                .flatMap(IntervalPlot::ends)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static Stream<Double> ends(Quantity quantity) {
        return Stream.of(quantity.low(), quantity.high())
                .filter(Objects::nonNull)
                .map(end -> Objects.requireNonNull(end));
    }
}
