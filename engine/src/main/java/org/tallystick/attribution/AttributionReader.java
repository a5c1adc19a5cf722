package org.tallystick.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.mention.Pattern;
import org.tallystick.model.Claimant;
import org.tallystick.text.Token;

/**
 * Reads who says what: a source before its word of speech governs what follows, one after it ("said X", "aldus X") what went
 * before, one behind a preposition ("according to X") its sentence. Pronouns, surnames and bare offices go back to the source they
 * stand for.
 */
public final class AttributionReader {
    private static final Set<String> CARRIERS =
            Set.of("agency", "newspaper", "broadcaster", "magazine", "news-site", "media");
    private static final int FARTHEST_SUBJECT = 36;

    /** Most items of a line of a list or a table. */
    private static final int LONGEST_LINE = 12;

    private final Pack pack;
    private final SourceReader sources;
    private final List<Pattern> patterns;
    private final long speech;
    private final long prep;
    private final long opener;
    private final long semicolon;
    private final long back;
    private final long passable;
    private final long receiver;
    private final long backCue;
    private final long colon;
    private final long comma;
    private final long anyPrep;
    private final long aux;
    private final long verbal;
    private final long told;

    public AttributionReader(Pack pack) {
        this.pack = pack;
        this.sources = new SourceReader(pack);
        this.patterns = Pattern.all(pack, "attribution");
        this.speech = pack.type("speech");
        this.prep = pack.type("attr-prep");
        this.opener = pack.types("comma", "quote", "said-opener", "mark");
        this.semicolon = pack.type("semicolon");
        this.back = pack.type("back");
        this.passable = pack.types("adverb", "weekday", "when", "time-prep", "month", "quote");
        this.receiver = pack.type("receiver");
        this.backCue = pack.type("back-cue");
        this.colon = pack.type("colon");
        this.comma = pack.type("comma");
        this.anyPrep = pack.types("prep", "place-prep", "agent-prep");
        this.aux = pack.type("aux");
        this.verbal = pack.types("aux", "harm");
        this.told = pack.types("number", "harm");
    }

    private record Cue(
            int at,
            int from,
            int to,
            Source source,
            @Nullable Sense word,
            String rule,
            List<Claimant> chain) {}

    /** The sources that the sentences of a report make speak, asked for item by item. */
    public final class Voices {
        private final List<List<Cue>> cues = new ArrayList<>();
        private final KnownSources known = new KnownSources();
        private final List<Chart> charts;
        private @Nullable Cue heading;

        private Voices(List<Chart> charts) {
            this.charts = charts;
            for (Chart chart : charts) {
                List<Cue> here = cues(chart);
                cues.add(here);
                if (!here.isEmpty()
                        && chart.number() > 0
                        && pointsBack(chart, here.get(0))
                        && cues.get(chart.number() - 1).isEmpty()) {
                    Cue cue = here.get(0);
                    Cue told = new Cue(
                            -1, 0, Integer.MAX_VALUE, cue.source(), cue.word(), "attribution.back", cue.chain());
                    for (int i = chart.number() - 1; i >= 0 && cues.get(i).isEmpty(); i--) {
                        cues.get(i).add(told);
                        if (charts.get(i).opensParagraph()) {
                            break;
                        }
                    }
                }
            }
        }

        /** Whether a sentence tells who said the one before: "That is what X reported", "X made the toll known". */
        private boolean pointsBack(Chart chart, Cue cue) {
            Sense word = cue.at() >= 0 && chart.is(cue.at(), prep)
                    ? chart.at(cue.at()).sense("attr-prep")
                    : null;
            return chart.is(0, back) && cue.at() <= 3
                    || "attribution.back".equals(cue.rule())
                    || word != null && word.value().equals("back");
        }

        /** Who claims what stands at item {@code at} of {@code chart}; {@code carry} asks the sentences before when this one is silent. */
        public @Nullable Attribution at(Chart chart, int at, boolean carry) {
            Cue best = null;
            for (Cue cue : cues.get(chart.number())) {
                if (at >= cue.from() && at < cue.to() && (best == null || closer(cue, best, at))) {
                    best = cue;
                }
            }
            if (best == null) {
                best = carried(chart, carry);
                return best != null
                        ? attribution(best, "attribution.carried")
                        : heading == null ? null : attribution(heading, "attribution.heading");
            }
            return best == null ? null : attribution(best, best.rule());
        }

        /** Who claims what stands at item {@code at}, by the words of its own sentence alone. */
        public @Nullable Attribution within(Chart chart, int at) {
            return cues.get(chart.number()).isEmpty() ? null : at(chart, at, false);
        }

        /** Whether a cue is the better one for item {@code at}: one that a rule of the pack reads, else the nearer. */
        private boolean closer(Cue cue, Cue best, int at) {
            boolean ruled = cue.rule().startsWith(pack.code() + ".");
            boolean bestRuled = best.rule().startsWith(pack.code() + ".");
            return ruled != bestRuled ? ruled : Math.abs(cue.at() - at) < Math.abs(best.at() - at);
        }

