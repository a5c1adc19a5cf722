package org.tallystick.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Evidence;
import org.tallystick.model.Form;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Victims;

/** Makes claims out of a text for tests. */
final class Claims {
    private Claims() {}

    /** A claim of the figure that stands at {@code at} in the text; its evidence is the figure and up to 8 code units more. */
    static Claim at(String text, int at, int length, Measure measure, @Nullable String side) {
        Span figure = new Span(at, at + length);
        Span evidence = new Span(at, Math.min(text.length(), at + length + 8));
        double value = Double.parseDouble(figure.of(text));
        return new Claim(
                "c" + at + measure.word(),
                "r",
                measure,
                new Quantity(value, value, Form.EXACT, null, figure.of(text), figure),
                Scope.PERIOD,
                new Victims(null, side, null),
                null,
                null,
                new Claimant("the mayor", null, null, null),
                List.of(),
                null,
                null,
                Modality.ASSERTED,
                null,
                new Evidence(evidence, evidence.of(text)),
                List.of());
    }

    /** A claim of the {@code nth} place, from 0, where {@code figure} stands. */
    static Claim of(String text, String figure, int nth, Measure measure) {
        int at = -1;
        for (int i = 0; i <= nth; i++) {
            at = text.indexOf(figure, at + 1);
        }
        return at(text, at, figure.length(), measure, "UKR");
    }

    /** The same claim with nothing but its words, as a report of a state has it. */
    static Claim withoutFigure(Claim claim) {
        return new Claim(
                claim.id(),
                claim.report(),
                Measure.CONTROL,
                null,
                claim.scope(),
                null,
                null,
                null,
                claim.claimant(),
                List.of(),
                null,
                null,
                claim.modality(),
                null,
                claim.evidence(),
                List.of());
    }
}
