package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.tallystick.model.Claim;
import org.tallystick.model.Quantity;
import org.tallystick.model.Reading;
import org.tallystick.model.SetAside;
import org.tallystick.model.Span;

/** What holds of every reading, whatever the text. */
final class SoundReading {
    private SoundReading() {}

    /** Fails unless spans lie in the text, quotes are to the letter, figures are finite, claims stand in order and have names of their own. */
    static void check(Reading reading) {
        String text = reading.report().text();
        Set<String> ids = new HashSet<>();
        Span last = null;
        for (Claim claim : reading.claims()) {
            if (!ids.add(claim.id())) {
                assertThat(claim.id()).as("two claims of one name: %s", claim).isEmpty();
            }
            Span evidence = claim.evidence().span();
            same(claim.evidence().quote(), evidence, text);
            Quantity quantity = claim.quantity();
            if (quantity != null) {
                same(quantity.text(), quantity.span(), text);
                sound(quantity.low(), quantity);
                sound(quantity.high(), quantity);
                within(evidence, quantity.span());
            }
            claim.why().forEach(reason -> {
                if (reason.span() != null) {
                    within(new Span(0, text.length()), reason.span());
                }
            });
            if (last != null && last.compareTo(evidence) > 0) {
                assertThat(evidence).as("order of the claims").isGreaterThanOrEqualTo(last);
            }
            last = evidence;
        }
        for (SetAside aside : reading.setAside()) {
            same(aside.text(), aside.span(), text);
        }
    }

    private static void same(String words, Span span, String text) {
        if (!text.startsWith(words, span.start()) || words.length() != span.end() - span.start()) {
            assertThat(words).isEqualTo(span.of(text));
        }
    }

    private static void within(Span whole, Span part) {
        if (!whole.covers(part)) {
            assertThat(part).as("inside %s", whole).isEqualTo(whole);
        }
    }

    private static void sound(Double value, Quantity quantity) {
        if (value != null && (!Double.isFinite(value) || value < 0)) {
            assertThat(value).as(quantity.text()).isFinite().isNotNegative();
        }
    }
}
