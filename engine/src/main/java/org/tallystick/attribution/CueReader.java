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
 * Finds what makes the sources of a sentence speak: a source before its word of speech governs what follows, one after it ("said X",
 * "aldus X") what went before, one behind a preposition ("according to X") its sentence; the pack's own rules the rest.
 */
final class CueReader {
    private static final Set<String> CARRIERS =
            Set.of("agency", "newspaper", "broadcaster", "magazine", "news-site", "media");
    private static final int FARTHEST_SUBJECT = 36;
    private static final int LONGEST_ASIDE = 14;

    private final Pack pack;
    private final List<Pattern> patterns;
    private final long speech;
    private final long prep;
    private final long opener;
    private final long semicolon;
    private final long passable;
    private final long receiver;
    private final long backCue;
    private final long comma;
    private final long colon;
    private final long anyPrep;
    private final long aux;
    private final long verbal;
    private final long told;
    private final long conj;
    private final long be;
    private final long demonym;
    private final long spoken;
    private final long unsaid;
    private final long closing;
    private final long sub;
    private final long one;
    private final long det;
    private final long agentPrep;
    private final long people;
    private final long harm;
    private final long bound;

    CueReader(Pack pack) {
        this.pack = pack;
        this.patterns = Pattern.all(pack, "attribution");
        this.speech = pack.type("speech");
        this.prep = pack.type("attr-prep");
        this.opener = pack.types("comma", "quote", "said-opener", "mark");
        this.semicolon = pack.type("semicolon");
        this.passable = pack.types("adverb", "weekday", "when", "time-prep", "month", "quote");
        this.receiver = pack.type("receiver");
        this.backCue = pack.type("back-cue");
        this.comma = pack.type("comma");
        this.colon = pack.type("colon");
        this.anyPrep = pack.types("prep", "place-prep", "agent-prep");
        this.aux = pack.type("aux");
        this.verbal = pack.types("aux", "harm");
        this.told = pack.types("number", "harm");
        this.conj = pack.type("conj");
        this.be = pack.type("be");
        this.demonym = pack.type("demonym");
        this.spoken = pack.types("actor", "nation", "country", "office");
        this.unsaid = pack.types("hedge", "number", "harm", "place", "aux", "prep", "unit", "weekday", "month", "when");
        this.closing = pack.types("comma", "semicolon", "conj", "sub", "quote");
        this.sub = pack.type("sub");
        this.det = pack.type("det");
        this.agentPrep = pack.type("agent-prep");
        this.one = pack.type("one");
        this.harm = pack.type("harm");
        this.people = pack.types("people", "people-one");
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

    /** The cues of a sentence whose sources are {@code here}; {@code known} are those of the sentences before it. */
    List<Cue> read(Chart chart, List<Source> here, KnownSources known) {
        return new Sentence(chart, here, known).cues();
    }

    /** One sentence, while its cues are found. */
    private final class Sentence {
        private final Chart chart;
        private final List<Source> here;
        private final KnownSources known;
        private final List<Cue> found = new ArrayList<>();

        private Sentence(Chart chart, List<Source> here, KnownSources known) {
            this.chart = chart;
            this.here = here;
            this.known = known;
        }

        private List<Cue> cues() {
            for (int i = 0; i < chart.size(); i++) {
                Item item = chart.at(i);
                Cue cue =
                        item.is(prep) ? according(i) : item.is(backCue) ? back(i) : item.is(speech) ? spoken(i) : null;
                if (cue != null) {
                    found.add(cue);
                }
            }
            ruled();
            if (found.isEmpty()) {
                labelled();
            }
            found.forEach(cue -> known.spoke(cue.source()));
            return found;
        }

        private @Nullable Cue according(int at) {
            Source source = startingAt(at + 1, 3);
            source = source == null ? unknown(at + 1) : source;
            if (source == null) {
                return null;
            }
            boolean trailing = chart.is(at - 1, opener) && at > 3;
            boolean inserted = chart.is(source.to(), comma);
            return cue(
                    at,
                    clauseStart(at, trailing),
                    trailing && !inserted ? at : chart.size(),
                    source,
                    "attribution.according");
        }

        /** Something no lexicon knows as a source, behind "according to": "volgens de site", "according to their tally". */
        private @Nullable Source unknown(int from) {
            int noun = from;
            while (noun < from + 2 && chart.is(noun, det | demonym) || noun == from && chart.is(from, one)) {
                noun++;
            }
            boolean noted = noun > from
                    && noun < chart.size()
                    && chart.at(noun).kind() == Token.Kind.WORD
                    && !chart.is(noun, unsaid);
            return noted ? pointing(from, noun + 1) : null;
        }

        private @Nullable Cue back(int at) {
            Source after = here.stream()
                    .filter(s -> s.from() > at && s.from() <= at + 6)
                    .findFirst()
                    .orElse(null);
            Source source = after == null ? subject(at) : after;
            return source == null ? null : cue(at, 0, chart.size(), source, "attribution.back");
        }

        private Cue cue(int at, int from, int to, Source source, String rule) {
            return new Cue(at, from, to, known.resolved(source, here), null, rule, List.of());
        }

        /** A source put before a colon or, at the end, behind a dash or in brackets: "Police: 12 dead", "12 dead - police". */
        private void labelled() {
            if (here.isEmpty()) {
                return;
            }
            Source first = here.get(0);
            Source last = here.get(here.size() - 1);
            if (isFirst(first) && chart.is(first.to(), colon) && isSpeaker(first)) {
                found.add(new Cue(
                        first.from(),
                        0,
                        chart.size(),
                        known.resolved(first, here),
                        null,
                        "attribution.label",
                        List.of()));
            } else if (last.from() > 3
                    && chart.size() - last.to() <= 2
                    && isSetOff(last.from() - 1)
                    && isSpeaker(last)
                    && !"armed-group".equals(last.claimant().kind())) {
                found.add(new Cue(
                        last.from(),
                        0,
                        chart.size(),
                        known.resolved(last, here),
                        null,
                        "attribution.label",
                        List.of()));
            }
        }

        /** Whether a source is one of its own and no carrier. */
        private boolean isSpeaker(Source source) {
            String kind = source.claimant().kind();
            return !KnownSources.isPronoun(source.claimant()) && kind != null && !CARRIERS.contains(kind);
        }

        /** Whether nothing but marks and a time of day stands before a source. */
        private boolean isFirst(Source source) {
            for (int i = 0; i < source.from(); i++) {
                if (chart.at(i).kind() == Token.Kind.WORD) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a dash or an opening bracket stands at {@code at}. */
        private boolean isSetOff(int at) {
            char c = chart.text().charAt(chart.at(at).span().start());
            return c == '(' || c == '-' || c == '\u2013' || c == '\u2014';
        }

        /** The cues that the pack's own rules read; {@code governs} says whether before, after or all of the sentence. */
        private void ruled() {
            int[] lengths = new int[chart.size() + 1];
            for (Source source : here) {
                lengths[source.from()] = asideEnd(source.to()) - source.from();
            }
            Pattern.Structure structure = (name, at) -> switch (name) {
                case "WORD" -> isWord(at);
                case "POSSESSIVE" -> SourceReader.isPossessive(chart, at) ? 1 : 0;
                case "SOURCE" -> lengths[at];
                default -> 0;
            };
            for (Pattern pattern : patterns) {
                Pattern.Match best = null;
                for (int at = 0; at < chart.size(); at++) {
                    Pattern.Match match = pattern.match(chart, structure, at);
                    int[] part = match == null ? null : match.part("source");
                    if (match == null || part == null || part[0] == at && isObject(at)) {
                        continue;
                    }
                    if (best != null && match.to() != best.to()) {
                        ruled(pattern, best);
                        best = null;
                    }
                    best = best == null || isNearer(match) ? match : best;
                }
                if (best != null) {
                    ruled(pattern, best);
                }
            }
        }

        /** End of what is told aside behind a source that ends at {@code at}: ", which was founded in 2011,". */
        private int asideEnd(int at) {
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
        private boolean isNearer(Pattern.Match match) {
            int[] part = match.part("source");
            int from = part == null ? 0 : part[0];
            boolean object = from == match.from() && chart.is(from - 1, conj);
            Source source = startOf(from);
            boolean apposed = chart.is(from - 1, comma) && chart.is(source.to(), comma);
            return !object && !apposed;
        }

        /** Whether a source stands behind a preposition, so that it is no subject. */
        private boolean isObject(int from) {
            return chart.is(from - 1, anyPrep) || chart.is(from - 1, det) && chart.is(from - 2, anyPrep);
        }

        private void ruled(Pattern pattern, Pattern.Match match) {
            int[] part = match.part("source");
            if (part == null) {
                return;
            }
            String governs = String.valueOf(pattern.rule().yield("governs"));
            int from = governs.equals("after") ? match.from() : 0;
            int to = governs.equals("before") ? match.from() : chart.size();
            Source source = known.resolved(startOf(part[0]), here);
            boolean denies = "true".equals(pattern.rule().yield("denies"));
            found.add(new Cue(part[0], from, to, source, null, pattern.rule().id(), List.of(), denies));
        }

        /** Whether a word that no lexicon has stands at {@code at}: after a quotation, a verb of saying more. */
        private int isWord(int at) {
            Item item = chart.at(at);
            return item.kind() == Token.Kind.WORD && item.entry() == null && !item.capital() ? 1 : 0;
        }

        private Source startOf(int at) {
            return here.stream().filter(s -> s.from() == at).findFirst().orElseThrow();
        }

        private @Nullable Cue spoken(int verb) {
            if (chart.is(verb - 1, det | one | demonym) && !chart.is(verb - 1, spoken)) {
                return null;
            }
            Sense word = chart.at(verb).sense("speech");
            boolean passive = isPassive(verb);
            Source before = chart.is(verb - 1, conj) ? coordinated(verb) : null;
            before = before == null && !passive ? subject(verb) : before;
            boolean tells = chart.is(verb, receiver);
            boolean inverted = before == null
                    || verb == 0
                    || chart.is(verb - 1, opener)
                    || pack.verbFinal() && chart.is(verb - 1, passable);
            Source after = inverted && !passive && !(tells && before != null) ? startingAt(verb + 1, 3) : null;
            if (before == null && after == null && !passive) {
                before = someone(verb);
                after = before == null && inverted ? someoneAfter(verb) : null;
            }
            if (after != null && (before == null || chart.is(verb - 1, opener) && !enclosed(before, verb))) {
                boolean whole = verb <= 2 || !chart.is(verb - 1, opener);
                int from = clauseStart(verb, true);
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
            boolean ends = verb >= chart.size() - 3 || restIsShort(verb) || isInserted(before, verb);
            int from = ends ? clauseStart(before.from(), true) : before.from();
            return new Cue(
                    verb,
                    from,
                    chart.size(),
                    known.resolved(before, here),
                    word,
                    "attribution.subject",
                    carriers(verb));
        }

        /** Whether a word of speech is passive, so that its subject does not speak: "were recorded", "zijn geregistreerd". */
        private boolean isPassive(int verb) {
            String form = chart.at(verb).span().of(chart.text());
            boolean active = !pack.progressive().isEmpty() && form.endsWith(pack.progressive());
            boolean quoted = chart.is(verb + 1, sub);
            boolean passive = false;
            for (int i = verb - 1; i >= 0 && !active && !quoted; i--) {
                passive |= chart.is(i, be) && !chart.is(verb, aux);
                boolean passed = pack.verbFinal() ? !chart.is(i, closing | aux | speech) : chart.is(i, passable);
                if (!passed && !chart.is(i, be)) {
                    return passive && !chart.is(i, aux);
                }
            }
            return passive;
        }

        /** The carriers that a source told: "told the AFP agency". */
        private List<Claimant> carriers(int verb) {
            List<Claimant> chain = new ArrayList<>();
            for (Source source : here) {
                String kind = source.claimant().kind();
                if (source.from() > verb && source.from() <= verb + 3 && kind != null && CARRIERS.contains(kind)) {
                    chain.add(source.claimant());
                }
            }
            return chain;
        }

        /** The subject that a verb behind "and" shares with the verb of speech before it. */
        private @Nullable Source coordinated(int verb) {
            for (int i = found.size() - 1; i >= 0; i--) {
                Cue cue = found.get(i);
                if (cue.rule().equals("attribution.subject") && cue.at() < verb) {
                    return cue.source();
                }
            }
            return null;
        }

        /** Somebody whom no lexicon knows as a source, right before a verb of speech: "a gravedigger said", "campaigners say". */
        private @Nullable Source someone(int verb) {
            if (chart.is(verb - 1, people) && !chart.is(verb - 1, harm) && !chart.is(verb - 2, one | conj)) {
                int from = chart.is(verb - 2, bound) || verb < 2 ? verb - 1 : verb - 2;
                return chart.is(from - 1, pack.type("number")) ? null : person(from, verb);
            }
            for (int i = verb - 2; i >= 0 && i >= verb - 4; i--) {
                if (chart.is(i, one)) {
                    return chart.is(i - 1, anyPrep) ? null : person(i, verb);
                }
                if (chart.is(i + 1, bound)) {
                    return null;
                }
            }
            return null;
        }

        /** Somebody whom no lexicon knows as a source, right behind a verb of speech: "vertelde een verpleegster". */
        private @Nullable Source someoneAfter(int verb) {
            if (!chart.is(verb + 1, one)) {
                return null;
            }
            int to = verb + 2;
            while (to < chart.size() && to < verb + 5 && !chart.is(to, bound) && !chart.is(to, anyPrep)) {
                to++;
            }
            return to == verb + 2 ? null : person(verb + 1, to);
        }

        private Source person(int from, int to) {
            Claimant claimant = new Claimant(chart.words(from, to), null, SourceReader.THIRD_PARTY, "witness");
            return new Source(chart.number(), from, to, chart.span(from, to), claimant, false, null);
        }

        /** A source that stands for one named before, if one was: "the site", "hun telling". */
        private Source pointing(int from, int to) {
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

        /** Whether "X said" is put in between commas, so that it governs both sides. */
        private boolean isInserted(Source source, int verb) {
            if (!chart.is(source.from() - 1, opener)) {
                return false;
            }
            for (int i = verb + 1; i < Math.min(chart.size(), verb + 7); i++) {
                if (chart.is(i, comma | colon)) {
                    return true;
                }
                if (chart.is(i, told | sub | speech)) {
                    return false;
                }
            }
            return false;
        }

        private boolean restIsShort(int verb) {
            for (int i = verb + 1; i < chart.size() && !chart.is(i, semicolon); i++) {
                if (chart.is(i, told)) {
                    return false;
                }
            }
            return true;
        }

        private boolean enclosed(Source before, int verb) {
            int commas = 0;
            for (int i = before.to(); i < verb; i++) {
                commas += chart.is(i, comma) ? 1 : 0;
            }
            return commas == 2 && chart.is(before.to(), comma);
        }

        /** First item of the clause of {@code at}: behind a semicolon, and behind the sources that spoke before if {@code others}. */
        private int clauseStart(int at, boolean others) {
            int start = 0;
            for (Cue cue : others ? found : List.<Cue>of()) {
                start = Math.max(start, Math.min(at, cue.source().to()));
            }
            for (int i = at - 1; i >= start; i--) {
                if (chart.is(i, semicolon)) {
                    return i + 1;
                }
            }
            return start;
        }

        private @Nullable Source startingAt(int from, int reach) {
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

        /** The source before a verb that is its subject. */
        private @Nullable Source subject(int verb) {
            Source best = null;
            for (Source source : here) {
                boolean near = source.to() <= verb && verb - source.to() <= FARTHEST_SUBJECT;
                boolean object = chart.is(source.from() - 1, prep | receiver) || isObject(source.from());
                if (!near || object || isInterrupted(source, verb)) {
                    continue;
                }
                if (best == null || verb - source.to() <= 3 || !hasVerbBetween(best, source)) {
                    best = best != null && isRelative(best, verb) ? best : source;
                }
            }
            return best;
        }

        private boolean isInterrupted(Source source, int verb) {
            for (int i = source.to(); i < verb; i++) {
                if (chart.is(i, semicolon) || chart.is(i, speech) && !chart.is(i, aux)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isRelative(Source source, int verb) {
            return chart.is(source.to(), comma) && chart.is(verb - 1, comma) && enclosed(source, verb);
        }

        private boolean hasVerbBetween(Source first, Source second) {
            for (int i = first.to(); i < second.from(); i++) {
                if (chart.is(i, verbal)) {
                    return true;
                }
            }
            return false;
        }
    }
}
