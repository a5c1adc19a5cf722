package org.tallystick.app.export;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.model.Agent;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Likelihood;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reading;
import org.tallystick.model.Reason;
import org.tallystick.model.Report;
import org.tallystick.model.Scope;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;
import org.tallystick.model.Thing;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/** Readings made by hand, so that the formats are tested without the engine. */
final class Readings {
    static final String TEXT = "On Monday at least 12 civilians of \"A & B\" <died>, the army said.\n\n"
            + "The town of 75,000 lost dozens, it said.";

    private Readings() {}

    static Span words(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    static Quantity figure(Double low, Double high, Form form, Unit unit, String words) {
        return new Quantity(low, high, form, unit, words, words(words));
    }

    /** A claim with every field filled. */
    static Claim full() {
        String sentence = TEXT.substring(0, TEXT.indexOf('\n'));
        return new Claim(
                "c1",
                "r",
                Measure.KILLED,
                figure(12.0, null, Form.AT_LEAST, Unit.PERSONS, "at least 12"),
                Scope.CUMULATIVE,
                new Victims("civilians of \"A & B\"", "UKR", Group.CIVILIAN),
                null,
                new Agent("the army", "RUS"),
                new Claimant("the army", "the Ukrainian army", "UKR", "military"),
                List.of(new Claimant("a broadcaster", null, null, "broadcaster")),
                new Place("town", "Town", "Місто", "x:1", "UKR", 48.5, 38.0, Precision.SETTLEMENT),
                new Window("Monday", LocalDate.of(2023, 3, 13), LocalDate.of(2023, 3, 13), "2023-03-13"),
                Modality.ESTIMATED,
                new Likelihood(0.55, 1.0),
                new Evidence(new Span(0, sentence.length()), sentence),
                List.of(
                        new Reason("quantity", "number", words("at least 12")),
                        new Reason("victims", "noun", words("civilians of \"A & B\" <died>")),
                        new Reason("claimant", "attribution", words("the army")),
                        new Reason("place", "place.focus", words("town")),
                        new Reason("time", "time", words("On Monday at least")),
                        new Reason("modality", "default", null)));
    }

    /** A claim with as little as a claim may have, in the second paragraph. */
    static Claim bare() {
        String sentence = TEXT.substring(TEXT.indexOf("The town"));
        return new Claim(
                "c2",
                "r",
                Measure.DESTROYED,
                figure(null, null, Form.VAGUE, Unit.ITEMS, "dozens"),
                Scope.PERIOD,
                null,
                new Thing("houses", null),
                null,
                null,
                List.of(),
                null,
                null,
                Modality.ASSERTED,
                null,
                new Evidence(words(sentence), sentence),
                List.of(new Reason("quantity", "number", words("dozens"))));
    }

    static Reading reading(Claim... claims) {
        return new Reading(
                new Report("r", TEXT, "en", "2023-03-15", null, null, null),
                "en",
                "en 1",
                List.of(claims),
                List.of(new SetAside(words("75,000"), "75,000", "population", "aside.population")));
    }

    static String written(String format, Look look, Reading... readings) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        ReadingWriter writer = ReadingWriter.of(format, printer, look);
        for (Reading reading : readings) {
            writer.write(reading);
        }
        writer.end();
        printer.flush();
        return out.toString();
    }
}
