package org.tallystick.app.export.dispute;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.dispute.Ratings.Rating;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.Table;
import org.tallystick.dispute.SourceRecord;
import org.tallystick.dispute.SourceRecord.LogRatio;

/** The records of sources as a table for a terminal. */
public final class SourceTable {
    private SourceTable() {}

    /** Prints {@code records}, one a row. */
    public static void print(List<SourceRecord> records, Ratings ratings, PrintWriter out, Look look) {
        Table table =
                new Table("source", "measure", "asked", "first", "copied", "revised", "against it", "ratio", "rated");
        for (SourceRecord record : records) {
            Rating rating = ratings.reliability(record);
            table.row(
                    record.side() == null ? record.name() : record.name() + " (" + record.side() + ")",
                    record.measure().word(),
                    String.valueOf(record.questions()),
                    record.rivalled() == 0 ? "" : record.first() + "/" + record.rivalled(),
                    count(record.copied()),
                    revised(record),
                    against(record),
                    ratio(record.ratio()),
                    rating.code().code() + (rating.byReviewer() ? "*" : ""));
        }
        table.print(out, look, "");
    }

    private static String count(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static String revised(SourceRecord record) {
        String up = record.raised() == 0 ? "" : record.raised() + " up";
        String down = record.lowered() == 0 ? "" : record.lowered() + " down";
        return up.isEmpty() || down.isEmpty() ? up + down : up + ", " + down;
    }

    private static String against(SourceRecord record) {
        String denied = counts(record.denied());
        String contradicted = counts(record.contradicted());
        return Stream.of(
                        denied.isEmpty() ? "" : "denied by " + denied,
                        contradicted.isEmpty() ? "" : "contradicted by " + contradicted)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String counts(SortedMap<String, Integer> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(count -> count.getKey() + (count.getValue() == 1 ? "" : " " + count.getValue()))
                        .toList());
    }

    /** How many times the later consensus the figures are; never without the number of questions. */
    public static String ratio(LogRatio ratio) {
        return ratio.tooFew()
                ? "too few, " + ratio.n()
                : String.format(
                        Locale.ROOT,
                        "%.2f, %.2f–%.2f (%d)",
                        Math.exp(Objects.requireNonNull(ratio.mean())),
                        Math.exp(Objects.requireNonNull(ratio.low())),
                        Math.exp(Objects.requireNonNull(ratio.high())),
                        ratio.n());
    }
}
