package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param disagreements all values that differ: first on whether there is a claim, then field by field, in the order of the reports
 */
public record Agreement(Measured claims, SequencedMap<String, Measured> fields, List<Disagreement> disagreements) {
    /**
     * @param units units that two coders or more gave a value
     * @param same those of them on which all values are the same
     */
    public record Measured(Alpha alpha, int units, int same) {
        static Measured of(Alpha alpha, List<? extends List<?>> values) {
            int units = 0;
            int same = 0;
            for (List<?> unit : values) {
                List<?> given = unit.stream().filter(Objects::nonNull).toList();
                units += given.size() > 1 ? 1 : 0;
                same += given.size() > 1 && given.stream().distinct().count() == 1 ? 1 : 0;
            }
            return new Measured(alpha, units, same);
        }
    }

    /**
     * Coders who say different things of the same words.
     *
     * @param values one for each coder, in their order; null where a coder says nothing of it, empty where it is left open
     */
    public record Disagreement(String report, Span span, String field, List<@Nullable String> values) {}

    private static final String OPEN = "";

    /**
     * The agreement of two coders or more.
     *
     * @param looked figures by report that all had to judge, claims or not; without them only what someone took for a claim
     *     counts, and agreement on what is none is lost
     */
    public static Agreement of(List<Coder> coders, Map<String, List<Span>> looked) {
        CodedUnits units = new CodedUnits(coders, looked);
        List<List<@Nullable Boolean>> presence = units.presence();
        Agreement agreement =
                new Agreement(Measured.of(Alpha.nominal(presence), presence), new LinkedHashMap<>(), new ArrayList<>());
        List<CodedUnits.Place> places = units.places();
        for (int i = 0; i < places.size(); i++) {
            agreement.compare(places.get(i).report(), places.get(i).span(), "claim", words(presence.get(i)));
        }
        List<List<@Nullable Claim>> claims = units.claims();
        agreement.word("measure", claims, claim -> claim.measure().word());
        agreement.word("quantity.form", claims, Agreement::form);
        agreement.number(
                "quantity.low",
                claims,
                c -> c.quantity() == null ? null : c.quantity().low(),
                Metric.RATIO);
        agreement.number(
                "quantity.high",
                claims,
                c -> c.quantity() == null ? null : c.quantity().high(),
                Metric.RATIO);
        agreement.word("scope", claims, claim -> claim.scope().word());
        agreement.word(
                "victims.side",
                claims,
                c -> c.victims() == null ? null : c.victims().side());
        agreement.word("victims.group", claims, Agreement::group);
        agreement.word(
                "object", claims, c -> c.object() == null ? null : c.object().kind());
        agreement.word(
                "agent.side", claims, c -> c.agent() == null ? null : c.agent().side());
        agreement.word("claimant", claims, c -> Statement.of(c).claimant());
        agreement.word("place", claims, c -> Statement.of(c).place());
        agreement.number("place.precision", claims, Agreement::precision, Metric.ORDINAL);
        agreement.word("time", claims, c -> c.time() == null ? null : c.time().edtf());
        agreement.word("modality", claims, claim -> claim.modality().word());
        return agreement;
    }

    private void word(String name, List<List<@Nullable Claim>> claims, Function<Claim, @Nullable String> field) {
        List<List<@Nullable String>> values = each(claims, claim -> {
            String value = field.apply(claim);
            return value == null ? OPEN : value;
        });
        fields.put(name, Measured.of(Alpha.nominal(values), values));
        differ(name, claims, values);
    }

    private void number(
            String name, List<List<@Nullable Claim>> claims, Function<Claim, @Nullable Double> field, Metric metric) {
        List<List<@Nullable Double>> values = each(claims, field);
        fields.put(name, Measured.of(Alpha.of(values, metric), values));
        differ(name, claims, values);
    }

    private void differ(String name, List<List<@Nullable Claim>> claims, List<? extends List<?>> values) {
        for (int i = 0; i < claims.size(); i++) {
            List<String> words = words(values.get(i));
            claims.get(i).stream()
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(claim -> compare(claim.report(), HeldReview.words(claim), name, words));
        }
    }

    private void compare(String report, Span span, String field, List<@Nullable String> values) {
        if (values.stream().filter(Objects::nonNull).distinct().count() > 1) {
            disagreements.add(new Disagreement(report, span, field, values));
        }
    }

    private static List<@Nullable String> words(List<?> values) {
        List<@Nullable String> words = new ArrayList<>();
        for (Object value : values) {
            words.add(value == null ? null : value instanceof Boolean is ? (is ? "yes" : "no") : value.toString());
        }
        return words;
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
