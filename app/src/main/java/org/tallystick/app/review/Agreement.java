package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.Statement;
import org.tallystick.model.Claim;
import org.tallystick.model.Span;

/**
 * How far coders agree on the same reports.
 *
 * @param claims on whether there is a claim, for each figure that any of them took for one or looked at
 * @param fields on the fields of claims that two or more have, by the name of the field; what a coder leaves open is a value of
 *     its own, except for bounds, where {@code quantity.form} says which there are. Bounds are compared by {@link Metric#RATIO},
 *     since an error counts by its share, and the precision of a place by {@link Metric#ORDINAL}
 */
public record Agreement(Alpha claims, SequencedMap<String, Alpha> fields) {
    private static final String OPEN = "";

    /**
     * The agreement of two coders or more.
     *
     * @param looked figures by report that all had to judge, claims or not; without them only what someone took for a claim
     *     counts, and agreement on what is none is lost
     */
    public static Agreement of(List<Coder> coders, Map<String, List<Span>> looked) {
        CodedUnits units = new CodedUnits(coders, looked);
        List<List<@Nullable Claim>> claims = units.claims();
        SequencedMap<String, Alpha> fields = new LinkedHashMap<>();
        fields.put("measure", words(claims, claim -> claim.measure().word()));
        fields.put("quantity.form", words(claims, Agreement::form));
        fields.put(
                "quantity.low",
                numbers(claims, c -> c.quantity() == null ? null : c.quantity().low(), Metric.RATIO));
        fields.put(
                "quantity.high",
                numbers(claims, c -> c.quantity() == null ? null : c.quantity().high(), Metric.RATIO));
        fields.put("scope", words(claims, claim -> claim.scope().word()));
        fields.put(
                "victims.side",
                words(claims, c -> c.victims() == null ? null : c.victims().side()));
        fields.put("victims.group", words(claims, Agreement::group));
        fields.put("claimant", words(claims, c -> Statement.of(c).claimant()));
        fields.put("place", words(claims, c -> Statement.of(c).place()));
        fields.put("place.precision", numbers(claims, Agreement::precision, Metric.ORDINAL));
        fields.put("modality", words(claims, claim -> claim.modality().word()));
        return new Agreement(Alpha.nominal(units.presence()), fields);
    }

    private static Alpha words(List<List<@Nullable Claim>> claims, Function<Claim, @Nullable String> field) {
        return Alpha.nominal(each(claims, claim -> {
            String value = field.apply(claim);
            return value == null ? OPEN : value;
        }));
    }

    private static Alpha numbers(
            List<List<@Nullable Claim>> claims, Function<Claim, @Nullable Double> field, Metric metric) {
        return Alpha.of(each(claims, field), metric);
    }

    private static <T> List<List<@Nullable T>> each(
            List<List<@Nullable Claim>> claims, Function<Claim, @Nullable T> field) {
        List<List<@Nullable T>> units = new ArrayList<>();
        for (List<@Nullable Claim> unit : claims) {
            List<@Nullable T> values = new ArrayList<>();
            for (Claim claim : unit) {
                values.add(claim == null ? null : field.apply(claim));
            }
            units.add(values);
        }
        return units;
    }

    private static @Nullable String form(Claim claim) {
        return claim.quantity() == null ? null : claim.quantity().form().word();
    }

    private static @Nullable String group(Claim claim) {
        return claim.victims() == null || claim.victims().group() == null
                ? null
                : claim.victims().group().word();
    }

    private static @Nullable Double precision(Claim claim) {
        return claim.place() == null ? null : (double) claim.place().precision().ordinal();
    }
}