        /** The cue of a sentence before that still speaks: in the same paragraph, or in front of a list. */
        private @Nullable Cue carried(Chart chart, boolean adds) {
            if (!cues.get(chart.number()).isEmpty() && !adds) {
                return null;
            }
            boolean paragraph = chart.opensParagraph();
            boolean list = false;
            boolean line = isLine(chart);
            for (int sentence = chart.number() - 1; sentence >= Math.max(0, chart.number() - 14); sentence--) {
                Chart before = charts.get(sentence);
                list |= before.is(before.size() - 1, colon);
                boolean near = chart.number() - sentence <= (adds ? 2 : 3);
                if (!line && ((paragraph && !list && !adds) || (!near && !list))) {
                    return null;
                }
                List<Cue> spoken = cues.get(sentence);
                if (!spoken.isEmpty()) {
                    return spoken.get(spoken.size() - 1);
                }
                paragraph |= before.opensParagraph();
            }
            return null;
        }

        /** Whether a sentence is a line of a list: a label and its figure. */
        private boolean isLine(Chart chart) {
            boolean labelled = false;
            for (int i = 1; i < chart.size(); i++) {
                labelled |= chart.is(i, colon)
                        || chart.text().charAt(chart.at(i).span().start()) == '|';
            }
            return labelled && chart.size() <= LONGEST_LINE;
        }

        private Attribution attribution(Cue cue, String rule) {
            return new Attribution(
                    cue.source().claimant(), cue.source().words(), cue.source().home(), cue.word(), rule, cue.chain());
        }

        private List<Cue> cues(Chart chart) {
            List<Source> here = sources.read(chart);
            List<Cue> found = new ArrayList<>();
            for (int i = 0; i < chart.size(); i++) {
                Item item = chart.at(i);
                if (item.is(prep)) {
                    Source source = startingAt(here, chart, i + 1, 3);
                    if (source != null) {
                        boolean trailing = chart.is(i - 1, opener) && i > 3;
                        boolean inserted = chart.is(source.to(), comma);
                        found.add(new Cue(
                                i,
                                clauseStart(chart, i, trailing ? found : List.of()),
                                trailing && !inserted ? i : chart.size(),
                                known.resolved(source, here),
                                null,
                                "attribution.according",
                                List.of()));
                    }
                } else if (item.is(backCue)) {
                    Source source = firstAfter(here, i, 6);
                    source = source == null ? subject(chart, here, i) : source;
                    if (source != null) {
                        found.add(new Cue(
                                i, 0, chart.size(), known.resolved(source, here), null, "attribution.back", List.of()));
                    }
                } else if (item.is(speech)) {
                    Cue cue = spoken(chart, here, i, found);
                    if (cue != null) {
                        found.add(cue);
                    }
                }
            }
            found.addAll(ruled(chart, here));
            if (here.size() == 1
                    && chart.number() <= 1
                    && here.get(0).from() == 0
                    && here.get(0).to() >= chart.size() - 1) {
                heading = new Cue(-1, 0, Integer.MAX_VALUE, here.get(0), null, "attribution.heading", List.of());
            }
            here.forEach(known::add);
            return found;
        }

        /** The cues that the pack's own rules read; {@code governs} says whether before, after or all of the sentence. */
        private List<Cue> ruled(Chart chart, List<Source> here) {
            int[] lengths = new int[chart.size() + 1];
            for (Source source : here) {
                lengths[source.from()] = source.to() - source.from();
            }
            Pattern.Structure structure = (name, at) -> switch (name) {
                case "WORD" -> isWord(chart, at);
                case "POSSESSIVE" -> SourceReader.isPossessive(chart, at) ? 1 : 0;
                case "SOURCE" -> lengths[at];
                default -> 0;
            };
            List<Cue> ruled = new ArrayList<>();
            for (Pattern pattern : patterns) {
                for (int at = 0; at < chart.size(); at++) {
                    Pattern.Match match = pattern.match(chart, structure, at);
                    int[] part = match == null ? null : match.part("source");
                    if (match != null && part != null) {
                        String governs = String.valueOf(pattern.rule().yield("governs"));
                        Source source = known.resolved(startOf(here, part[0]), here);
                        int from = governs.equals("after") ? match.from() : 0;
                        int to = governs.equals("before") ? match.from() : chart.size();
                        ruled.add(new Cue(
                                part[0], from, to, source, null, pattern.rule().id(), List.of()));
                        at = match.to();
                    }
                }
            }
            return ruled;
        }

        /** Whether a word that no lexicon has stands at {@code at}: after a quotation, a verb of saying more. */
        private static int isWord(Chart chart, int at) {
            Item item = chart.at(at);
            return item.kind() == Token.Kind.WORD && item.entry() == null && !item.capital() ? 1 : 0;
        }

