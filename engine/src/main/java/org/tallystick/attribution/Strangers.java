package org.tallystick.attribution;

import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.model.Claimant;
import org.tallystick.text.Token;

/** Finds sources that no table knows by the words around them: "a gravedigger said", "volgens de site". */
final class Strangers {
    private final long people;
    private final long harm;
    private final long one;
    private final long det;
    private final long demonym;
    private final long number;
    private final long conj;
    private final long anyPrep;
    private final long unsaid;
    private final long bound;

    Strangers(Pack pack) {
        this.people = pack.types("people", "people-one");
        this.harm = pack.type("harm");
        this.one = pack.type("one");
        this.det = pack.type("det");
        this.demonym = pack.type("demonym");
        this.number = pack.type("number");
        this.conj = pack.type("conj");
        this.anyPrep = pack.types("prep", "place-prep", "agent-prep");
        this.unsaid = pack.types("hedge", "number", "harm", "place", "aux", "prep", "weekday", "month", "when");
        this.bound = pack.types(
                "prep",
                "comma",
                "semicolon",
                "conj",
                "sub",
                "harm",
                "number",
                "speech",
                "aux",
                "mark",
                "pronoun",
                "quote");
    }

    /** Something no lexicon knows as a source, behind "according to": "volgens de site", "according to their tally". */
    @Nullable
    Source unknown(Chart chart, int from) {
        int noun = from;
        while (noun < from + 2 && chart.is(noun, det | demonym) || noun == from && chart.is(from, one)) {
            noun++;
        }
        boolean noted = noun > from
                && noun < chart.size()
                && chart.at(noun).kind() == Token.Kind.WORD
                && !chart.is(noun, unsaid);
        return noted ? pointing(chart, from, noun + 1) : null;
    }

    /** Somebody whom no lexicon knows as a source, right before a verb of speech: "a gravedigger said", "campaigners say". */
    @Nullable
    Source someone(Chart chart, int verb) {
        if (chart.is(verb - 1, people) && !chart.is(verb - 1, harm) && !chart.is(verb - 2, one | conj)) {
            int from = chart.is(verb - 2, bound) || verb < 2 ? verb - 1 : verb - 2;
            return chart.is(from - 1, number) ? null : person(chart, from, verb);
        }
        for (int i = verb - 2; i >= 0 && i >= verb - 4; i--) {
            if (chart.is(i, one)) {
                return chart.is(i - 1, anyPrep) ? null : person(chart, i, verb);
            }
            if (chart.is(i + 1, bound)) {
                return null;
            }
        }
        return null;
    }

    /** Somebody whom no lexicon knows as a source, right behind a verb of speech: "vertelde een verpleegster". */
    @Nullable
    Source someoneAfter(Chart chart, int verb) {
        if (!chart.is(verb + 1, one)) {
            return null;
        }
        int to = verb + 2;
        while (to < chart.size() && to < verb + 5 && !chart.is(to, bound) && !chart.is(to, anyPrep)) {
            to++;
        }
        return to == verb + 2 ? null : person(chart, verb + 1, to);
    }

    private static Source person(Chart chart, int from, int to) {
        Claimant claimant = new Claimant(chart.words(from, to), null, SourceReader.THIRD_PARTY, "witness");
        return new Source(chart.number(), from, to, chart.span(from, to), claimant, false, null);
    }

    /** A source that stands for one named before, if one was: "the site", "hun telling". */
    private Source pointing(Chart chart, int from, int to) {
        String kind = chart.is(from, one) ? null : SourceReader.PRONOUN;
        return new Source(
                chart.number(),
                from,
                to,
                chart.span(from, to),
                new Claimant(chart.words(from, to), null, null, kind),
                false,
                null);
    }
}
