package org.tallystick.app.export.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.ClaimRange;
import org.tallystick.model.Form;
import org.tallystick.model.Quantity;
import org.tallystick.model.Span;
import org.tallystick.model.Unit;

class StickTest {
    private static final Scale HUNDRED = Scale.of(false, 0, 100);

    private static Quantity quantity(Form form, @Nullable Double low, @Nullable Double high) {
        return new Quantity(low, high, form, Unit.PERSONS, "words", new Span(0, 5));
    }

    private static String drawn(Form form, @Nullable Double low, @Nullable Double high) {
        return new Stick(21, HUNDRED)
                .mark(quantity(form, low, high), false, false)
                .toString();
    }

    @Test
    void shapeTellsTheForm() {
        assertThat(new Stick(21, HUNDRED).toString()).isEqualTo("┊   ┊   ┊   ┊   ┊   ┊");
        assertThat(drawn(Form.EXACT, 50.0, 50.0)).isEqualTo("┊   ┊   ┊ ● ┊   ┊   ┊");
        assertThat(drawn(Form.APPROXIMATE, 50.0, 50.0)).isEqualTo("┊   ┊   ┊╌●╌┊   ┊   ┊");
        assertThat(drawn(Form.RANGE, 20.0, 60.0)).isEqualTo("┊   ━━━━━━━━━   ┊   ┊");
        assertThat(drawn(Form.AT_LEAST, 40.0, null)).isEqualTo("┊   ┊   ├──▷┊   ┊   ┊");
        assertThat(drawn(Form.AT_LEAST, 100.0, null)).isEqualTo("┊   ┊   ┊   ┊   ┊├──▷");
        assertThat(drawn(Form.AT_MOST, null, 40.0)).isEqualTo("┊   ┊◁──┤   ┊   ┊   ┊");
        assertThat(drawn(Form.VAGUE, 20.0, 40.0)).isEqualTo("┊   ▒▒▒▒▒   ┊   ┊   ┊");
        assertThat(drawn(Form.VAGUE, 20.0, null)).isEqualTo("┊   ▒▒▒▒▷   ┊   ┊   ┊");
        assertThat(drawn(Form.VAGUE, null, null)).isEqualTo(new Stick(21, HUNDRED).toString());
    }

    @Test
    void outlineIsDeniedAndThinIsOld() {
        Quantity fifty = quantity(Form.EXACT, 50.0, 50.0);
        assertThat(new Stick(21, HUNDRED).mark(fifty, true, false).toString()).contains("○");
        assertThat(new Stick(21, HUNDRED).mark(fifty, false, true).toString()).contains("◌");
    }

    @Test
    void rangeIsOpenWhereNoClaimSetsAnEnd() {
        assertThat(new Stick(21, HUNDRED).mark(new ClaimRange(20.0, 60.0, null)).toString())
                .isEqualTo("┊   ├───────┤   ┊   ┊");
        assertThat(new Stick(21, HUNDRED).mark(new ClaimRange(20.0, null, null)).toString())
                .isEqualTo("┊   ├───────────────▷");
    }

    @Property
    void noMarkLeavesTheStretch(
            @ForAll @IntRange(min = 12, max = 60) int width,
            @ForAll @DoubleRange(min = 0, max = 1e9) double low,
            @ForAll @DoubleRange(min = 0, max = 1e9) double more,
            @ForAll boolean log,
            @ForAll Form form) {
        double high = low + more;
        Scale scale = Scale.of(log && low > 0, low, high);
        Quantity quantity = switch (form) {
            case EXACT, APPROXIMATE -> quantity(form, low, low);
            case AT_LEAST -> quantity(form, low, null);
            case AT_MOST -> quantity(form, null, low);
            case RANGE, VAGUE -> quantity(form, low, high);
        };
        assertThat(new Stick(width, scale).mark(quantity, false, false).toString())
                .hasSize(width);
        assertThat(scale.ticks().getFirst()).isLessThanOrEqualTo(low);
        assertThat(scale.ticks().getLast()).isGreaterThanOrEqualTo(high);
        assertThat(scale.ticks().size()).isBetween(2, 14);
        assertThat(Stick.names(width, scale).length()).isLessThanOrEqualTo(width + 6);
    }
}
