package org.tallystick.app.export.dispute;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.ClaimRange;
import org.tallystick.model.Form;
import org.tallystick.model.Quantity;

/** A stretch of one line of a terminal on which a figure is marked: shape tells its form. */
final class Stick {
    /** Columns that an arrow takes, which stands for no value. */
    private static final int ARROW = 4;

    private final char[] cells;
    private final @Nullable Scale scale;

    /** A stretch of {@code width} columns with a line at each tick; empty without a scale. */
    Stick(int width, @Nullable Scale scale) {
        this.cells = new char[width];
        this.scale = scale;
        Arrays.fill(cells, ' ');
        if (scale != null) {
            scale.ticks().forEach(tick -> cells[at(scale, tick)] = '┊');
        }
    }

    private int at(Scale axis, double number) {
        return (int) Math.round(axis.at(number) * (cells.length - 1));
    }

    /** Marks a figure: a dot, a bar, a post with an arrow, or a hatch; in outline when it is denied, thin when it is old. */
    Stick mark(@Nullable Quantity quantity, boolean denied, boolean old) {
        if (scale == null || quantity == null) {
            return this;
        }
        Double low = quantity.low();
        Double high = quantity.high();
        char dot = denied ? '○' : old ? '◌' : '●';
        if (quantity.form() == Form.VAGUE) {
            hatch(low, high);
        } else if (low == null || high == null) {
            arrow(low, high);
        } else if (low.equals(high)) {
            int at = at(scale, low);
            if (quantity.form() == Form.APPROXIMATE) {
                put(at - 1, '╌');
                put(at + 1, '╌');
            }
            put(at, dot);
        } else {
            fill(at(scale, low), at(scale, high), denied || old ? '╍' : '━');
        }
        return this;
    }

    private void hatch(@Nullable Double low, @Nullable Double high) {
        if (scale == null || low == null && high == null) {
            return;
        }
        int from = low == null ? 0 : at(scale, low);
        int to = high == null ? Math.min(cells.length - 1, from + ARROW) : at(scale, high);
        fill(from, to, '▒');
        if (high == null) {
            put(to, '▷');
        }
    }

    /** "At least" opens to the right, "at most" to the left. */
    private void arrow(@Nullable Double low, @Nullable Double high) {
        if (scale == null) {
            return;
        }
        if (low != null) {
            int post = Math.min(at(scale, low), cells.length - ARROW);
            fill(post, post + ARROW - 2, '─');
            put(post, '├');
            put(post + ARROW - 1, '▷');
        } else if (high != null) {
            int post = Math.max(at(scale, high), ARROW - 1);
            fill(post - ARROW + 2, post, '─');
            put(post, '┤');
            put(post - ARROW + 1, '◁');
        }
    }

    /** Marks what the claims span: a thin line between posts, open where none sets an end. */
    Stick mark(ClaimRange range) {
        if (scale == null || range.low() == null && range.high() == null) {
            return this;
        }
        int from = range.low() == null ? 0 : at(scale, range.low());
        int to = range.high() == null ? cells.length - 1 : at(scale, range.high());
        fill(from, to, '─');
        put(from, range.low() == null ? '◁' : '├');
        put(to, range.high() == null ? '▷' : '┤');
        if (from == to) {
            put(from, '│');
        }
        return this;
    }

    private void fill(int from, int to, char mark) {
        for (int i = from; i <= to; i++) {
            put(i, mark);
        }
    }

    private void put(int at, char mark) {
        if (at >= 0 && at < cells.length) {
            cells[at] = mark;
        }
    }

    /** The names of the ticks, each in the middle above its line where there is room. */
    static String names(int width, Scale scale) {
        char[] line = new char[width + 6];
        Arrays.fill(line, ' ');
        int free = 0;
        for (double tick : scale.ticks()) {
            String name = Scale.name(tick);
            int middle = (int) Math.round(scale.at(tick) * (width - 1));
            int from = Math.clamp(middle - (name.length() - 1) / 2, 0, Math.max(0, line.length - name.length()));
            if (from >= free) {
                name.getChars(0, name.length(), line, from);
                free = from + name.length() + 1;
            }
        }
        return new String(line).stripTrailing();
    }

    @Override
    public String toString() {
        return new String(cells);
    }
}
