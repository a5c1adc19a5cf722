package org.tallystick.app.export.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.model.Claim;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Place;
import org.tallystick.model.Precision;
import org.tallystick.model.Quantity;
import org.tallystick.model.Unit;
import org.tallystick.model.Victims;

/**
 * A claim that people were killed, with what event data ask of it.
 *
 * @param figure persons, as the policy takes it; null before it did
 */
record Killing(KeptClaim kept, Quantity quantity, @Nullable Double figure, String policy) {
    /** The rule by which the engine reads a part of a whole. */
    private static final String PART = "inherit.part";

    private static final Map<String, Country> COUNTRIES = countries();

    /** A state by its codes of ISO 3166-1: its name in English, as the Unicode CLDR has it, and its number. */
    private record Country(String name, @Nullable Integer number) {}

    /** What a claim says: two claims of one report that agree in all of it say the same twice. */
    record Content(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Victims victims,
            @Nullable String place,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    /** The killing that the claim is about; null when it gives no number of people killed. */
    static @Nullable Killing of(KeptClaim kept, String policy) {
        Quantity quantity = kept.claim().quantity();
        boolean people = quantity != null && (quantity.unit() == null || quantity.unit() == Unit.PERSONS);
        return quantity == null || !people || kept.claim().measure() != Measure.KILLED
                ? null
                : new Killing(kept, quantity, null, policy);
    }

    /** The same, {@code persons} being the one number of its row. */
    Killing with(double persons) {
        return new Killing(kept, quantity, persons, policy);
    }

    /** What the conditions of a policy may ask for, in words. */
    Map<String, String> facts(boolean repeat) {
        Claim claim = kept.claim();
        return Map.of(
                "status", kept.status().word(),
                "modality", claim.modality().word(),
                "scope", claim.scope().word(),
                "part", isPart() ? "yes" : "no",
                "repeat", repeat ? "yes" : "no",
                "form", quantity.form().word());
    }

    /** Whether the report gives the figure as a part of one before: "12 people, among them three children". */
    private boolean isPart() {
        return kept.claim().why().stream()
                .anyMatch(reason ->
                        reason.field().equals("measure") && reason.rule().equals(PART));
    }

    Content content() {
        Place place = kept.claim().place();
        Victims victims = kept.claim().victims();
        return new Content(
                quantity.low(),
                quantity.high(),
                victims == null ? null : new Victims(null, victims.side(), victims.group()),
                place == null ? null : place.id() == null ? place.text() : place.id(),
                start(),
                end());
    }

    /** The place when its coordinates mean a point; null when it is unknown or an area. */
    @Nullable
    Place point() {
        Place place = kept.claim().place();
        boolean point = place != null
                && place.lat() != null
                && (place.precision() == Precision.SETTLEMENT || place.precision() == Precision.NEAR_SETTLEMENT);
        return point ? place : null;
    }

    /** Name of the place when it is of {@code precision}; null otherwise. */
    @Nullable
    String named(Precision precision) {
        Place place = kept.claim().place();
        return place != null && place.precision() == precision ? place.name() : null;
    }

    /** English name of the country; null when unknown. */
    @Nullable
    String country() {
        Country country = state();
        return country == null ? null : country.name();
    }

    /** Numeric code of the country by ISO 3166-1; null when unknown. */
    @Nullable
    Integer countryNumber() {
        Country country = state();
        return country == null ? null : country.number();
    }

    private @Nullable Country state() {
        Place place = kept.claim().place();
        return place == null || place.country() == null ? null : COUNTRIES.get(place.country());
    }

    /** Days in the window, 1 or more; null when either end is unknown. */
    @Nullable
    Long days() {
        LocalDate start = start();
        LocalDate end = end();
        return start == null || end == null ? null : ChronoUnit.DAYS.between(start, end) + 1;
    }

    @Nullable
    LocalDate start() {
        return kept.claim().time() == null ? null : kept.claim().time().start();
    }

    @Nullable
    LocalDate end() {
        return kept.claim().time() == null ? null : kept.claim().time().end();
    }

    /** The year both ends of the window lie in; null when they do not, or one is unknown. */
    @Nullable
    Integer year() {
        LocalDate start = start();
        LocalDate end = end();
        return start == null || end == null || start.getYear() != end.getYear() ? null : start.getYear();
    }

    /** Who killed: the side when it is known; null otherwise. */
    @Nullable
    String agent() {
        return kept.claim().agent() == null ? null : kept.claim().agent().side();
    }

    /** Whose people were killed; null when unknown. */
    @Nullable
    String victims() {
        return kept.claim().victims() == null ? null : kept.claim().victims().side();
    }

    boolean of(Group group) {
        return kept.claim().victims() != null && kept.claim().victims().group() == group;
    }

    /** Whether {@code side} is the code of a state. */
    static boolean isState(String side) {
        return COUNTRIES.containsKey(side);
    }

    private static Map<String, Country> countries() {
        Map<String, Integer> numbers = numbers();
        Map<String, Country> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            String alpha3 = country.getISO3Country();
            countries.put(alpha3, new Country(country.getDisplayCountry(Locale.ENGLISH), numbers.get(alpha3)));
        }
        return countries;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        try (InputStream table =
                        Objects.requireNonNull(Killing.class.getResourceAsStream("countries.tsv"), "countries.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> numbers.put(cells[0], Integer.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }
}