        private static Source startOf(List<Source> here, int at) {
            return here.stream().filter(s -> s.from() == at).findFirst().orElseThrow();
        }

        private @Nullable Cue spoken(Chart chart, List<Source> here, int verb, List<Cue> found) {
            Sense word = chart.at(verb).sense("speech");
            Source before = subject(chart, here, verb);
            boolean inverted = before == null
                    || verb == 0
                    || chart.is(verb - 1, opener)
                    || pack.verbFinal() && chart.is(verb - 1, passable);
            Source after = inverted ? startingAt(here, chart, verb + 1, 3) : null;
            if (after != null && (before == null || chart.is(verb - 1, opener) && !enclosed(chart, before, verb))) {
                int from = clauseStart(chart, verb, found);
                boolean whole = verb <= 2 || !chart.is(verb - 1, opener);
                return new Cue(
                        verb,
                        whole ? Math.min(from, verb) : from,
                        whole ? chart.size() : verb,
                        known.resolved(after, here),
                        word,
                        "attribution.after",
                        List.of());
            }
            if (before == null) {
                return null;
            }
            List<Claimant> chain = new ArrayList<>();
            for (Source source : here) {
                if (source.from() > verb
                        && source.from() <= verb + 3
                        && source.claimant().kind() != null
                        && CARRIERS.contains(source.claimant().kind())) {
                    chain.add(source.claimant());
                }
            }
            boolean ends = verb >= chart.size() - 3 || restIsShort(chart, verb) || isInserted(chart, before, verb);
            int from = ends ? clauseStart(chart, before.from(), found) : before.from();
            return new Cue(verb, from, chart.size(), known.resolved(before, here), word, "attribution.subject", chain);
        }

        /** Whether "X said" is put in between commas, so that it governs both sides. */
        private boolean isInserted(Chart chart, Source source, int verb) {
            int next = verb + 1;
            while (next < verb + 5 && chart.is(next, passable | pack.type("prep"))) {
                next++;
            }
            return chart.is(source.from() - 1, opener) && chart.is(next, pack.types("comma", "colon"));
        }

        private boolean restIsShort(Chart chart, int verb) {
            for (int i = verb + 1; i < chart.size(); i++) {
                if (chart.is(i, told)) {
                    return false;
                }
            }
            return true;
        }

        private boolean enclosed(Chart chart, Source before, int verb) {
            int commas = 0;
            for (int i = before.to(); i < verb; i++) {
                commas += chart.is(i, pack.type("comma")) ? 1 : 0;
            }
            return commas == 2 && chart.is(before.to(), pack.type("comma"));
        }

        private int clauseStart(Chart chart, int at, List<Cue> before) {
            int start = 0;
            for (Cue cue : before) {
                start = Math.max(start, Math.min(at, cue.source().to()));
            }
            for (int i = at - 1; i >= start; i--) {
                if (chart.is(i, semicolon)) {
                    return i + 1;
                }
            }
            return start;
        }

        private @Nullable Source startingAt(List<Source> here, Chart chart, int from, int reach) {
            for (Source source : here) {
                if (source.from() >= from && source.from() <= from + reach) {
                    for (int i = from; i < source.from(); i++) {
                        if (!chart.is(i, passable)
                                && !chart.is(i, pack.types("det", "demonym"))
                                && chart.at(i).entry() != null) {
                            return null;
                        }
                    }
                    return source;
                }
            }
            return null;
        }

        private @Nullable Source firstAfter(List<Source> here, int at, int reach) {
            for (Source source : here) {
                if (source.from() > at && source.from() <= at + reach) {
                    return source;
                }
            }
            return null;
        }

        /** The source before a verb that is its subject. */
        private @Nullable Source subject(Chart chart, List<Source> here, int verb) {
            Source best = null;
            for (Source source : here) {
                boolean near = source.to() <= verb && verb - source.to() <= FARTHEST_SUBJECT;
                boolean object = chart.is(source.from() - 1, prep | receiver) || chart.is(source.from() - 1, anyPrep);
                if (near && !object) {
                    boolean interrupted = false;
                    for (int i = source.to(); i < verb; i++) {
                        interrupted |= chart.is(i, semicolon) || chart.is(i, speech) && !chart.is(i, aux);
                    }
                    if (!interrupted
                            && (best == null || verb - source.to() <= 3 || !hasVerbBetween(chart, best, source))) {
                        best = best != null && relative(chart, best, verb) ? best : source;
                    }
                }
            }
            return best;
        }

        private boolean relative(Chart chart, Source source, int verb) {
            return chart.is(source.to(), pack.type("comma")) && enclosed(chart, source, verb);
        }

        private boolean hasVerbBetween(Chart chart, Source first, Source second) {
            for (int i = first.to(); i < second.from(); i++) {
                if (chart.is(i, verbal)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Reads the sentences of one report. */
    public Voices read(List<Chart> charts) {
        return new Voices(charts);
    }
}
