package org.tallystick.clause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Amount;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure.Head;
import org.tallystick.mention.Item;
import org.tallystick.model.Measure;
import org.tallystick.model.Reason;
import org.tallystick.model.Span;

/**
 * Reads tables whose cells stand between upright strokes: a line that names measures heads its columns, and each number under
 * such a head is a figure of that measure.
 */
public final class TableReader {
    private static final char STROKE = '|';

    private final long harm;

    public TableReader(Pack pack) {
        this.harm = pack.type("harm");
    }

    /** Columns that a line of a table heads: a measure for each cell, null for a cell that names none. */
    public record Heads(List<@Nullable Measure> measures) {
        /** Whether any column has a measure. */
        public boolean any() {
            return measures.stream().anyMatch(m -> m != null);
        }
    }

    /** Whether a sentence is a line of a table. */
    public boolean isRow(Chart chart) {
        for (Item item : chart.items()) {
            if (isStroke(chart, item)) {
                return true;
            }
        }
        return false;
    }

    /** What a line heads, if it is one of words alone. */
    public @Nullable Heads heads(Chart chart) {
        if (!isRow(chart) || chart.items().stream().anyMatch(i -> i.amount() != null)) {
            return null;
        }
        List<@Nullable Measure> measures = new ArrayList<>();
        Measure measure = null;
        for (Item item : chart.items()) {
            if (isStroke(chart, item)) {
                measures.add(measure);
                measure = null;
            } else if (item.is(harm) && measure == null) {
                measure = counted(item);
            }
        }
        measures.add(measure);
        Heads heads = new Heads(measures);
        return heads.any() ? heads : null;
    }

    private static @Nullable Measure counted(Item item) {
        for (Sense sense :
                item.entry() == null ? List.<Sense>of() : item.entry().senses()) {
            if (sense.type().equals("harm")) {
                return MeasureChooser.choose(sense.value(), Head.NONE, null);
            }
        }
        return null;
    }

    /** The figures of a line under {@code heads}. */
    public List<Finding> row(Chart chart, Heads heads) {
        List<Finding> findings = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < chart.size(); i++) {
            Item item = chart.at(i);
            if (isStroke(chart, item)) {
                column++;
                continue;
            }
            Amount amount = item.amount();
            Measure measure =
                    column < heads.measures().size() ? heads.measures().get(column) : null;
            if (amount != null && measure != null) {
                Span words = item.span();
                findings.add(new Finding(
                        chart,
                        i,
                        i,
                        measure,
                        null,
                        amount,
                        words,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        true,
                        false,
                        List.of(
                                new Reason("measure", "table.column", null),
                                new Reason("quantity", "table.cell", words))));
            }
        }
        return findings;
    }

    private static boolean isStroke(Chart chart, Item item) {
        Span span = item.span();
        return span.end() - span.start() == 1 && chart.text().charAt(span.start()) == STROKE;
    }
}
