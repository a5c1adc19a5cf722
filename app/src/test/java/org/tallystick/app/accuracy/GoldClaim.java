package org.tallystick.app.accuracy;

import org.jspecify.annotations.Nullable;
import org.tallystick.model.Measure;
import org.tallystick.model.Span;

/**
 * A claim that a person found in a report, with the words of the gold as they stand; a null field is one that it leaves open.
 *
 * @param quote the sentence or clause that states it
 * @param form how its figure is stated; {@code none} when it has no figure
 */
record GoldClaim(
        String quote,
        String measure,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String form,
        @Nullable Victims victims,
        @Nullable Named claimant,
        @Nullable Named place,
        @Nullable Days time,
        @Nullable String modality,
        @Nullable String scope) {
    /** Whom it struck: the code of a state or the slug of a party, and the kind of people. */
    record Victims(@Nullable String side, @Nullable String group) {}

    /** Somebody or somewhere, in the words of the report and by the usual name. */
    record Named(@Nullable String text, @Nullable String name) {}

    /** First and last day, as {@code 2023-03-18}. */
    record Days(@Nullable String start, @Nullable String end) {}

    Measure.Kind kind() {
        return Measure.of(measure).kind();
    }

    boolean numbered() {
        return form != null && !form.equals("none");
    }

    /** Where it is stated in {@code text}; all of it when the quote is not in the text to the letter. */
    Span span(String text) {
        int start = text.indexOf(quote);
        return start < 0 ? new Span(0, text.length()) : new Span(start, start + quote.length());
    }

    /** This claim without its days. */
    GoldClaim undated() {
        return new GoldClaim(quote, measure, low, high, form, victims, claimant, place, null, modality, scope);
    }
}
