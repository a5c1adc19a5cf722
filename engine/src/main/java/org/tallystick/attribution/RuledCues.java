package org.tallystick.attribution;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.mention.Pattern;
import org.tallystick.text.Token;

/** Finds the sources that speak by the pack's own rules of attribution. */
final class RuledCues {
    private static final int LONGEST_ASIDE = 14;

    private final List<Pattern> patterns;
    private final SubjectReader subjects;
    private final long comma;
    private final long sub;
    private final long conj;

    RuledCues(Pack pack, SubjectReader subjects) {
        this.patterns = Pattern.all(pack, "attribution");
        this.subjects = subjects;
        this.comma = pack.type("comma");
        this.sub = pack.type("sub");
        this.conj = pack.type("conj");
    }

    /** The cues that the pack's own rules read; {@code governs} says whether before, after or all of the sentence. */
    List<Cue> read(Chart chart, List<Source> here, KnownSources known) {
        List<Cue> found = new ArrayList<>();
        int[] lengths = new int[chart.size() + 1];
        for (Source source : here) {
            lengths[source.from()] = asideEnd(chart, source.to()) - source.from();
        }
        Pattern.Structure structure = (name, at) -> switch (name) {
            case "WORD" -> isWord(chart, at);
            case "POSSESSIVE" -> SourceReader.isPossessive(chart, at) ? 1 : 0;
            case "SOURCE" -> lengths[at];
            default -> 0;
        };
        for (Pattern pattern : patterns) {
            Pattern.Match best = null;
            for (int at = 0; at < chart.size(); at++) {
                Pattern.Match match = pattern.match(chart, structure, at);
                int[] part = match == null ? null : match.part("source");
                if (match == null || part == null || part[0] == at && subjects.isObject(chart, at)) {
                    continue;
                }
                if (best != null && match.to() != best.to()) {
                    found.add(cue(chart, here, known, pattern, best));
                    best = null;
                }
                best = best == null || isNearer(chart, here, match) ? match : best;
            }
            if (best != null) {
                found.add(cue(chart, here, known, pattern, best));
            }
        }
        return found;
    }

    /** End of what is told aside behind a source that ends at {@code at}: ", which was founded in 2011,". */
    private int asideEnd(Chart chart, int at) {
        if (chart.is(at, comma) && chart.is(at + 1, sub)) {
            for (int i = at + 2; i < Math.min(chart.size(), at + LONGEST_ASIDE); i++) {
                if (chart.is(i, comma)) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    /** Whether a later match with the same end is the better one: its source is no object and no apposition to the one before. */
    private boolean isNearer(Chart chart, List<Source> here, Pattern.Match match) {
        int[] part = match.part("source");
        int from = part == null ? 0 : part[0];
        boolean object = from == match.from() && chart.is(from - 1, conj);
        Source source = startOf(here, from);
        boolean apposed = chart.is(from - 1, comma) && chart.is(source.to(), comma);
        return !object && !apposed;
    }

    private static Cue cue(Chart chart, List<Source> here, KnownSources known, Pattern pattern, Pattern.Match match) {
        int[] part = match.part("source");
        int named = part == null ? match.from() : part[0];
        String governs = String.valueOf(pattern.rule().yield("governs"));
        int from = governs.equals("after") ? match.from() : 0;
        int to = governs.equals("before") ? match.from() : chart.size();
        Source source = known.resolved(startOf(here, named), here);
        boolean denies = "true".equals(pattern.rule().yield("denies"));
        return new Cue(named, from, to, source, null, pattern.rule().id(), List.of(), denies);
    }

    /** Whether a word that no lexicon has stands at {@code at}: after a quotation, a verb of saying more. */
    private static int isWord(Chart chart, int at) {
        Item item = chart.at(at);
        return item.kind() == Token.Kind.WORD && item.entry() == null && !item.capital() ? 1 : 0;
    }

    private static Source startOf(List<Source> here, int at) {
        return here.stream().filter(s -> s.from() == at).findFirst().orElseThrow();
    }
}
