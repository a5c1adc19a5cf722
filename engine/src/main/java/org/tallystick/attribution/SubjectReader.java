package org.tallystick.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;

/** Finds which source of a sentence is the subject of a word of speech, before it or behind it. */
final class SubjectReader {
    private static final int FARTHEST_SUBJECT = 36;

    private final String progressive;
    private final boolean verbFinal;
    private final long speech;
    private final long prep;
    private final long receiver;
    private final long anyPrep;
    private final long agentPrep;
    private final long passable;
    private final long described;
    private final long det;
    private final long sub;
    private final long be;
    private final long aux;
    private final long verbal;
    private final long closing;
    private final long comma;
    private final long semicolon;

    SubjectReader(Pack pack) {
        this.progressive = pack.progressive();
        this.verbFinal = pack.verbFinal();
        this.speech = pack.type("speech");
        this.prep = pack.type("attr-prep");
        this.receiver = pack.type("receiver");
        this.anyPrep = pack.types("prep", "place-prep", "agent-prep");
        this.agentPrep = pack.type("agent-prep");
        this.passable = pack.types("adverb", "weekday", "when", "time-prep", "month", "quote");
        this.described = pack.types("det", "demonym");
        this.det = pack.type("det");
        this.sub = pack.type("sub");
        this.be = pack.type("be");
        this.aux = pack.type("aux");
        this.verbal = pack.types("aux", "harm");
        this.closing = pack.types("comma", "semicolon", "conj", "sub", "quote");
        this.comma = pack.type("comma");
        this.semicolon = pack.type("semicolon");
    }

    /** The first source that starts at {@code from} or up to {@code reach} items behind, with nothing between that says more; null when there is none. */
    @Nullable
    Source startingAt(Chart chart, List<Source> here, int from, int reach) {
        int far = from + reach;
        for (Source source : here) {
            if (source.from() > from && chart.is(source.from() - 1, agentPrep)) {
                far = source.to() + reach;
                continue;
            }
            if (source.from() >= from && source.from() <= far && !chart.is(source.from(), sub)) {
                for (int i = from; i < source.from(); i++) {
                    if (far == from + reach
                            && !chart.is(i, passable)
                            && !chart.is(i, described)
                            && chart.at(i).entry() != null) {
                        return null;
                    }
                }
                return source;
            }
        }
        return null;
    }

    /** The source before a verb that is its subject. */
    @Nullable
    Source subject(Chart chart, List<Source> here, int verb) {
        Source best = null;
        for (Source source : here) {
            boolean near = source.to() <= verb && verb - source.to() <= FARTHEST_SUBJECT;
            boolean object = chart.is(source.from() - 1, prep | receiver) || isObject(chart, source.from());
            if (!near || object || isInterrupted(chart, source, verb)) {
                continue;
            }
            if (best == null || verb - source.to() <= 3 || !hasVerbBetween(chart, best, source)) {
                best = best != null && isRelative(chart, best, verb) ? best : source;
            }
        }
        return best;
    }

    private boolean isInterrupted(Chart chart, Source source, int verb) {
        for (int i = source.to(); i < verb; i++) {
            if (chart.is(i, semicolon) || chart.is(i, speech) && !chart.is(i, aux)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRelative(Chart chart, Source source, int verb) {
        return chart.is(source.to(), comma) && chart.is(verb - 1, comma) && enclosed(chart, source, verb);
    }

    private boolean hasVerbBetween(Chart chart, Source first, Source second) {
        for (int i = first.to(); i < second.from(); i++) {
            if (chart.is(i, verbal)) {
                return true;
            }
        }
        return false;
    }
    /** Whether a word of speech is passive, so that its subject does not speak: "were recorded", "zijn geregistreerd". */
    boolean isPassive(Chart chart, int verb) {
        String form = chart.at(verb).span().of(chart.text());
        boolean active = !progressive.isEmpty() && form.endsWith(progressive);
        boolean quoted = chart.is(verb + 1, sub);
        boolean passive = false;
        for (int i = verb - 1; i >= 0 && !active && !quoted; i--) {
            passive |= chart.is(i, be) && !chart.is(verb, aux);
            boolean passed = verbFinal ? !chart.is(i, closing | aux | speech) : chart.is(i, passable);
            if (!passed && !chart.is(i, be)) {
                return passive && !chart.is(i, aux);
            }
        }
        return passive;
    }

    /** Whether what stands between a source and its verb is put between commas. */
    boolean enclosed(Chart chart, Source before, int verb) {
        int commas = 0;
        for (int i = before.to(); i < verb; i++) {
            commas += chart.is(i, comma) ? 1 : 0;
        }
        return commas == 2 && chart.is(before.to(), comma);
    }

    /** Whether a source stands behind a preposition, so that it is no subject. */
    boolean isObject(Chart chart, int from) {
        return chart.is(from - 1, anyPrep) || chart.is(from - 1, det) && chart.is(from - 2, anyPrep);
    }
}
