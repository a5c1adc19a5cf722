package org.tallystick.app.export;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;
import org.tallystick.model.Span;
import org.tallystick.model.Unit;
import org.tallystick.model.Window;

/** The fields of a claim as people read them: what is unknown says so, and no figure is rounded. */
public final class Words {
    private Words() {}

    /** Measure and figure: {@code killed ≥ 12}; the measure alone where there is no figure. */
    public static String claim(Claim claim) {
        return claim.quantity() == null
                ? claim.measure().word() + ", no figure"
                : claim.measure().word() + " " + figure(claim.quantity());
    }

    /**
     * The figure as stated: {@code 221}, {@code ≥ 500}, {@code 20,000–30,000}, {@code ≈ 12}, or its own words when it is
     * vague. A blank in it does not break.
     */
    public static String figure(@Nullable Quantity quantity) {
        return quantity == null ? "no figure" : figure(quantity, Locale.ROOT);
    }

    /** The same with the separators of {@code locale}. */
    public static String figure(Quantity quantity, Locale locale) {
        String low = number(quantity.low(), quantity.unit(), locale);
        String high = number(quantity.high(), quantity.unit(), locale);
        String value = switch (quantity.form()) {
            case EXACT -> low;
            case APPROXIMATE -> "≈\u00a0" + low;
            case AT_LEAST -> "≥\u00a0" + low;
            case AT_MOST -> "≤\u00a0" + high;
            case RANGE -> low + "–" + high;
            case VAGUE -> "“" + quantity.text() + "”";
        };
        return value + (quantity.unit() == Unit.TIMES && !value.endsWith("”") ? "\u00a0times" : "");
    }

    private static String number(@Nullable Double value, @Nullable Unit unit, Locale locale) {
        if (value == null) {
            return "unknown";
        }
        if (unit == Unit.FRACTION) {
            BigDecimal percent = BigDecimal.valueOf(value).movePointRight(2);
            boolean thirds = percent.stripTrailingZeros().scale() > 2;
            return thirds
                    ? String.format(locale, "%.1f\u00a0%%", percent)
                    : percent.stripTrailingZeros().toPlainString() + "\u00a0%";
        }
        return value == Math.rint(value)
                ? String.format(locale, "%,.0f", value)
                : BigDecimal.valueOf(value).toPlainString();
    }

    /** The words for those who suffered, or for the thing, with the side. */
    public static String victims(Claim claim) {
        if (claim.object() != null) {
            return claim.object().text();
        }
        if (claim.victims() == null) {
            return claim.measure().kind() == Measure.Kind.PEOPLE ? "not stated" : "";
        }
        String text =
                claim.victims().text() == null ? "not stated" : claim.victims().text();
        return sided(text, claim.victims().side());
    }

    /** The claimant by its fullest name, with the side. */
    public static String claimant(Claim claim) {
        if (claim.claimant() == null) {
            return "the report itself";
        }
        String name = claim.claimant().name();
        return sided(
                name == null ? claim.claimant().text() : name, claim.claimant().side());
    }

    private static String sided(String text, @Nullable String side) {
        return side == null ? text : text + " (" + side + ")";
    }

    /** The place with its precision. */
    public static String place(Claim claim) {
        if (claim.place() == null) {
            return "not stated";
        }
        String name = claim.place().name();
        return (name == null ? claim.place().text() : name) + ", "
                + claim.place().precision().word();
    }

    /** The window; where no day can be told, the words and that. */
    public static String time(Claim claim) {
        Window time = claim.time();
        if (time == null) {
            return "not stated";
        }
        String edtf = time.edtf();
        if (edtf != null && (time.start() != null || time.end() != null || time.text() == null)) {
            return edtf;
        }
        String known = edtf == null ? "" : edtf + ", ";
        return known + (time.text() == null ? "" : "“" + time.text() + "”, ") + "day unknown";
    }

    /** How the claim is put forward, and whether it is a running total. */
    static String sure(Claim claim) {
        return claim.modality().word() + (claim.scope() == Scope.CUMULATIVE ? ", running total" : "");
    }

    /** What the field called {@code field} was read as. */
    public static String value(Claim claim, String field) {
        return switch (field) {
            case "measure" -> claim.measure().word();
            case "quantity" ->
                claim.quantity() == null
                        ? "no figure"
                        : figure(claim.quantity()) + ", "
                                + claim.quantity().form().word();
            case Claim.PART -> "taken out of a whole";
            case "victims" -> victims(claim);
            case "victims.side" ->
                claim.victims() == null || claim.victims().side() == null
                        ? "unknown"
                        : claim.victims().side();
            case "victims.group" ->
                claim.victims() == null || claim.victims().group() == null
                        ? "unknown"
                        : claim.victims().group().word();
            case "object" ->
                claim.object() == null ? "not stated" : claim.object().text();
            case "agent" ->
                claim.agent() == null
                        ? "not stated"
                        : sided(claim.agent().text(), claim.agent().side());
            case "claimant" -> claimant(claim);
            case "place" -> place(claim);
            case "time" -> time(claim);
            case "modality" ->
                claim.likelihood() == null
                        ? claim.modality().word()
                        : claim.modality().word() + ", "
                                + number(claim.likelihood().low(), Unit.FRACTION, Locale.ROOT) + " to "
                                + number(claim.likelihood().high(), Unit.FRACTION, Locale.ROOT);
            case "scope" -> claim.scope() == Scope.CUMULATIVE ? "running total" : "this window, not a total";
            default -> "";
        };
    }

    /** The words a field rests on, in quotation marks; says so when they stand outside the claim's sentence. */
    static String from(Claim claim, @Nullable Span span, String text) {
        if (span == null || span.end() > text.length()) {
            return "no words";
        }
        return "“" + span.of(text) + "”" + (distant(claim, span) ? ", other sentence" : "");
    }

    /** Whether {@code span} stands outside the claim's own sentence. */
    static boolean distant(Claim claim, Span span) {
        return !claim.evidence().span().overlaps(span);
    }
}
