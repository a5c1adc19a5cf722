package org.tallystick.app.export.dispute;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.ClaimRange;
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
            scale.ticks().forEach(tick -> cells[at(scale.at(tick))] = '┊');
        }
    }

    private int at(double share) {
        return (int) Math.round(share * (cells.length - 1));
    }

    /** Marks a figure: a dot, a bar, a post with an arrow, or a hatch; in outline when it is denied, thin when it is old. */
    Stick mark(@Nullable Quantity quantity, boolean denied, boolean old) {
        if (scale == null || quantity == null) {
            return this;
        }
        switch (Mark.of(quantity, scale)) {
            case null -> {}
            case Mark.Hatch hatch -> hatch(at(hatch.from()), hatch.to());
            case Mark.Bound bound -> arrow(at(bound.at()), bound.least());
            case Mark.Dot dot -> dot(at(dot.at()), dot.about(), denied ? '○' : old ? '◌' : '●');
            case Mark.Bar bar -> fill(at(bar.from()), at(bar.to()), denied || old ? '╍' : '━');
        }
        return this;
    }

    private void dot(int at, boolean about, char dot) {
        if (about) {
            put(at - 1, '╌');
            put(at + 1, '╌');
        }
        put(at, dot);
    }

    private void hatch(int from, @Nullable Double end) {
        int to = end == null ? Math.min(cells.length - 1, from + ARROW) : at(end);
        fill(from, to, '▒');
        if (end == null) {
            put(to, '▷');
        }
    }

    /** "At least" opens to the right, "at most" to the left. */
    private void arrow(int at, boolean least) {
        if (least) {
            int post = Math.min(at, cells.length - ARROW);
            fill(post, post + ARROW - 2, '─');
            put(post, '├');
            put(post + ARROW - 1, '▷');
        } else {
            int post = Math.max(at, ARROW - 1);
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
        int from = range.low() == null ? 0 : at(scale.at(range.low()));
        int to = range.high() == null ? cells.length - 1 : at(scale.at(range.high()));
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
