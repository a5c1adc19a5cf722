package org.tallystick.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.text.Folding;

/**
 * The sources that the sentences of a report make speak, asked for item by item. Where a sentence is silent, one before it may go on
 * speaking: in the same paragraph, within a quotation, or in front of a list.
 */
public final class Voices {
    /** Kinds of sources that title a report without being its source. */
    private static final Set<String> NO_HEADING = Set.of("sources", "media", "title", "group");

    /** Most items of a line of a list or a table. */
    private static final int LONGEST_LINE = 14;

    /** Most sentences over which a source goes on speaking. */
    private static final int FARTHEST = 3;

    /** Last item at which the first words of a sentence start. */
    private static final int FIRST = 1;

    /** Most items of a sentence that does nothing but reject the one before. */
    private static final int SHORT = 16;

    /** Most lines below the head of a list. */
    private static final int LINES = 40;

    private final String code;
    private final long prep;
    private final long back;
    private final long colon;
    private final long anyPrep;
    private final List<Chart> charts;
    private final List<List<Cue>> cues = new ArrayList<>();
    private final List<Boolean> quoted = new ArrayList<>();

    /** For each sentence the person last named before it. */
    private final List<@Nullable Source> persons = new ArrayList<>();

    /** For each sentence the sources it names. */
    private final List<List<Source>> named = new ArrayList<>();

    private @Nullable Cue heading;

    Voices(Pack pack, List<Chart> charts, SourceReader sources, CueReader reader) {
        this.code = pack.code();
        this.prep = pack.type("attr-prep");
        this.back = pack.type("back");
        this.colon = pack.type("colon");
        this.anyPrep = pack.types("prep", "place-prep", "agent-prep");
        this.charts = charts;
        KnownSources known = new KnownSources();
        for (Chart chart : charts) {
            List<Source> here = sources.read(chart, known);
            persons.add(known.person());
            quoted.add(isQuoted(chart));
            named.add(here);
            List<Cue> found = reader.read(chart, here, known);
            cues.add(found);
            if (isHeading(chart, here)) {
                heading = new Cue(-1, 0, Integer.MAX_VALUE, here.get(0), null, "attribution.heading", List.of());
            }
            here.forEach(source -> known.add(source, chart.is(source.from() - 1, anyPrep)));
            known.began(here);
            tellBack(chart, found);
        }
    }

    /** Whether a source alone is the title of a report. */
    private static boolean isHeading(Chart chart, List<Source> here) {
        return here.size() == 1
                && chart.number() <= 1
                && here.get(0).from() == 0
                && here.get(0).to() >= chart.size() - 1
                && here.get(0).claimant().kind() != null
                && !NO_HEADING.contains(here.get(0).claimant().kind());
    }

    /** Gives the sentences before one that tells who said them its source. */
    private void tellBack(Chart chart, List<Cue> found) {
        if (found.isEmpty() || chart.number() == 0 || !pointsBack(chart, found.get(0))) {
            return;
        }
        Cue told = found.get(0).elsewhere("attribution.back");
        for (int i = chart.number() - 1; i >= 0 && cues.get(i).isEmpty(); i--) {
            cues.get(i).add(told);
            if (charts.get(i).opensParagraph() && !isLine(charts.get(i))) {
                return;
            }
        }
    }

    /** Whether a sentence tells who said the one before: "That is what X reported", "X made the toll known". */
    private boolean pointsBack(Chart chart, Cue cue) {
        Sense word =
                cue.at() >= 0 && chart.is(cue.at(), prep) ? chart.at(cue.at()).sense("attr-prep") : null;
        return chart.is(0, back) && cue.at() <= 3
                || "attribution.back".equals(cue.rule())
                || word != null && word.value().equals("back");
    }

    /** Whether a sentence stands within a quotation: it opens one, or the one before did not close its own. */
    private boolean isQuoted(Chart chart) {
        if (chart.size() == 0) {
            return false;
        }
        if (isQuote(chart.text().charAt(chart.span().start()))) {
            return true;
        }
        int before = chart.number() - 1;
        return before >= 0 && quoted.get(before) && !chart.opensParagraph() && !closes(charts.get(before));
    }

    private static boolean closes(Chart chart) {
        int marks = 0;
        for (int i = chart.span().start(); i < chart.span().end(); i++) {
            char c = chart.text().charAt(i);
            boolean inWord = i > 0
                    && i + 1 < chart.text().length()
                    && Character.isLetter(chart.text().charAt(i - 1))
                    && Character.isLetter(chart.text().charAt(i + 1));
            marks += isQuote(c) && !inWord ? 1 : 0;
        }
        boolean opened = isQuote(chart.text().charAt(chart.span().start()));
        return opened ? marks > 1 : marks > 0;
    }

    private static boolean isQuote(char c) {
        return c == '"'
                || c == '\u201c'
                || c == '\u201d'
                || c == '\u201e'
                || c == '\u00ab'
                || c == '\u00bb'
                || Folding.isApostrophe(c);
    }

    /**
     * Who claims what stands at item {@code at} of {@code chart}.
     *
     * @param adds whether it goes on from the finding before it: "another 300"
     * @param fresh whether the sentence sets a place or time of its own, so that nobody goes on speaking unless it adds
     */
    public @Nullable Attribution at(Chart chart, int at, boolean adds, boolean fresh) {
        Cue best = null;
        for (Cue cue : cues.get(chart.number())) {
            if (at >= cue.from() && at < cue.to() && (best == null || closer(cue, best, at))) {
                best = cue;
            }
        }
        if (best != null) {
            return attribution(best, best.rule());
        }
        if (quoted.get(chart.number())) {
            Cue speaker = speaker(chart);
            return speaker == null ? null : attribution(speaker, "attribution.quoted");
        }
        Cue before = isLine(chart) ? head(chart) : fresh ? null : carried(chart, adds);
        return before != null
                ? attribution(before, "attribution.carried")
                : heading == null ? null : attribution(heading, "attribution.heading");
    }

