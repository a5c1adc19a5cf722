package org.tallystick.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Figure.Head;
import org.tallystick.mention.Item;
import org.tallystick.model.Measure;
import org.tallystick.model.Span;
import org.tallystick.text.Token;

/** Reads the lines of a list that give a label and its number: "Tanks: 9,419 (+20)", "- dead in Nepal: 8,019", "- India: 78". */
final class LabelReader {
    /** Rule by which a row of a list by place takes the measure that the list is of. */
    static final String PLACE = "label.place";

    /** Most items of such a line. */
    private static final int LONGEST = 14;

    /** Most items of a label. */
    private static final int LONGEST_LABEL = 8;

    private final FindingMaker maker;
    private final long colon;
    private final long things;
    private final long people;
    private final long place;
    private final long part;
    private final long aux;

    LabelReader(Pack pack, FindingMaker maker) {
        this.maker = maker;
        this.colon = pack.type("colon");
        this.things = pack.types("thing", "thing-one");
        this.people = pack.type("people");
        this.place = pack.types("place", "country");
        this.part = pack.type("part");
        this.aux = pack.types("aux", "speech");
    }

    /**
     * The finding of a labelled figure; null when its line is none of a list or its label tells no measure.
     *
     * @param words the words of harm of the line
     * @param last the finding before
     * @param told what the sentences before told
     */
    @Nullable
    Finding finding(Chart chart, Figure figure, List<Trigger> words, @Nullable Finding last, Told told) {
        int mark = mark(chart, figure);
        if (mark < 0) {
            return null;
        }
        Trigger harm = words.stream()
                .filter(word -> word.at() < mark)
                .reduce((a, b) -> b)
                .orElse(null);
        Item thing = harm == null && !chart.is(mark - 1, things) ? null : noun(chart, mark, things);
        if (thing != null) {
            return thing(chart, figure, harm, thing, last, told);
        }
        Measure measure =
                harm == null ? null : MeasureChooser.choose(harm.sense().value(), Head.NONE, null);
        if (harm != null && measure != null && measure.kind() == Measure.Kind.PEOPLE) {
            return maker.make(chart, figure, measure, harm, false, "label").turning(harm.at(), null);
        }
        boolean losses = told.topic() == Measure.CASUALTIES;
        if (losses && harm == null && noun(chart, mark, people) != null) {
            return maker.make(chart, figure, Measure.CASUALTIES, null, true, "label.people");
        }
        boolean people = last != null && last.measure().kind() == Measure.Kind.PEOPLE;
        if (people && last != null && harm == null && noun(chart, mark, part) != null) {
            return maker.make(chart, figure, last.measure(), null, true, Inheritance.PART);
        }
        Measure topic = told.topic();
        boolean goesOn = harm == null && topic != null && topic.kind() == Measure.Kind.PEOPLE;
        return goesOn && topic != null && isPlace(chart, mark) && told.listed()
                ? maker.make(chart, figure, topic, null, true, PLACE)
                : null;
    }

    /** A number of things: destroyed where the label says so, or where losses are listed. */
    private @Nullable Finding thing(
            Chart chart, Figure figure, @Nullable Trigger harm, Item thing, @Nullable Finding last, Told told) {
        Sense noun = Pack.sense(thing.entry(), "thing");
        if (noun == null) {
            return null;
        }
        Measure measure =
                harm == null ? null : MeasureChooser.choose(harm.sense().value(), Head.THING, noun.value());
        boolean listed = last != null && last.measure() != Measure.DISPLACED || told.topic() == Measure.CASUALTIES;
        if (harm == null ? !listed : measure == null) {
            return null;
        }
        return maker.make(chart, figure, measure == null ? Measure.DESTROYED : measure, harm, harm == null, "label")
                .of(thing.span(), noun.value());
    }

    /** Whether a label is a place and nothing more: "India", "- Sindhupalchok". */
    private boolean isPlace(Chart chart, int mark) {
        for (int i = 0; i < mark; i++) {
            Item item = chart.at(i);
            boolean name = item.is(place) || item.capital() && item.entry() == null;
            if (item.kind() == Token.Kind.WORD && !name) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Item noun(Chart chart, int mark, long type) {
        for (int i = mark - 1; i >= 0; i--) {
            if (chart.is(i, type)) {
                return chart.at(i);
            }
        }
        return null;
    }

    /** End of the label before a figure: the item of its colon or dash; -1 when it has none. */
    private int mark(Chart chart, Figure figure) {
        boolean bare = figure.head() == Head.NONE || figure.head() == Head.PEOPLE || figure.head() == Head.UNKNOWN;
        for (int i = 1; bare && chart.size() <= LONGEST && i < Math.min(figure.from(), LONGEST_LABEL); i++) {
            if (chart.is(i, aux)) {
                return -1;
            }
            if (chart.is(i, colon) || isDash(chart, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a dash stands at {@code at}, a blank on either side. */
    private static boolean isDash(Chart chart, int at) {
        Span mark = chart.at(at).span();
        char c = chart.text().charAt(mark.start());
        boolean dash = c == '-' || c == '\u2012' || c == '\u2013' || c == '\u2014';
        return dash
                && !chart.at(at).joined()
                && at + 1 < chart.size()
                && !chart.at(at + 1).joined();
    }
}
