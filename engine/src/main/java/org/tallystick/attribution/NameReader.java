package org.tallystick.attribution;

import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;
import org.tallystick.text.Token;

/** Tells the names of persons by their capitals: "Ana Roig", "Vivian van de Perre", "Hassan al-Ghabash". */
final class NameReader {
    private static final int LONGEST_PARTICLE = 3;

    private final long function;
    private final long office;
    private final long demonym;
    private final long place;
    private final long actor;
    private final long speech;
    private final long quote;
    private final long of;
    private final long det;

    NameReader(Pack pack, long function) {
        this.function = function;
        this.office = pack.type("office");
        this.demonym = pack.type("demonym");
        this.place = pack.type("place");
        this.actor = pack.type("actor");
        this.speech = pack.type("speech");
        this.quote = pack.type("quote");
        this.of = pack.types("of", "at-office");
        this.det = pack.types("det", "one");
    }

    /** Whether a word of a name stands at {@code at}. */
    boolean isName(Chart chart, int at) {
        if (at < 0 || at >= chart.size() || chart.shouting()) {
            return false;
        }
        Item item = chart.at(at);
        return item.kind() == Token.Kind.WORD
                && item.capital()
                && !item.is(function | office | demonym)
                && (!opens(chart, at)
                        || item.is(place | actor)
                        || item.entry() == null
                                && (chart.is(at + 1, speech)
                                        || at + 1 < chart.size()
                                                && chart.at(at + 1).capital()
                                        || isParticle(chart, at + 1)));
    }

    /** Whether a word stands first, where every word has a capital. */
    private boolean opens(Chart chart, int at) {
        return at == 0 || chart.is(at - 1, quote);
    }

    /** Item after the last of the name that starts at {@code at}. */
    int nameEnd(Chart chart, int at) {
        int to = at;
        while (isName(chart, to) || to > at && isParticle(chart, to)) {
            to++;
        }
        return to;
    }

    /** Whether a small word within a name stands at {@code at}: "al-Ghabash", "van de Perre". */
    private boolean isParticle(Chart chart, int at) {
        int next = at;
        while (next < at + 2 && isSmall(chart, next)) {
            next++;
        }
        return next > at
                && isName(chart, next)
                && chart.at(next).entry() == null
                && (isSmall(chart, at - 1) || chart.at(at - 1).entry() == null);
    }

    private boolean isSmall(Chart chart, int at) {
        if (at >= chart.size() || chart.at(at).capital() || chart.at(at).kind() != Token.Kind.WORD) {
            return false;
        }
        Span word = chart.at(at).span();
        return word.end() - word.start() <= LONGEST_PARTICLE && (!chart.is(at, function) || chart.is(at, of | det));
    }
}
