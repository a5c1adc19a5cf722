package org.tallystick.app.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tallystick.app.accuracy.Score.Answer;
import org.tallystick.app.accuracy.Score.Group;

/** The tables of docs/accuracy.md. */
final class Figures {
    private static final List<String> CLAIMS =
            List.of("set", "claims", "found", "precision", "recall", "F1", "full F1");

    private final StringBuilder text = new StringBuilder();

    /** Adds the scores of the read and the unread reports among {@code answers}. */
    void reports(List<Answer> answers) {
        List<Answer> read = answers.stream().filter(a -> !a.report().unread()).toList();
        List<Answer> unread = answers.stream().filter(a -> a.report().unread()).toList();
        headerOfScores();
        scores("read", read);
        scores("unread", unread);
        text.append('\n');
        header(List.of("set", "reports", "reports without claims", "claims found in those"));
        claimless("read", read);
        claimless("unread", unread);
        text.append('\n');
    }

    /** Adds the scores of the invented reports. */
    void invented(List<Answer> answers) {
        headerOfScores();
        scores("invented", answers);
    }

    /** Adds how many of the {@code wanted} pairs were found in so many {@code messages}. */
    void messages(int messages, int wanted, int found) {
        header(List.of("set", "messages", "killed or wounded", "recall"));
        row(List.of("MUC-3/4", number(messages), number(wanted), rate((double) found / wanted)));
    }

    /** All tables so far. */
    String text() {
        return text.toString();
    }

    private void scores(String set, List<Answer> answers) {
        for (Group group : Group.values()) {
            String name = set + ", " + word(group);
            score(name, Score.of(group, answers));
            for (String language : languages(answers)) {
                List<Answer> those = answers.stream()
                        .filter(a -> a.report().language().equals(language))
                        .toList();
                score(name + "/" + language, Score.of(group, those));
            }
        }
    }

    private static TreeSet<String> languages(List<Answer> answers) {
        TreeSet<String> languages = new TreeSet<>();
        answers.forEach(answer -> languages.add(answer.report().language()));
        return languages;
    }

    private void score(String name, Score score) {
        List<String> cells = new ArrayList<>(List.of(name, number(score.gold()), number(score.found())));
        Stream.of(score.precision(), score.recall(), score.f1(), score.fullF1())
                .map(Figures::rate)
                .forEach(cells::add);
        for (Slot slot : Slot.values()) {
            OptionalDouble right = score.right(slot);
            cells.add(right.isPresent() ? rate(right.getAsDouble()) : "");
        }
        row(cells);
    }

    private void claimless(String set, List<Answer> answers) {
        List<Answer> claimless =
                answers.stream().filter(a -> a.report().claims().isEmpty()).toList();
        int claims = claimless.stream().mapToInt(a -> a.claims().size()).sum();
        row(List.of(set, number(answers.size()), number(claimless.size()), number(claims)));
    }

    private void headerOfScores() {
        header(Stream.concat(CLAIMS.stream(), Stream.of(Slot.values()).map(Figures::word))
                .toList());
    }

    private void header(List<String> cells) {
        row(cells);
        row(cells.stream().map(cell -> "---").toList());
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String number(int value) {
        return Integer.toString(value);
    }

    /** Half to even on the exact value, as the scorer of the gold rounds: the two can be laid side by side. */
    private static String rate(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toString();
    }
}
