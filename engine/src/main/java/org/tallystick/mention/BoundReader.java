package org.tallystick.mention;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.model.Form;
import org.tallystick.text.Token;

/** Reads the bounds of a quantity: "at least", "up to", "nearly". */
final class BoundReader {
    private final long bound;
    private final long pause;

    BoundReader(Pack pack) {
        this.bound = pack.type("bound");
        this.pause = pack.types("comma", "semicolon");
    }

    /** First item of the bounds before the quantity at {@code from}; {@code from} itself when there is none. */
    int boundStart(Chart chart, int from) {
        int at = from;
        for (int i = from - 1; i >= 0 && i >= from - 4; i--) {
            Item item = chart.at(i);
            if (item.is(bound)) {
                at = i;
            } else if (!(item.kind() == Token.Kind.MARK && !item.is(pause) && i == from - 1)) {
                break;
            }
        }
        return at;
    }

    /** An amount under the bounds that stand at items {@code [from, to)}. */
    Amount bounded(Chart chart, int from, int to, Amount amount) {
        /** An amount under the bounds that stand at items {@code [from, to)}. */
        Amount bounded = amount;
        for (int i = to - 1; i >= from; i--) {
            bounded = apply(chart.at(i).sense("bound"), bounded);
        }
        return bounded;
    }

    /** An amount under one bound. */
    static Amount apply(@Nullable Sense sense, Amount amount) {
        if (sense == null || amount.form() == Form.VAGUE) {
            return amount;
        }
        Double low = amount.low();
        Double high = amount.high();
        return switch (sense.value()) {
            case "at-least" -> low == null ? amount : new Amount(low, null, Form.AT_LEAST);
            case "at-most" -> high == null ? amount : new Amount(null, high, Form.AT_MOST);
            default -> amount.form() == Form.EXACT ? new Amount(low, high, Form.APPROXIMATE) : amount;
        };
    }
}