    /** Who claims what stands at item {@code at}, by the words of its own sentence alone. */
    public @Nullable Attribution within(Chart chart, int at) {
        return cues.get(chart.number()).isEmpty() ? null : at(chart, at, false, true);
    }

    /** Who rejects in a sentence what was said before it; null when nobody does. */
    public @Nullable Attribution denial(Chart chart) {
        for (Cue cue : cues.get(chart.number())) {
            if (cue.denies() && cue.at() >= 0) {
                return attribution(cue, cue.rule());
            }
        }
        return null;
    }

    /** Whether a sentence does nothing but reject the one before it: one source speaks, from the start. */
    public boolean rejects(Chart chart) {
        List<Cue> here = cues.get(chart.number());
        return denial(chart) != null
                && chart.size() <= SHORT
                && here.stream().map(cue -> cue.source().from()).distinct().count() == 1
                && here.get(0).source().from() <= FIRST;
    }

    /** Whether a cue is the better one for item {@code at}: one that a rule of the pack reads, else the nearer. */
    private boolean closer(Cue cue, Cue best, int at) {
        boolean ruled = cue.rule().startsWith(code + ".");
        boolean bestRuled = best.rule().startsWith(code + ".");
        return ruled != bestRuled ? ruled : Math.abs(cue.at() - at) < Math.abs(best.at() - at);
    }

    /** Who speaks in a quotation that its own sentence gives to nobody: the speaker before, the one after, the person last named. */
    private @Nullable Cue speaker(Chart chart) {
        for (int i = chart.number() - 1; i >= 0 && i >= chart.number() - 2 * FARTHEST; i--) {
            if (charts.get(i + 1).opensParagraph()) {
                break;
            }
            if (!cues.get(i).isEmpty()) {
                return last(cues.get(i));
            }
        }
        int next = chart.number() + 1;
        if (next < charts.size()
                && quoted.get(next)
                && !charts.get(next).opensParagraph()
                && !cues.get(next).isEmpty()) {
            return cues.get(next).get(0);
        }
        Source person = persons.get(chart.number());
        return person == null ? null : new Cue(-1, 0, Integer.MAX_VALUE, person, null, "attribution.quoted", List.of());
    }

    private static Cue last(List<Cue> cues) {
        return cues.get(cues.size() - 1);
    }

    /** The source of a list or table that a line belongs to: the one its head makes speak, else the one it names. */
    private @Nullable Cue head(Chart line) {
        int i = line.number() - 1;
        while (i >= 0 && i >= line.number() - LINES && isLine(charts.get(i))) {
            i--;
        }
        for (int sentence = i; sentence >= 0 && sentence >= i - FARTHEST; sentence--) {
            if (!cues.get(sentence).isEmpty()) {
                return last(cues.get(sentence));
            }
            for (Source source : named.get(sentence)) {
                if (source.claimant().kind() != null && !KnownSources.isPronoun(source.claimant())) {
                    return new Cue(-1, 0, Integer.MAX_VALUE, source, null, "attribution.head", List.of());
                }
            }
        }
        return foot(line);
    }

    /** The source that the first words below a list or table name. */
    private @Nullable Cue foot(Chart line) {
        int i = line.number() + 1;
        while (i < charts.size() && isLine(charts.get(i))) {
            i++;
        }
        for (int sentence = i; sentence < Math.min(charts.size(), i + 2); sentence++) {
            for (Source source : named.get(sentence)) {
                if (source.claimant().kind() != null && !KnownSources.isPronoun(source.claimant())) {
                    return new Cue(-1, 0, Integer.MAX_VALUE, source, null, "attribution.foot", List.of());
                }
            }
        }
        return null;
    }

    /** The cue of a sentence before in the same paragraph that still speaks; into the next paragraph only for what adds to it. */
    private @Nullable Cue carried(Chart chart, boolean adds) {
        if (!cues.get(chart.number()).isEmpty() && !adds) {
            return null;
        }
        if (!adds && isOthers(chart)) {
            return null;
        }
        boolean parted = chart.opensParagraph();
        for (int i = chart.number() - 1; i >= 0 && i >= chart.number() - (adds ? 2 : FARTHEST); i--) {
            boolean list = charts.get(i).is(charts.get(i).size() - 1, colon);
            if (parted && !adds && !list) {
                return null;
            }
            if (!cues.get(i).isEmpty()) {
                return last(cues.get(i));
            }
            parted |= charts.get(i).opensParagraph();
        }
        return null;
    }

    /** Whether a sentence opens with somebody else, of whom the report itself tells: "Egypt flew home the bodies of 87 workers". */
    private boolean isOthers(Chart chart) {
        List<Source> here = named.get(chart.number());
        Source first = here.isEmpty() ? null : here.get(0);
        return first != null
                && first.from() <= FIRST
                && first.claimant().side() != null
                && first.claimant().kind() != null
                && !KnownSources.isPronoun(first.claimant());
    }

    /** Whether a sentence is a line of a list: a label and its figure. */
    private boolean isLine(Chart chart) {
        boolean labelled = false;
        for (int i = 1; i < chart.size(); i++) {
            labelled |= chart.is(i, colon) && i < chart.size() - 1
                    || chart.text().charAt(chart.at(i).span().start()) == '|';
        }
        return labelled && chart.size() <= LONGEST_LINE;
    }

    private static Attribution attribution(Cue cue, String rule) {
        return new Attribution(
                cue.source().claimant(), cue.source().words(), cue.source().home(), cue.word(), rule, cue.chain());
    }
}
