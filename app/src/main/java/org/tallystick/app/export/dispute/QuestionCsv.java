package org.tallystick.app.export.dispute;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Wording;
import org.tallystick.model.Place;
import org.tallystick.model.Window;

/** Questions as comma-separated values, one a row; what is unknown is an empty cell. */
public final class QuestionCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "question",
            "state",
            "measure",
            "side",
            "group",
            "place",
            "country",
            "start",
            "end",
            "scope",
            "low",
            "high",
            "floor",
            "claims",
            "origins",
            "part_of");

    private QuestionCsv() {}

    /** The rows of {@code questions} under a row of headers; {@code wording} asks them. */
    public static String of(List<Question> questions, Wording wording) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(COLUMNS);
            for (Question question : questions) {
                printer.printRecord(row(question, wording));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<@Nullable Object> row(Question question, Wording wording) {
        Place place = question.place();
        Window window = question.window();
        return Arrays.asList(
                question.id(),
                wording.of(question),
                question.state().word(),
                question.measure().word(),
                question.side(),
                question.group() == null ? null : question.group().word(),
                place == null ? null : place.name() == null ? place.text() : place.name(),
                place == null ? null : place.country(),
                window == null ? null : window.start(),
                window == null ? null : window.end(),
                question.scope().word(),
                plain(question.range().low()),
                plain(question.range().high()),
                plain(question.range().floor()),
                question.accounts().size(),
                question.origins(),
                question.partOf());
    }

    private static @Nullable String plain(@Nullable Double number) {
        return number == null
                ? null
                : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
