package org.tallystick.app.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Quantity;
import org.tallystick.model.Unit;

/** The fields of a claim as people read them. */
final class Words {
    private Words() {}

    /** The figure as stated: {@code 221}, {@code ≥ 500}, {@code 20,000–30,000}, {@code ≈ 12}, or its own words when it is vague. */
    static String figure(@Nullable Quantity quantity) {
        if (quantity == null) {
            return "no figure";
        }
        return switch (quantity.form()) {
            case EXACT -> number(quantity.low(), quantity.unit());
            case APPROXIMATE -> "≈ " + number(quantity.low(), quantity.unit());
            case AT_LEAST -> "≥ " + number(quantity.low(), quantity.unit());
            case AT_MOST -> "≤ " + number(quantity.high(), quantity.unit());
            case RANGE -> number(quantity.low(), quantity.unit()) + "–" + number(quantity.high(), quantity.unit());
            case VAGUE -> "“" + quantity.text() + "”";
        };
    }

    private static String number(@Nullable Double value, @Nullable Unit unit) {
        if (value == null) {
            return "unknown";
        }
        if (unit == Unit.FRACTION) {
            return String.format(Locale.ROOT, "%.0f %%", value * 100);
        }
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }

    static String victims(Claim claim) {
        if (claim.object() != null) {
            return claim.object().text();
        }
        if (claim.victims() == null) {
            return "";
        }
        String text =
                claim.victims().text() == null ? "not stated" : claim.victims().text();
        return claim.victims().side() == null
                ? text
                : text + " (" + claim.victims().side() + ")";
    }

    static String claimant(Claim claim) {
        if (claim.claimant() == null) {
            return "the report itself";
        }
        String name = claim.claimant().name() == null
                ? claim.claimant().text()
                : claim.claimant().name();
        return claim.claimant().side() == null
                ? name
                : name + " (" + claim.claimant().side() + ")";
    }

    static String place(Claim claim) {
        if (claim.place() == null) {
            return "not stated";
        }
        String name = claim.place().name() == null
                ? claim.place().text()
                : claim.place().name();
        return name + ", " + claim.place().precision().word();
    }

    static String time(Claim claim) {
        if (claim.time() == null) {
            return "not stated";
        }
        if (claim.time().edtf() != null) {
            return claim.time().edtf();
        }
        return claim.time().text() == null ? "day unknown" : "“" + claim.time().text() + "”, day unknown";
    }

    static String sure(Claim claim) {
        return claim.modality().word()
                + (claim.scope() == org.tallystick.model.Scope.CUMULATIVE ? ", running total" : "");
    }
}
