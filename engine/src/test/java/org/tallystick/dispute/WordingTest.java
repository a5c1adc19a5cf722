package org.tallystick.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.lang.Phrases;
import org.tallystick.model.Claim;
import org.tallystick.model.Evidence;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Thing;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

class WordingTest {
    private static Place place(String name, String country, Precision precision) {
        return new Place(name, name, null, null, country, null, null, precision);
    }

    private static String asked(
            String code,
            Measure measure,
            @Nullable String side,
            @Nullable Group group,
            @Nullable Thing thing,
            @Nullable Place place,
            Scope scope,
            @Nullable String words,
            @Nullable String first,
            @Nullable String last) {
        Claim claim = new Claim(
                "c",
                "r",
                measure,
                null,
                scope,
                new Victims(null, side, group),
                thing,
                null,
                null,
                List.of(),
                place,
                first == null && last == null
                        ? null
                        : new Window(
                                words,
                                first == null ? null : LocalDate.parse(first),
                                last == null ? null : LocalDate.parse(last),
                                null),
                Modality.ASSERTED,
                null,
                new Evidence(new Span(0, 0), ""),
                List.of());
        Question question = Questions.of(List.of(Account.of(claim, null, null))).getFirst();
        return new Wording(Phrases.of(code)).of(question);
    }

    @Test
    void asksAsTheWindowSays() {
        Place near = place("Bakhmut", "UKR", Precision.NEAR_SETTLEMENT);
        assertThat(asked(
                        "en",
                        Measure.KILLED,
                        "RUS",
                        Group.MILITARY,
                        null,
                        near,
                        Scope.PERIOD,
                        "24 hours",
                        "2023-03-10",
                        "2023-03-11"))
                .isEqualTo("How many Russian soldiers were killed near Bakhmut in the 24 hours to 11 March 2023?");
        assertThat(asked(
                        "nl",
                        Measure.KILLED,
                        "RUS",
                        Group.MILITARY,
                        null,
                        near,
                        Scope.PERIOD,
                        "24 uur",
                        "2023-03-10",
                        "2023-03-11"))
                .isEqualTo(
                        "Hoeveel Russische militairen zijn bij Bakhmut in de 24 uur tot en met 11 maart 2023 gedood?");
        assertThat(asked(
                        "en",
                        Measure.KILLED,
                        "RUS",
                        Group.MILITARY,
                        null,
                        near,
                        Scope.PERIOD,
                        "24 and 25 March",
                        "2023-03-24",
                        "2023-03-25"))
                .isEqualTo("How many Russian soldiers were killed near Bakhmut from 24 March 2023 to 25 March 2023?");
        assertThat(asked(
                        "en",
                        Measure.WOUNDED,
                        null,
                        null,
                        null,
                        place("Derna", "LBY", Precision.SETTLEMENT),
                        Scope.CUMULATIVE,
                        null,
                        "2023-09-10",
                        "2023-09-20"))
                .isEqualTo(
                        "How many people were wounded in Derna since 10 September 2023, as it stood on 20 September 2023?");
        assertThat(asked(
                        "nl",
                        Measure.DISPLACED,
                        null,
                        Group.CHILDREN,
                        null,
                        null,
                        Scope.CUMULATIVE,
                        null,
                        null,
                        "2023-09-20"))
                .isEqualTo("Hoeveel kinderen zijn in totaal, naar de stand van 20 september 2023, van huis verdreven?");
        assertThat(asked("en", Measure.KILLED, null, null, null, null, Scope.PERIOD, null, "2023-03-01", "2023-03-31"))
                .isEqualTo("How many people were killed in March 2023?");
        assertThat(asked("en", Measure.KILLED, null, null, null, null, Scope.PERIOD, null, "2023-01-01", "2023-12-31"))
                .isEqualTo("How many people were killed in 2023?");
        assertThat(asked("en", Measure.MISSING, null, null, null, null, Scope.PERIOD, null, null, null))
                .isEqualTo("How many people are missing?");
    }

    @Test
    void namesSidesThingsAndStates() {
        Place holland = place("Netherlands", "NLD", Precision.COUNTRY);
        assertThat(asked("en", Measure.KILLED, "SYR", null, null, holland, Scope.PERIOD, null, null, null))
                .isEqualTo("How many Syrians were killed in the Netherlands?");
        assertThat(asked("nl", Measure.KILLED, "hamas", Group.MILITARY, null, holland, Scope.PERIOD, null, null, null))
                .isEqualTo("Hoeveel militairen van Hamas zijn in Nederland gedood?");
        assertThat(asked(
                        "nl",
                        Measure.DESTROYED,
                        "RUS",
                        null,
                        new Thing("tanks", "tank"),
                        null,
                        Scope.PERIOD,
                        null,
                        null,
                        null))
                .isEqualTo("Hoeveel Russische tanks zijn verwoest of beschadigd?");
        assertThat(asked(
                        "en",
                        Measure.LAUNCHED,
                        null,
                        null,
                        new Thing("raketten", "missile"),
                        null,
                        Scope.PERIOD,
                        null,
                        null,
                        null))
                .isEqualTo("How many missiles were launched?");
        assertThat(asked(
                        "en",
                        Measure.DESTROYED,
                        null,
                        null,
                        new Thing("beach huts", null),
                        null,
                        Scope.PERIOD,
                        null,
                        null,
                        null))
                .isEqualTo("How many beach huts were destroyed or damaged?");
        assertThat(asked("en", Measure.SHARE, null, null, null, null, Scope.PERIOD, null, null, null))
                .isEqualTo("What share is meant of people?");
    }
}
