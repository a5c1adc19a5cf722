package org.tallystick.app.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Statement;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Edtf;
import org.tallystick.model.Place;

/** What claims can be filtered by; each but the numbers can be counted as well. */
public enum Field {
    MEASURE(of(c -> c.measure().word())),
    FORM(of(c -> c.quantity() == null ? null : c.quantity().form().word())),
    SCOPE(of(c -> c.scope().word())),
    SIDE(of(c -> c.victims() == null ? null : c.victims().side())),
    GROUP(of(c -> c.victims() == null || c.victims().group() == null
            ? null
            : c.victims().group().word())),
    OBJECT(of(c -> c.object() == null ? null : c.object().kind())),
    AGENT(of(c -> c.agent() == null ? null : c.agent().side())),
    CLAIMANT(of(c -> name(c.claimant()))),
    CLAIMANT_SIDE(of(c -> c.claimant() == null ? null : c.claimant().side())),
    CLAIMANT_KIND(of(c -> c.claimant() == null ? null : c.claimant().kind())),
    PLACE(of(c -> name(c.place()))),
    COUNTRY(of(c -> c.place() == null ? null : c.place().country())),
    PRECISION(of(c -> c.place() == null ? null : c.place().precision().word())),
    MODALITY(of(c -> c.modality().word())),
    STATUS(row -> row.status().word(), null),
    LANGUAGE(row -> row.report().language(), null),
    PUBLISHER(row -> row.report().publisher(), null),
    /** News agencies that the report credits: {@code anp}, {@code afp/reuters}. */
    AGENCY(row -> row.report().agencies(), null),

    /** Number of what is said, whoever says it; unknown without a place, as the same figure may be of other events then. */
    SAID(null, row -> said(row.claim())),
    /** Number of the report's entry. */
    REPORT(null, row -> row.report().seq()),
    /** First entry of which the claim is part as it stands. */
    SINCE(null, Row::since),
    /** First entry of which it no longer is. */
    UNTIL(null, row -> null),
    /** First day that it may concern, as days since 1970-01-01. */
    FIRST(null, row -> day(row, true)),
    LAST(null, row -> day(row, false)),
    /** Lowest value in thousandths; 0 when the words set none. */
    LOW(null, row -> bound(row, true)),
    /** Highest value in thousandths; the greatest number when the words set none. */
    HIGH(null, row -> bound(row, false));

    /** What a claim's fields are read from. */
    record Row(Claim claim, ReportRow report, Status status, long since) {}

    private static final double MOST = 9e14;

    private final @Nullable Function<Row, @Nullable String> term;
    private final @Nullable Function<Row, @Nullable Long> number;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Field(@Nullable Function<Row, @Nullable String> term, @Nullable Function<Row, @Nullable Long> number) {
        this.term = term;
        this.number = number;
    }

    Field(Function<Row, @Nullable String> term) {
        this(term, null);
    }

    /** The field as it is written in options and output, for example {@code claimant-side}. */
    public String word() {
        return word;
    }

    /** Whether its values are words, which can be counted; else they are numbers. */
    public boolean isTerm() {
        return term != null;
    }

    @Nullable
    String term(Row row) {
        return term == null ? null : term.apply(row);
    }

    @Nullable
    Long number(Row row) {
        return number == null ? null : number.apply(row);
    }

    private static Function<Row, @Nullable String> of(Function<Claim, @Nullable String> part) {
        return row -> part.apply(row.claim());
    }

    /** The fullest name of a claimant. */
    static @Nullable String name(@Nullable Claimant claimant) {
        return claimant == null ? null : line(claimant.name() == null ? claimant.text() : claimant.name());
    }

    /** The usual name of a place, else its words. */
    static @Nullable String name(@Nullable Place place) {
        return place == null ? null : line(place.name() == null ? place.text() : place.name());
    }

    /** Words on one line: where the report breaks its lines makes no other name. */
    private static String line(String words) {
        return words.indexOf('\n') < 0 ? words : words.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable Long said(Claim claim) {
        return claim.place() == null ? null : Long.valueOf(Statement.of(claim).number());
    }

    private static @Nullable Long day(Row row, boolean first) {
        Edtf days = Edtf.of(row.claim().time());
        if (days == null) {
            return null;
        }
        LocalDate day = first ? days.first() : days.last();
        return day.equals(LocalDate.MIN)
                ? Long.valueOf(-MOST_DAYS)
                : day.equals(LocalDate.MAX) ? MOST_DAYS : day.toEpochDay();
    }

    /** Stands for a window that is open on this side. */
    private static final long MOST_DAYS = 10_000_000;

    private static @Nullable Long bound(Row row, boolean low) {
        var quantity = row.claim().quantity();
        if (quantity == null) {
            return null;
        }
        Double bound = low ? quantity.low() : quantity.high();
        double value = bound == null ? (low ? 0 : MOST) : Math.clamp(bound * 1000, 0, MOST);
        return (long) (low ? Math.floor(value) : Math.ceil(value));
    }
}
