package org.tallystick.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.app.review.Alpha.Coefficient;
import org.tallystick.app.review.Alpha.Undetermined;

class AlphaTest {
    private static final Offset<Double> THIRD_DECIMAL = within(0.0006);

    /** Four observers, twelve units: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C. */
    private static final String[] OBSERVERS = {
        "1 2 3 3 2 1 4 1 2 - - -", "1 2 3 3 2 2 4 1 2 5 - 3", "- 3 3 3 2 3 4 2 2 5 1 -", "1 2 3 3 2 4 4 1 2 5 1 -"
    };

    private static List<List<@Nullable Double>> units(String... observers) {
        List<List<@Nullable Double>> units = new ArrayList<>();
        for (String observer : observers) {
            String[] values = observer.split(" ");
            for (int i = 0; i < values.length; i++) {
                if (units.size() <= i) {
                    units.add(new ArrayList<>());
                }
                units.get(i).add(values[i].equals("-") ? null : Double.valueOf(values[i]));
            }
        }
        return units;
    }

    private static double value(Alpha alpha) {
        return ((Coefficient) alpha).value();
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void agreesWithThePublishedExample(Metric metric, double published) {
        Alpha alpha = Alpha.of(units(OBSERVERS), metric);
        assertThat(value(alpha)).isCloseTo(published, THIRD_DECIMAL);
        assertThat(alpha).isEqualTo(new Coefficient(value(alpha), 11, 40));
    }

    /** Two observers, ten units, two values: the same paper, example A. */
    @Test
    void agreesWithThePublishedExampleOfTwoValues() {
        Alpha alpha = Alpha.of(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), Metric.NOMINAL);
        assertThat(value(alpha)).isCloseTo(0.095, THIRD_DECIMAL);
    }

    /** Two observers, twelve units, words as values: the same paper, example B. */
    @Test
    void agreesWithThePublishedExampleOfWords() {
        String one = "aabbdcccedda".replace("", " ").strip();
        String other = "babbbccceddd".replace("", " ").strip();
        List<List<String>> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(List.of(one.split(" ")[i], other.split(" ")[i]));
        }
        assertThat(value(Alpha.nominal(units))).isCloseTo(0.692, THIRD_DECIMAL);
    }

    @Test
    void withoutVariationOrPairsThereIsAReasonInsteadOfANumber() {
        assertThat(Alpha.of(units("1 1 1", "1 1 -"), Metric.INTERVAL))
                .isEqualTo(new Undetermined("all 4 values are the same, so agreement cannot be told from habit"));
        assertThat(Alpha.of(units("1 - 2", "- 3 -"), Metric.INTERVAL))
                .isEqualTo(new Undetermined("no unit has values of two coders"));
        assertThat(Alpha.nominal(List.<List<String>>of())).isInstanceOf(Undetermined.class);
    }

    @Test
    void valuesThatAMetricCannotCompareAreRefused() {
        assertThatThrownBy(() -> Alpha.of(units("-1 2", "1 2"), Metric.RATIO)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Alpha.of(units("NaN 2", "1 2"), Metric.INTERVAL))
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void fullAgreementIsOne(Metric metric) {
        assertThat(value(Alpha.of(units("0 2 3 7", "0 2 3 7", "- 2 3 -"), metric)))
                .isEqualTo(1);
    }

    @Property(tries = 300)
    void isNeverAboveOne(@ForAll("data") List<List<@Nullable Double>> units, @ForAll Metric metric) {
        if (Alpha.of(units, metric) instanceof Coefficient alpha) {
            assertThat(alpha.value()).isLessThanOrEqualTo(1).isGreaterThanOrEqualTo(-1);
        }
    }

    @Property(tries = 300)
    void otherNamesForTheSameValuesMakeNoDifference(@ForAll("data") List<List<@Nullable Double>> units) {
        List<String> names = Arrays.asList("zero", "one", "alpha", "", "x");
        List<List<@Nullable String>> named = new ArrayList<>();
        for (List<@Nullable Double> unit : units) {
            List<@Nullable String> row = new ArrayList<>();
            for (Double value : unit) {
                row.add(value == null ? null : names.get(value.intValue()));
            }
            named.add(row);
        }
        same(Alpha.nominal(named), Alpha.of(units, Metric.NOMINAL));
    }

    @Property(tries = 300)
    void theOrderOfCodersAndUnitsMakesNoDifference(
            @ForAll("data") List<List<@Nullable Double>> units, @ForAll int seed, @ForAll Metric metric) {
        List<List<@Nullable Double>> shuffled = new ArrayList<>();
        for (List<@Nullable Double> unit : units) {
            List<@Nullable Double> row = new ArrayList<>(unit);
            Collections.shuffle(row, new Random(seed));
            shuffled.add(row);
        }
        Collections.shuffle(shuffled, new Random(seed));
        same(Alpha.of(shuffled, metric), Alpha.of(units, metric));
    }

    @Property(tries = 300)
    void anotherScaleMakesNoDifferenceToRatioAndInterval(@ForAll("data") List<List<@Nullable Double>> units) {
        List<List<@Nullable Double>> scaled = new ArrayList<>();
        for (List<@Nullable Double> unit : units) {
            List<@Nullable Double> row = new ArrayList<>();
            unit.forEach(value -> row.add(value == null ? null : value * 1000));
            scaled.add(row);
        }
        same(Alpha.of(scaled, Metric.RATIO), Alpha.of(units, Metric.RATIO));
        same(Alpha.of(scaled, Metric.INTERVAL), Alpha.of(units, Metric.INTERVAL));
    }

    private static void same(Alpha one, Alpha other) {
        if (one instanceof Coefficient a && other instanceof Coefficient b) {
            assertThat(a.value()).isCloseTo(b.value(), within(1e-9));
            assertThat(a.units()).isEqualTo(b.units());
        } else {
            assertThat(one).isEqualTo(other);
        }
    }

    @Provide
    Arbitrary<List<List<@Nullable Double>>> data() {
        Arbitrary<@Nullable Double> value =
                Arbitraries.of(0.0, 1.0, 2.0, 3.0, 4.0).injectNull(0.3);
        return value.list().ofSize(4).list().ofMaxSize(8);
    }
}
