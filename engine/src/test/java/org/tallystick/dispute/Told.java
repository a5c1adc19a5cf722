package org.tallystick.dispute;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;
import org.tallystick.model.Window;

/** Accounts for tests: soldiers killed at Bakhmut on 11 March 2023, unless told otherwise. */
final class Told {
    static final Place BAKHMUT = new Place("Bakhmut", "Bakhmut", null, null, "UKR", 48.59, 38.0, Precision.SETTLEMENT);

    private final String id;
    private double number = 100;
    private String side = "RUS";
    private @Nullable Claimant claimant;
    private String published = "2023-03-12";
    private LocalDate day = LocalDate.of(2023, 3, 11);
    private Measure measure = Measure.KILLED;
    private Modality modality = Modality.ASSERTED;
    private @Nullable String report;
    private @Nullable String family;

    private Told(String id) {
        this.id = id;
    }

    static Told claim(String id) {
        return new Told(id);
    }

    Told of(double dead, String victims) {
        number = dead;
        side = victims;
        return this;
    }

    Told by(String name, @Nullable String speaker) {
        claimant = new Claimant(name, name, speaker, null);
        return this;
    }

    Told published(String date) {
        published = date;
        return this;
    }

    Told on(int month, int dayOfMonth) {
        day = LocalDate.of(2023, month, dayOfMonth);
        return this;
    }

    Told counting(Measure what) {
        measure = what;
        return this;
    }

    Told denied() {
        modality = Modality.DENIED;
        return this;
    }

    Told in(String name) {
        report = name;
        return this;
    }

    Told copyOf(String name) {
        family = name;
        return this;
    }

    Account account() {
        String place = report == null ? "report of " + id : report;
        Claim claim = new Claim(
                id,
                place,
                measure,
                new Quantity(number, number, Form.EXACT, Unit.PERSONS, "words", new Span(0, 5)),
                Scope.PERIOD,
                new Victims(null, side, Group.MILITARY),
                null,
                null,
                claimant,
                List.of(),
                BAKHMUT,
                new Window(null, day, day, day.toString()),
                modality,
                null,
                new Evidence(new Span(0, 5), "words"),
                List.of());
        return new Account(claim, place, published, "Daily " + place, family == null ? place : family);
    }
}
